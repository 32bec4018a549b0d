package app.tomo.words;

import java.util.Locale;

/// What stands on the service page and in `tomo service` without a hole to fill.
public enum UnitPhrase {
    TITLE,
    HARDEN,
    REMOVE,
    INSTALL_FOR_YOU,
    INSTALL_FOR_ALL,
    DO_IT,
    NOT_NOW,
    BACK,
    WORKING,
    LOOKING,
    FILE,
    DROP_IN,
    COMMAND,
    PROPERTIES,
    WEAK,
    GOOD,
    NOTHING_THERE,
    OWN,
    FOREIGN,
    ASKS,
    ASKS_NOTHING,
    NO_DEVICES,
    STARTS_PROGRAMS,
    QUESTION,
    NOT_ASKED,
    NOT_DONE,
    MISTAKE,
    DRY_RUN,
    IN_THE_WINDOW;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
