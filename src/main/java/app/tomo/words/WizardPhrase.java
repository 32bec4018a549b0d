package app.tomo.words;

import java.util.Locale;

/// What stands in the wizard without a hole to fill.
public enum WizardPhrase {
    ANSWERED,
    NOT_KNOWN,
    STILL_ASKED,
    LOOK_HEADING,
    LOOK_BELOW,
    NOTHING_BROKEN,
    NOT_EXPLAINED,
    NOT_EXPLAINED_BELOW,
    NOT_EXPLAINED_TODO,
    RULED_OUT,
    NOT_SEEN,
    EVIDENCE_SHOW,
    EVIDENCE_HIDE,
    PLANNING,
    CHANGED,
    PLAN_HEADING,
    PLAN_BELOW,
    PLAN_EMPTY,
    PLAN_YOURS,
    RUNNER,
    BADGE_PASSWORD,
    BADGE_YOU,
    CHANGES_SHOW,
    CHANGES_HIDE,
    REPAIR_HEADING,
    REPAIR_HEADING_FIRST,
    RECOVERED_HEADING,
    RECOVERED_FIRST,
    HARDENED_HEADING,
    REPAIR_BELOW,
    ENDING,
    OUTPUT_SHOW,
    OUTPUT_HIDE,
    YOURS_HEADING,
    YOURS_BELOW,
    LEFT_HEADING,
    CANCELLED_HEADING,
    CANCELLED_BELOW,
    MISTAKE_HEADING,
    MISTAKE_BELOW,
    COPY_COMMAND,
    REPORT,
    EDIT,
    LOOK_AGAIN,
    PLAN,
    PLAN_FIRST,
    PLAN_GENERAL,
    HARDEN,
    BACK,
    REPAIR,
    REPAIR_FIRST,
    CANCEL,
    CLOSE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
