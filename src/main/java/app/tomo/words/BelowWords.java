package app.tomo.words;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Pause;
import app.tomo.model.PauseEnd;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The line below a headline: detail when all is well, the reason when it is not.
final class BelowWords {
    private static final Duration NEWS_FOR = Duration.ofMinutes(1);

    private final Phrases phrases;
    private final ScopeWords scopes;
    private final TimeWords times;
    private final ExitWords exits;
    private final ActionWords actions;
    private final ProblemWords problems;
    private final LinkWords links;
    private final OwnerWords owners;

    BelowWords(
            Phrases phrases,
            ScopeWords scopes,
            TimeWords times,
            ExitWords exits,
            ActionWords actions,
            ProblemWords problems,
            LinkWords links,
            OwnerWords owners) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.times = times;
        this.exits = exits;
        this.actions = actions;
        this.problems = problems;
        this.links = links;
        this.owners = owners;
    }

    String of(Snapshot snapshot, Instant now) {
        return switch (snapshot.headline()) {
            case HEALTHY ->
                    startedInPause(snapshot, now)
                            ? phrases.of("pause-over")
                            : identity(snapshot, now);
            case STARTING -> starting(snapshot, now);
            case STOPPING -> stopping(snapshot, now);
            case STOPPED -> stopped(snapshot, now);
            case DEGRADED, FAILED -> reason(snapshot);
            case UNRESPONSIVE -> phrases.of("unresponsive.below", links.silence(snapshot, now));
            case CRASH_LOOPING -> crashes(snapshot);
            case PAUSED -> paused(snapshot.pause(), now);
            case EMERGENCY_STOPPED -> phrases.of("emergency-stopped.below");
            case NOT_INSTALLED ->
                    snapshot.target().unit().equals(Target.USUAL_UNIT)
                            ? phrases.of("not-installed.below")
                            : reason(snapshot);
            case UNKNOWN -> unknown(snapshot);
        };
    }

    private String paused(@Nullable Pause pause, Instant now) {
        Instant until = pause == null ? null : pause.until();
        return until == null
                ? phrases.of("paused.below")
                : phrases.of("paused.back", times.in(until, now));
    }

    /// Somebody else did it a moment ago, and the person may wonder what became of their pause.
    private static boolean startedInPause(Snapshot snapshot, Instant now) {
        PauseEnd end = snapshot.pauseEnd();
        return end != null
                && end.why() == PauseEnd.Why.STARTED
                && end.at().plus(NEWS_FOR).isAfter(now);
    }

    private String identity(Snapshot snapshot, Instant now) {
        List<String> parts = new ArrayList<>();
        ServiceStatus status = snapshot.status();
        parts.add(
                status == null || status.owner() == null
                        ? scopes.unit(snapshot.target())
                        : owners.runBy(status.owner()));
        if (status != null) {
            Instant since = status.runningSince();
            if (since != null) {
                parts.add(phrases.of("up", times.span(Duration.between(since, now))));
            }
            if (status.pid() != ServiceStatus.NO_PID) {
                parts.add(phrases.of("pid", Long.toString(status.pid())));
            }
        }
        return String.join(phrases.of("between"), parts);
    }

    private String starting(Snapshot snapshot, Instant now) {
        Action action = snapshot.action();
        if (action != null && action.phase() != Action.Phase.VERIFYING) {
            return actions.progress(action, snapshot, now);
        }
        ServiceStatus status = snapshot.status();
        if (sleeps(snapshot, now)) {
            return phrases.of("starting.sleeps");
        }
        if (status != null && status.activity() == Activity.RESTARTING) {
            return phrases.of("starting.again", exits.of(status.lastExit()));
        }
        if (status == null || !status.hasProcess()) {
            return phrases.of("starting.asked", scopes.manager(snapshot.target().scope()));
        }
        return snapshot.graceUntil().isAfter(now)
                ? phrases.of("starting.grace", times.left(snapshot.graceUntil(), now))
                : phrases.of("starting.below");
    }

    /// kanata without `--nodelay` sleeps for 2 s before it listens, so that a held Enter is not taken for a held key.
    private static boolean sleeps(Snapshot snapshot, Instant now) {
        ServiceStatus status = snapshot.status();
        Instant since = status == null ? null : status.runningSince();
        List<String> arguments = snapshot.invocation().arguments();
        return since != null
                && since.plusSeconds(2).isAfter(now)
                && !arguments.isEmpty()
                && !arguments.contains("-n")
                && !arguments.contains("--nodelay");
    }

    private String stopping(Snapshot snapshot, Instant now) {
        Action action = snapshot.action();
        if (action == null) {
            return phrases.of("stopping.below", scopes.manager(snapshot.target().scope()));
        }
        return action.phase() == Action.Phase.STOPPING
                ? phrases.of("stopping.forced", times.left(action.phaseDeadline().end(), now))
                : actions.progress(action, snapshot, now);
    }

    private String stopped(Snapshot snapshot, Instant now) {
        // Whoever starts it has seen why it was stopped, and wants to know what is being done.
        Action action = snapshot.action();
        if (action != null && action.kind() == ActionKind.START) {
            return actions.progress(action, snapshot, now);
        }
        Instant wished = snapshot.wishSince();
        if (snapshot.wish() == Wish.STOPPED && wished != null) {
            return phrases.of("stopped.you", times.ago(wished, now));
        }
        if (snapshot.findings().stream().anyMatch(it -> it.id() == ProblemId.EMERGENCY_CHORD)) {
            return phrases.of("stopped.chord");
        }
        ServiceStatus status = snapshot.status();
        if (status == null) {
            return phrases.of("stopped.below");
        }
        Problem port = firstBroken(snapshot);
        return snapshot.target().scope() == Scope.ATTACHED && port != null
                ? absent(problems.brief(port, snapshot), status.stoppedAt(), now)
                : ended(status, now);
    }

    /// Somebody else ran it, or may run it some time.
    private String absent(String why, @Nullable Instant since, Instant now) {
        return since == null
                ? phrases.of("stopped.attached", why)
                : phrases.of("stopped.attached-at", why, times.ago(since, now));
    }

    private String ended(ServiceStatus status, Instant now) {
        Instant at = status.stoppedAt();
        if (status.lastExit() instanceof Exit.None) {
            return at == null
                    ? phrases.of("stopped.below")
                    : phrases.of("stopped.since", times.ago(at, now));
        }
        String ended = phrases.of("stopped.ended", exits.of(status.lastExit()));
        return at == null ? ended : phrases.of("stopped.ended-at", ended, times.ago(at, now));
    }

    private String reason(Snapshot snapshot) {
        Problem first = firstBroken(snapshot);
        if (first != null) {
            return problems.brief(first, snapshot);
        }
        ServiceStatus status = snapshot.status();
        return status == null || status.lastExit() instanceof Exit.None
                ? phrases.of("reason.none")
                : phrases.of("stopped.ended", exits.of(status.lastExit()));
    }

    private String crashes(Snapshot snapshot) {
        List<Instant> loop = snapshot.crashes();
        if (loop.isEmpty()) {
            return phrases.of("reason.none");
        }
        return phrases.of(
                "crash-looping.below",
                loop.size(),
                times.span(Duration.between(loop.getFirst(), loop.getLast())));
    }

    private String unknown(Snapshot snapshot) {
        if (snapshot.service() instanceof ServiceReading.Undecided) {
            return reason(snapshot);
        }
        Problem first = firstBroken(snapshot);
        if (first != null && snapshot.target().scope() == Scope.ATTACHED) {
            return problems.brief(first, snapshot);
        }
        if (!(snapshot.service() instanceof ServiceReading.Unreachable(var why, var detail))) {
            return phrases.of("unknown.not-yet");
        }
        String bus = scopes.bus(snapshot.target().scope());
        return switch (why) {
            case NO_BUS, NO_ANSWER -> phrases.of("unknown.silent", bus);
            case DENIED -> phrases.of("unknown.denied", bus);
            case UNSUPPORTED -> phrases.of("unknown.unsupported");
        };
    }

    static @Nullable Problem firstBroken(Snapshot snapshot) {
        for (Problem problem : snapshot.problems()) {
            if (problem.severity() == Severity.BROKEN) {
                return problem;
            }
        }
        return null;
    }
}
