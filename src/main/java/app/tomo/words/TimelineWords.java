package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// What the lines of a report's timeline say, in as many words as tell nothing of the person.
public final class TimelineWords {
    private final Phrases phrases;
    private final ActionWords actions;
    private final HeadlineWords headlines;
    private final TimeWords times;

    TimelineWords(Phrases phrases, ActionWords actions, HeadlineWords headlines, TimeWords times) {
        this.phrases = phrases;
        this.actions = actions;
        this.headlines = headlines;
        this.times = times;
    }

    public String begins(String version) {
        return phrases.of("line.begins", version);
    }

    /// The journal goes further back than the report.
    public String partly(Instant begin) {
        return phrases.of("line.partly", times.exact(begin));
    }

    public String tomoEnded() {
        return phrases.of("line.ended");
    }

    public String missing(long count) {
        return phrases.of("line.missing", count);
    }

    public String headline(Headline headline) {
        return phrases.of("line.headline", headlines.plain(headline));
    }

    /// Without the daemon's reason, which quotes the config.
    public String checked(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed _ -> phrases.of("line.check.passed");
            case CheckResult.Failed(ConfigFault fault) -> rejected(fault);
            case CheckResult.NotPossible _ -> phrases.of("line.check.not-possible");
        };
    }

    private String rejected(@Nullable ConfigFault fault) {
        int line = fault == null ? 0 : fault.line();
        return line == 0
                ? phrases.of("line.check.failed")
                : phrases.of("line.check.failed.named", line);
    }

    public String greeted(String version) {
        return phrases.of("line.greeted", version);
    }

    public String refused(String said) {
        return phrases.of("line.refused", said);
    }

    /// How an action ended, in as many words as tell nothing else.
    public String ended(ActionKind kind, Outcome outcome) {
        String noun = actions.noun(kind);
        return switch (outcome) {
            case Outcome.Reached reached ->
                    phrases.of("outcome.reached", noun, times.measured(reached.took()));
            case Outcome.Applied applied ->
                    phrases.of("outcome.reached", noun, times.measured(applied.took()));
            case Outcome.Rejected _ -> phrases.of("outcome.rejected", noun);
            case Outcome.TimedOut(var after) ->
                    phrases.of("outcome.timed-out", noun, times.measured(after));
            case Outcome.Unknown _ -> phrases.of("outcome.unknown", noun);
            case Outcome.Unsupported(var version) ->
                    phrases.of("outcome.unsupported", noun, version);
            case Outcome.HeldBack(var why, _) ->
                    phrases.of(
                            "outcome.held-back", noun, phrases.of("held." + ReportWords.id(why)));
            case Outcome.Expired(var after) ->
                    phrases.of("outcome.expired", noun, times.span(after));
            case Outcome.Cancelled _ -> phrases.of("outcome.cancelled", noun);
            case Outcome.Failed _ -> phrases.of("outcome.failed", noun);
        };
    }

    public String told(Matter matter) {
        String title = headlines.plain(matter.headline());
        return matter.headline() == Headline.CRASH_LOOPING
                ? phrases.of("told.crashes", title, matter.crashes(), matter.afterReload())
                : matter.headline() == Headline.HEALTHY
                        ? phrases.of("told.reload")
                        : phrases.of("told", title);
    }

    public String recovered(Duration took) {
        return phrases.of("told.well", times.span(took));
    }

    public String askedToKeep() {
        return phrases.of("told.trial");
    }
}
