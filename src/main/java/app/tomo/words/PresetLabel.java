package app.tomo.words;

import java.util.Locale;

/// Words that stand by themselves in the menu and on the page of the presets. Made by [PresetWords].
public enum PresetLabel {
    MENU_MAKE,
    MENU_CHANGE,
    NONE,
    TITLE,
    ABOUT,
    EMPTY,
    MAKE_NOW,
    ADD,
    SWITCH,
    EDIT,
    DUPLICATE,
    REMOVE,
    START,
    MORE,
    RUNS,
    STARTS,
    GONE,
    NEW_TITLE,
    EDIT_TITLE,
    NAME,
    CONFIG,
    ARGUMENTS,
    ARGUMENTS_HINT,
    CHOOSE,
    SAVE,
    CANCEL,
    UNDO,
    ALLOW,
    FROM_TEMPLATE,
    SHOW_THEIRS;

    String key() {
        return "label." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
