package app.tomo.schedules;

import java.util.Locale;

/// What has to hold in every schedule. A run counts how often each was put to the test: one that never was proves nothing.
enum Promise {
    /// Somebody asks while another action is under way.
    ONE_ACTION_AT_A_TIME,
    /// An action ended, whatever the way.
    PERMIT_RELEASED_ONCE,
    /// An action was under way when a step threw.
    PERMIT_RELEASED_WHERE_A_STEP_THREW,
    /// An action came to its deadline.
    OVER_BY_ITS_DEADLINE,
    EACH_REQUEST_ANSWERED_ONCE,
    /// Something was asked of a daemon.
    SENT_ONCE,
    /// A request waits after a step.
    NOTHING_LOST_IN_SILENCE,
    /// The queue was full when somebody asked.
    QUEUE_BOUNDED,
    /// Something waited for longer than it may.
    QUEUE_EXPIRES,
    /// The same was asked for twice while it waited.
    QUEUE_WITHOUT_DUPLICATES,
    /// Somebody asked for a reload in the cool-down, in a crash loop, and so on, of a daemon that answers.
    NO_RELOAD_IN_COOL_DOWN,
    NO_RELOAD_IN_A_CRASH_LOOP,
    NO_RELOAD_IN_BACK_OFF,
    NO_RELOAD_AFTER_TWO_DEATHS,
    ONE_PROBE_AT_A_TIME,
    /// The guard opened.
    BACK_OFF_GROWS_TO_ITS_CAP,
    /// An incident was told, or told anew.
    ONE_NOTIFICATION_AN_INCIDENT,
    TOLD_WHEN_IT_LASTED,
    NOT_TOLD_WHEN_QUIET,
    ONE_RECOVERED,
    /// Time passed, or the link was lost, while nothing ran.
    NO_DIAL_AFTER_A_STOP,
    RETRIES_GROW,
    RETRIES_WITHIN_THEIR_CAP,
    /// Words from an old connection, or an answer to an action that is over.
    STALE_WORDS_DROPPED,
    STALE_ANSWERS_DROPPED,
    FACTS_AND_HEADLINE_AGREE,
    /// Somebody asked for an emergency stop while another action was under way.
    EMERGENCY_STOP_REPLACES_ALL,
    /// Somebody asked for a start during an emergency stop.
    EMERGENCY_STOP_STARTS_NOTHING,
    EMERGENCY_STOP_ENDS_OR_ALARMS,
    /// The daemon came back during an emergency stop.
    EMERGENCY_STOP_LASTS,
    SUCCESS_IS_VERIFIED,
    /// A trial was kept or gone back from.
    A_TRIAL_ENDS_ONCE,
    A_TRIAL_GOES_BACK_IN_TIME,
    /// Somebody wants to keep, or to go back, after it was settled.
    NEVER_BOTH_KEPT_AND_RESTORED,
    /// It went back while the person wants the daemon off.
    GOING_BACK_STARTS_NOTHING,
    /// A person was asked in a notification whether to keep it.
    ASKED_WHILE_TRIED,
    A_PAUSE_IS_A_WISH,
    A_PAUSE_ENDS,
    TIME_GOES_ON,
    SAME_SEED_SAME_RUN;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
