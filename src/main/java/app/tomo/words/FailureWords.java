package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Found;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Why an action did not reach its end: sentences.
final class FailureWords {
    /// More names than this do not help to find the one that was meant.
    private static final int NAMED = 8;

    /// A name may be as long as its author likes; a sentence may not.
    private static final int LONGEST = 40;

    private final Phrases phrases;
    private final ScopeWords scopes;
    private final TimeWords times;
    private final ExitWords exits;
    private final ActionWords actions;
    private final ProblemWords problems;
    private final OwnerWords owners;

    FailureWords(
            Phrases phrases,
            ScopeWords scopes,
            TimeWords times,
            ExitWords exits,
            ActionWords actions,
            ProblemWords problems,
            OwnerWords owners) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.times = times;
        this.exits = exits;
        this.actions = actions;
        this.problems = problems;
        this.owners = owners;
    }

    String of(ActionKind kind, Failure failure, Snapshot snapshot) {
        return switch (failure) {
            case Failure.Busy(var other) ->
                    phrases.of("busy", actions.noun(other), actions.noun(kind));
            case Failure.ManagerUnreachable _ ->
                    kind == ActionKind.EMERGENCY_STOP
                            ? silent(Found.UNKNOWN, snapshot)
                            : phrases.of(
                                    "manager-unreachable", scopes.bus(snapshot.target().scope()));
            case Failure.ManagerSilent(var found) -> silent(found, snapshot);
            case Failure.ManagerRefused refused -> refused(kind, refused, snapshot);
            case Failure.DiedAtStart died -> died(died, snapshot);
            case Failure.NotAnswering(var after) ->
                    because("not-answering", snapshot, times.measured(after));
            case Failure.NotVerifiable() -> phrases.of("not-verifiable");
            case Failure.AnswererHidden() ->
                    phrases.of(
                            "answerer-hidden",
                            String.valueOf(snapshot.invocation().address()),
                            snapshot.target().unit());
            case Failure.StillRunning(var pid) ->
                    pid == ServiceStatus.NO_PID
                            ? phrases.of("still-running.unseen")
                            : phrases.of("still-running", Long.toString(pid));
            case Failure.TookTooLong(var after) ->
                    phrases.of(
                            "took-too-long",
                            scopes.manager(snapshot.target().scope()),
                            times.measured(after));
            case Failure.NoSuchLayer(var name, var layers) -> noSuch("layer", name, layers);
            case Failure.NoSuchKey(var name, var keys) -> noSuch("key", name, keys);
            case Failure.EmergencyStopped(var since) ->
                    phrases.of(
                            kind == ActionKind.PAUSE
                                    ? "emergency-stopped.pause"
                                    : "emergency-stopped",
                            times.exact(since));
            case Failure.NothingToPause() -> phrases.of("nothing-to-pause");
            case Failure.NotPaused() -> phrases.of("not-paused");
            case Failure.NobodyStays() ->
                    phrases.of(kind == ActionKind.RESUME ? "nobody-stays.resume" : "nobody-stays");
            case Failure.NotLifted() -> phrases.of("not-lifted");
            case Failure.UnitNotChanged unchanged -> notChanged(unchanged);
            case Failure.NotConnected() ->
                    phrases.of(
                            snapshot.facts().running() == Truth.NO
                                    ? "not-connected.stopped"
                                    : "not-connected");
            case Failure.OwnMistake() -> phrases.of("own-mistake", actions.noun(kind));
        };
    }

    private String notChanged(Failure.UnitNotChanged unchanged) {
        String key =
                switch (unchanged.why()) {
                    case DECLINED -> "declined";
                    case NO_ASKER -> "no-asker";
                    case RUNS_ON -> "runs-on";
                    case NOT_WRITTEN -> "not-written";
                    case NOT_OURS -> "not-ours";
                    case CHANGED_MEANWHILE -> "changed-meanwhile";
                    case OVERRULED -> "overruled";
                    case UNREACHABLE -> "unreachable";
                    case MANAGER -> "manager";
                };
        return phrases.of("unit-not-changed." + key, unchanged.detail())
                + " "
                + phrases.of(
                        unchanged.restored()
                                ? "unit-not-changed.restored"
                                : "unit-not-changed.not-restored");
    }

    private String silent(Found found, Snapshot snapshot) {
        String key =
                switch (found) {
                    case ENDED -> "manager-silent.ended";
                    case NOTHING -> "manager-silent.nothing";
                    case UNKNOWN -> "manager-silent.unknown";
                };
        String force =
                snapshot.hold().stored()
                        ? "in-force"
                        : snapshot.hold().guarded()
                                ? "in-force.unstored"
                                : "in-force.unstored.once";
        String seen = phrases.of(key, scopes.bus(snapshot.target().scope()));
        return seen + " " + phrases.of(force);
    }

    /// Why nothing was sent to a daemon that runs.
    String notAnswering(Snapshot snapshot) {
        Problem cause = cause(snapshot);
        return cause == null
                ? phrases.of("held-back.not-answering")
                : phrases.of(
                        "held-back.because",
                        problems.brief(cause, snapshot),
                        problems.todo(cause, snapshot));
    }

    private String because(String key, Snapshot snapshot, String after) {
        Problem cause = cause(snapshot);
        return cause == null
                ? phrases.of(key, after)
                : phrases.of(
                        key + ".because",
                        problems.brief(cause, snapshot),
                        problems.todo(cause, snapshot));
    }

    /// What explains that a daemon which runs does not answer.
    private static @Nullable Problem cause(Snapshot snapshot) {
        for (ProblemId id :
                List.of(
                        ProblemId.BINARY_FOREIGN,
                        ProblemId.PORT_FOREIGN,
                        ProblemId.PORT_TAKEN,
                        ProblemId.PORT_CLOSED)) {
            Problem problem = problem(snapshot, id);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable Problem problem(Snapshot snapshot, ProblemId id) {
        return snapshot.problems().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElse(null);
    }

    private String refused(ActionKind kind, Failure.ManagerRefused refused, Snapshot snapshot) {
        Scope scope = snapshot.target().scope();
        String manager = scopes.manager(scope);
        String unit = snapshot.target().unit();
        if (isOfAnother(refused.detail(), unit)) {
            return phrases.of("refused.other", manager, refused.detail());
        }
        return switch (refused.why()) {
            case NOT_AUTHORISED -> phrases.of("refused.not-authorised", manager);
            case NO_SUCH_UNIT -> {
                Problem elsewhere = problem(snapshot, ProblemId.WRONG_SCOPE);
                yield elsewhere == null
                        ? phrases.of("refused.no-such-unit", manager, unit)
                        : problems.sentence(elsewhere, snapshot);
            }
            case BROKEN -> phrases.of("refused.broken", unit, manager, scopes.command(scope));
            case MASKED -> phrases.of("refused.masked", unit, scopes.command(scope));
            case START_LIMIT -> phrases.of("refused.start-limit", manager);
            case NOT_OURS -> owners.refusal(kind, snapshot);
            case NO_SUPERVISOR -> phrases.of("refused.no-supervisor");
            case OTHER -> phrases.of("refused.other", manager, refused.detail());
        };
    }

    /// Whether systemd's words name another unit: what this one needs may be what is missing or masked.
    private static boolean isOfAnother(String detail, String unit) {
        return detail.startsWith("Unit ") && !detail.contains(unit);
    }

    private String died(Failure.DiedAtStart died, Snapshot snapshot) {
        if (died.causes().isEmpty()) {
            return phrases.of("died", exits.of(died.exit()));
        }
        Problem cause = died.causes().getFirst();
        return phrases.of(
                        "died.because",
                        problems.brief(cause, snapshot),
                        problems.todo(cause, snapshot))
                .strip();
    }

    private String noSuch(String what, String missing, List<String> known) {
        String key = "no-such-" + what;
        String name = Shortened.line(missing, LONGEST);
        if (known.isEmpty()) {
            return phrases.of(key, name);
        }
        String some =
                known.stream()
                        .limit(NAMED)
                        .map(each -> Shortened.line(each, LONGEST))
                        .collect(Collectors.joining(", "));
        int more = known.size() - NAMED;
        return more > 0
                ? phrases.of(key + ".more", name, some, more)
                : phrases.of(key + ".named", name, some);
    }
}
