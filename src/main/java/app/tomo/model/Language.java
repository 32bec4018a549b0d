package app.tomo.model;

import java.util.Locale;
import java.util.Map;

/// A language in which Tomo speaks to a person. What machines read (JSON, keys, journal, log) is English in each of them.
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    /// What the person chooses to have Tomo speak as the rest of the system does.
    public static final String OF_THE_SYSTEM = "system";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// The name in settings: `en`, `de`.
    public String id() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// The language that a person chose, or that the environment names (locale(7): the first of these that is not empty
    /// counts); English where Tomo does not speak it.
    ///
    /// @param chosen an id, or [#OF_THE_SYSTEM]
    public static Language chosen(String chosen, Map<String, String> variables) {
        return named(chosen.equals(OF_THE_SYSTEM) ? ofTheSystem(variables) : chosen);
    }

    private static String ofTheSystem(Map<String, String> variables) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = variables.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.split("[_.@]", 2)[0];
            }
        }
        return "";
    }

    /// English where there is none of that id.
    public static Language named(String id) {
        for (Language language : values()) {
            if (language.id().equals(id)) {
                return language;
            }
        }
        return ENGLISH;
    }
}
