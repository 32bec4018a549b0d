package app.tomo.words;

import java.util.Locale;

/// Words that stand by themselves in the settings window. Made by [PageWords].
public enum PageLabel {
    TITLE,
    PAGES,
    PAGE_CONFIGURATION,
    PAGE_SERVICE,
    PAGE_NOTIFICATIONS,
    PAGE_TIMEOUTS,
    PAGE_PRESETS,
    PAGE_APPEARANCE,
    PAGE_START_UP,
    PAGE_LOGS,
    TIMEOUTS_TITLE,
    FIND_SETTING,
    ONLY_CHANGED,
    NOTHING_MATCHES,
    RESET,
    NOTICE_KINDS,
    NOTICE_ALARMS,
    NOTICE_QUIET,
    NOTICE_SAMPLE,
    NOTICE_SAMPLE_HELP,
    NOTICE_SAMPLE_TITLE,
    NOTICE_TIMES,
    PAST_NOTICES,
    PAST_NOTICES_EMPTY,
    WINDOWS,
    TRAY_ICON,
    START_UP_TITLE,
    START_WITH_SESSION,
    START_THIS_ONE,
    LOGS_EXPORT,
    LOGS_EXPORT_TITLE,
    LOGS_FIND,
    LOGS_NEXT,
    LOGS_PAUSE,
    LOGS_PREVIOUS;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
