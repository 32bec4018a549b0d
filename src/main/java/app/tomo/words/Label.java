package app.tomo.words;

import java.util.Locale;

/// Words that stand by themselves: buttons, menu entries, headings, hints. Made by [LabelWords].
public enum Label {
    ABOUT_LAYERS_EMPTY,
    ABOUT_NO_RELOAD,
    ABOUT_RESTARTS_NONE,
    ACTIONS,
    CANCEL,
    CLOSE,
    CHOOSE_LAYER,
    COPY,
    DIAGNOSE,
    EMERGENCY_STOP,
    EVIDENCE,
    FACTS,
    FIND_LAYER,
    LAST_RELOAD,
    HELD_BODY,
    HELD_TITLE,
    LATER_DIAGNOSE,
    LATER_PAUSE,
    LATER_PRESET,
    LATER_SETTINGS,
    LAYER,
    LIFT,
    LOGS,
    LOGS_ALL,
    LOGS_BROKEN,
    LOGS_EMPTY,
    LOGS_JUMP,
    LOGS_LEVEL,
    LOGS_LOOK,
    LOGS_MENU,
    LOGS_NONE_MATCH,
    LOGS_TITLE,
    OPEN,
    PAUSE,
    PAUSE_HOUR,
    PAUSE_QUARTER,
    PAUSE_UNTIL_RESUMED,
    PRESET,
    QUIT,
    RELOAD,
    RESTART,
    RESTARTS,
    SETTINGS,
    SETTINGS_MENU,
    SHOW,
    SIMULATED,
    START,
    STOP,
    TRY_SIMULATOR,
    VIRTUAL_KEY,
    WELCOME_BODY,
    WELCOME_TITLE,
    WINDOW_TITLE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
