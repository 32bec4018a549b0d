package app.tomo.words;

import java.util.Locale;

/// Words that stand by themselves in the menu and in the form of the profiles. Made by [ProfileWords].
public enum ProfileLabel {
    MENU,
    NEW,
    HEADING,
    ABOUT,
    NEW_NAME,
    MAKE,
    OPEN,
    THIS_ONE,
    STOPPED;

    String key() {
        return "label." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
