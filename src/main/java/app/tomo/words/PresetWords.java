package app.tomo.words;

import java.util.List;

/// Presets: a config with arguments under a name, with which the daemon is started. An empty name stands for none of them.
public final class PresetWords {
    /// Sentences without a hole.
    public enum Sentence {
        NO_UNIT,
        QUESTION,
        NOT_ASKED,
        NOT_DONE,
        BACK
    }

    private final Phrases phrases;

    PresetWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(Sentence sentence) {
        return phrases.of(
                switch (sentence) {
                    case NO_UNIT -> "no-unit";
                    case QUESTION -> "question";
                    case NOT_ASKED -> "not-asked";
                    case NOT_DONE -> "not-done";
                    case BACK -> "back";
                });
    }

    /// One line of the list.
    public String line(String name, String config, boolean chosen) {
        return phrases.of(chosen ? "line.chosen" : "line", name, config);
    }

    /// There are none.
    ///
    /// @param settings the file in which they would stand
    public String none(String settings) {
        return phrases.of("none", settings);
    }

    public String unusable(List<String> names) {
        return phrases.of("unusable", String.join(", ", names));
    }

    public String unknown(String name, List<String> known) {
        return phrases.of("unknown", name, String.join(", ", known));
    }

    /// Somebody else runs the daemon.
    public String attached(String config) {
        return phrases.of("attached", config);
    }

    /// The unit starts something that starts the daemon.
    public String wrapped(String unit, String config) {
        return phrases.of("wrapped", unit, config);
    }

    /// It could not be written.
    ///
    /// @param why the machine's words
    public String unwritten(String why) {
        return phrases.of("unwritten", why);
    }

    /// What an administrator is to write.
    public String system(String file, String unit) {
        return phrases.of("system", file, unit);
    }

    /// What an administrator is to do then.
    public String systemThen(String file, String unit) {
        return phrases.of("system.then", file, unit);
    }

    /// What Tomo is about to write.
    public String write(String file) {
        return phrases.of("write", file);
    }

    public String done(String name) {
        return about("done", name);
    }

    /// It does not run, and is not started for this.
    public String later(String name) {
        return about("later", name);
    }

    /// Tomo itself runs it.
    public String child(String name) {
        return about("child", name);
    }

    /// Neither the new one nor the old one is in place.
    public String lost(String why) {
        return phrases.of("back.not", why);
    }

    private String about(String key, String name) {
        return phrases.of(name.isEmpty() ? key + ".none" : key, name);
    }
}
