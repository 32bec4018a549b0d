package app.tomo.words;

import app.tomo.model.CheckResult;

import org.jspecify.annotations.Nullable;

/// What only the commands say.
public final class CommandWords {
    /// Sentences without a hole.
    public enum Sentence {
        BUSY,
        CHOOSE,
        HUNG,
        HUNG_DIRECT,
        LOST,
        NO_END,
        NO_KEYS,
        KEYS_UNTOLD,
        NO_NOTIFICATIONS,
        URGENT_DIRECT,
        NOTHING_LOGGED,
        NO_LOG_KEPT,
        NOT_RUNNING,
        NOT_UNDERSTOOD,
        OTHER_VERSION,
        OTHER_VERSION_APP,
        QUIT,
        QUIT_NOT,
        SHOWN,
        TAKEN,
        TRY_DEMO
    }

    /// What stands before a value in `tomo status`.
    public enum Heading {
        LAYER,
        KEYBOARDS,
        CONFIG,
        NOT_APPLIED,
        RESTART_NEEDED,
        TRIAL,
        LAST_RELOAD
    }

    private final Phrases phrases;
    private final FaultWords faults;

    CommandWords(Phrases phrases, FaultWords faults) {
        this.phrases = phrases;
        this.faults = faults;
    }

    /// A daemon that an emergency stop left alone.
    ///
    /// @param ours whether it runs as this person
    /// @param line its command line, which only its own user may be sure to see
    public String livesOn(long pid, String user, boolean ours, String line) {
        String key = ours ? "lives-on" : "lives-on.other";
        return phrases.of(key, Long.toString(pid), user, line);
    }

    public String of(Sentence sentence) {
        return phrases.of(
                switch (sentence) {
                    case BUSY -> "busy";
                    case CHOOSE -> "choose";
                    case HUNG -> "hung";
                    case HUNG_DIRECT -> "hung.direct";
                    case LOST -> "lost";
                    case NO_END -> "no-end";
                    case NO_KEYS -> "no-keys";
                    case KEYS_UNTOLD -> "keys-untold";
                    case NO_NOTIFICATIONS -> "no-notifications";
                    case URGENT_DIRECT -> "urgent.direct";
                    case NOTHING_LOGGED -> "nothing-logged";
                    case NO_LOG_KEPT -> "no-log-kept";
                    case NOT_RUNNING -> "not-running";
                    case NOT_UNDERSTOOD -> "not-understood";
                    case OTHER_VERSION -> "other-version";
                    case OTHER_VERSION_APP -> "other-version.app";
                    case QUIT -> "quit";
                    case QUIT_NOT -> "quit.not";
                    case SHOWN -> "shown";
                    case TAKEN -> "taken";
                    case TRY_DEMO -> "try-demo";
                });
    }

    public String of(Heading heading) {
        return phrases.of(
                switch (heading) {
                    case LAYER -> "label.layer";
                    case KEYBOARDS -> "label.keyboards";
                    case CONFIG -> "label.config";
                    case NOT_APPLIED -> "label.not-applied";
                    case RESTART_NEEDED -> "label.restart-needed";
                    case TRIAL -> "label.trial";
                    case LAST_RELOAD -> "label.last-reload";
                });
    }

    /// One line of `tomo watch`: `14:02:17  kanata is well — kanata.service (yours)`. `below` may be empty.
    public String line(String time, String what, String below) {
        return phrases.of(below.isEmpty() ? "line" : "line.named", time, what, below);
    }

    /// A headline and the line below it in one: `kanata is well — kanata.service (yours)`. `below` may be empty.
    public String dashed(String title, String below) {
        return phrases.of(below.isEmpty() ? "dashed" : "dashed.named", title, below);
    }

    /// One line of `tomo logs`: `14:02:17  kanata   WARN   no keyboard`.
    ///
    /// @param source, level in columns of their own width
    public String logLine(String time, String source, String level, String text) {
        return phrases.of("log-line", time, source, level, text);
    }

    /// Who wrote a line of the log.
    ///
    /// @param source `daemon`, `manager` or `tomo`
    public String source(String source) {
        return phrases.of("source." + source);
    }

    /// What a check of `file` gave; empty where no file is known. Remarks are counted, and follow line by line.
    public String check(CheckResult result, String file) {
        return switch (result) {
            case CheckResult.Passed(var warnings) ->
                    warnings.isEmpty()
                            ? phrases.of("check.passed", file)
                            : phrases.of("check.passed.warnings", file, warnings.size());
            case CheckResult.Failed(var fault) ->
                    phrases.of("check.failed", file, faults.within(file, fault));
            case CheckResult.NotPossible(var why, var detail) ->
                    switch (why) {
                        case NO_BINARY -> phrases.of("check.no-binary");
                        case BINARY_MISSING -> phrases.of("check.binary-missing", detail);
                        case BINARY_FOLDER -> phrases.of("check.binary-folder", detail);
                        case BINARY_FORBIDDEN -> phrases.of("check.binary-forbidden", detail);
                        case BINARY_SCRIPT -> phrases.of("check.binary-script", detail);
                        case FOREIGN -> phrases.of("check.foreign");
                        case NO_CONFIG, NOT_WRITTEN -> phrases.named("check.no-config", file);
                        case TIMED_OUT -> phrases.of("check.timed-out", file);
                        case CRASHED -> phrases.of("check.crashed", file);
                    };
        };
    }

    /// Why there are none to list.
    ///
    /// @param headline why, as the headline says it
    public String layersUnknown(String headline) {
        return phrases.of("layers.unknown", headline);
    }

    /// There are none to list.
    ///
    /// @param headline why, as the headline says it
    public String keysUnknown(String headline) {
        return phrases.of("keys.unknown", headline);
    }

    /// One line of the list to choose from.
    public String choice(int number, String place) {
        return phrases.of("choice", Integer.toString(number), place);
    }

    /// The running app was started for something else; `value` is what it has, empty for nothing.
    ///
    /// @param flag `--unit`
    public String differs(String flag, String value) {
        return phrases.of(value.isEmpty() ? "differs" : "differs.named", flag, value);
    }

    /// The same, where nothing is done for it.
    public String differsUndone(String flag, String value) {
        return phrases.of(value.isEmpty() ? "differs.undone" : "differs.undone.named", flag, value);
    }

    /// An option that the running app does not take from whoever starts a second one.
    public String ignored(String flag, String value) {
        return phrases.of(value.isEmpty() ? "ignored" : "ignored.named", flag, value);
    }

    /// Tomo is there, without a window.
    ///
    /// @param terminal what the system calls it; empty where it runs in none
    public String runsInTerminal(String terminal, long pid) {
        return phrases.of(terminal.isEmpty() ? "runs" : "runs.named", terminal, Long.toString(pid));
    }

    public String foreign(String folder) {
        return phrases.of("foreign", folder);
    }

    /// The simulator's config cannot be written into that folder; `why` is the system's own words.
    public String noDemo(String folder, String why) {
        return phrases.of("no-demo", folder, why);
    }

    /// The folder or file of the control socket cannot be used; `why` is the system's own words.
    public String unusable(String path, @Nullable String why) {
        return phrases.of("unusable", path, String.valueOf(why));
    }

    /// Tomo's own log cannot be written; `why` is the system's own words.
    public String logUnwritable(String file, String why) {
        return phrases.of("log-unwritable", file, why);
    }

    /// There is no dump; `why` is the system's own words.
    public String notDumped(String why) {
        return phrases.of("not-dumped", why);
    }

    /// A mistake of Tomo itself.
    ///
    /// @param file what is known of it
    public String defect(String file) {
        return phrases.of("defect", file);
    }
}
