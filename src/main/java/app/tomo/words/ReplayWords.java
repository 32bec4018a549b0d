package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.LinkFailure;
import app.tomo.model.LogFinding;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A recorded incident, step by step: what happened, and what Tomo does about it.
public final class ReplayWords {
    private static final int LONGEST_LINE = 160;

    private final Phrases phrases;
    private final ActionWords actions;
    private final OutcomeWords outcomes;
    private final NoticeWords notices;
    private final TimeWords times;

    ReplayWords(
            Phrases phrases,
            ActionWords actions,
            OutcomeWords outcomes,
            NoticeWords notices,
            TimeWords times) {
        this.phrases = phrases;
        this.actions = actions;
        this.outcomes = outcomes;
        this.notices = notices;
        this.times = times;
    }

    /// What kind of line it is.
    public enum Kind {
        HAPPENED,
        DID,
        HEADLINE
    }

    /// A whole line.
    ///
    /// @param after since the beginning of the record
    /// @param times how often in a row
    public String line(Kind kind, Duration after, String what, int times) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        return times == 1 || kind == Kind.HEADLINE
                ? phrases.of(key, offset(after), what)
                : phrases.of(key + ".named", offset(after), what, Integer.toString(times));
    }

    /// `4:07.300`, as wide for the first hour as it is at its end.
    private static String offset(Duration after) {
        return String.format(
                Locale.ROOT,
                "%5d:%02d.%03d",
                after.toMinutes(),
                after.toSecondsPart(),
                after.toMillisPart());
    }

    public String began(String version, Instant at) {
        return phrases.of("began", version, times.exact(at));
    }

    /// The process changed from one to another; 0 for none.
    public String process(long before, long after) {
        String key = before == 0 ? "started" : after == 0 ? "ended" : "replaced";
        return phrases.of("process." + key, Long.toString(before), Long.toString(after));
    }

    public String silent() {
        return phrases.of("silent");
    }

    public String answersAgain() {
        return phrases.of("answers");
    }

    /// An event, where there is something to say of it beyond what came of it; else empty.
    public String happened(Event event) {
        return switch (event) {
            case Event.ActionRequested(long _, ActionKind kind, String _) ->
                    phrases.of("asked", actions.noun(kind));
            case Event.ActionCancelled _ -> phrases.of("cancelled");
            case Event.LinkOpened _ -> phrases.of("reached");
            case Event.LinkLost(long _, LinkFailure why) -> phrases.of("lost." + id(why));
            case Event.ConfigReloaded _ -> phrases.of("reloaded");
            case Event.RequestAccepted _ -> phrases.of("accepted");
            case Event.RequestRefused refused -> phrases.of("refused", line(refused.message()));
            case Event.LogRead read -> log(read);
            case Event.TrialAccepted _ -> phrases.of("trial.accepted");
            case Event.TrialDeclined _ -> phrases.of("trial.declined");
            case Event.ConfigFileChanged _ -> phrases.of("trial.saved");
            case Event.Woke _ -> phrases.of("woke");
            case Event.NoticeClosed _ -> phrases.of("dismissed");
            case Event.Attended(boolean inFront) -> phrases.of(inFront ? "looked" : "looked.away");
            default -> "";
        };
    }

    private String log(Event.LogRead read) {
        return read.findings().stream()
                .map(LogFinding::evidence)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> phrases.of("log", line(lines.getFirst())))
                .findFirst()
                .orElse("");
    }

    private static String id(LinkFailure why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What Tomo does, beyond looking; empty for a look.
    public String did(Effect effect, Snapshot snapshot) {
        return switch (effect) {
            case Effect.TellEnded(long _, ActionKind kind, var outcome) ->
                    outcomes.of(kind, outcome, snapshot);
            case Effect.TellTrouble(long _, var matter) ->
                    told(notices.trouble(matter, snapshot, snapshot.at()));
            case Effect.TellRecovery(long _, Recovery recovery) ->
                    told(notices.recovered(recovery, snapshot));
            case Effect.TellTrial(long _, Trial trial) -> told(notices.tried(trial, snapshot));
            case Effect.TellTrialEnd(long _, TrialEnd end) ->
                    told(notices.triedInVain(end, snapshot));
            case Effect.CloseNotice _ -> phrases.of("told.closed");
            case Effect.SendReload _ -> phrases.of("send.reload");
            case Effect.SendLayer _ -> phrases.of("send.layer");
            case Effect.SendKey _ -> phrases.of("send.key");
            case Effect.CheckConfig _ -> phrases.of("check");
            case Effect.ClearOrphans _ -> phrases.of("clear");
            case Effect.StartUnit _ -> phrases.of("manager.start");
            case Effect.StopUnit _ -> phrases.of("manager.stop");
            case Effect.RestartUnit _ -> phrases.of("manager.restart");
            case Effect.KillUnit _ -> phrases.of("manager.kill");
            case Effect.EndUnit _ -> phrases.of("manager.end");
            case Effect.StoreHold _ -> phrases.of("hold.store");
            case Effect.RemoveHold _ -> phrases.of("hold.remove");
            case Effect.BeginTrial _ -> phrases.of("trial.begin");
            case Effect.KeepTrial _ -> phrases.of("trial.keep");
            case Effect.RestoreTrial _ -> phrases.of("trial.restore");
            case Effect.ApplyConfig _ -> phrases.of("trial.apply");
            default -> "";
        };
    }

    private String told(NoticeText text) {
        return phrases.of("told", text.title() + ". " + text.body().replace('\n', ' '));
    }

    private static String line(String text) {
        return Shortened.line(text, LONGEST_LINE);
    }

    public String reloads(int count) {
        return phrases.of("summary.reloads", Integer.toString(count));
    }

    public String heldBack(int count) {
        return phrases.of("summary.held-back", Integer.toString(count));
    }

    public String notifications(int shown, int changes) {
        return changes == 0
                ? phrases.of("summary.notifications", Integer.toString(shown))
                : phrases.of("summary.notifications.named", Integer.toString(shown), changes);
    }

    /// How long it took, measured.
    public String named(Duration took) {
        return phrases.of("summary.named", times.measured(took));
    }

    /// Nothing went wrong, so there was nothing to name.
    public String nothingToName() {
        return phrases.of("summary.named", phrases.of("nothing"));
    }

    /// Something went wrong that was not named by the end of the record.
    public String neverNamed() {
        return phrases.of("summary.named", phrases.of("never"));
    }

    public String well(Duration took) {
        return phrases.of("summary.well", times.measured(took));
    }

    public String neverWell() {
        return phrases.of("summary.well", phrases.of("never"));
    }

    /// Why a file cannot be replayed.
    ///
    /// @param why `missing`, `unreadable`, `empty`, `no-journal`, `no-entry`, `other-format` or `no-beginning`
    /// @param detail the line, or the machine's own words
    public String unusable(String file, String why, String detail) {
        return phrases.of(why, file, detail);
    }
}
