package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Reload with an honest outcome: checked first, sent plainly, and believed only when the daemon confirms it.
/// `{"status":"Ok"}` means queued; a rejected reload is silence and a log line (kanata.md).
final class ReloadActions {
    private static final Duration LOG_AGAIN = Duration.ofSeconds(1);

    private ReloadActions() {}

    static void begin(Draft draft, Action action) {
        Facts facts = draft.facts();
        if (facts.running() == Truth.NO) {
            hold(draft, action, Outcome.HeldBackWhy.NOT_RUNNING);
        } else if (facts.responding() != Truth.YES
                || Verification.of(draft) == Verification.OF_ANOTHER) {
            hold(draft, action, Outcome.HeldBackWhy.NOT_ANSWERING);
        } else if (draft.daemon.reload() == ReloadSupport.NONE) {
            Actions.end(draft, action, new Outcome.Unsupported(version(draft)));
        } else {
            switch (verdict(draft, action)) {
                case ReloadGuard.Verdict.Now _ -> Actions.check(draft, action);
                case ReloadGuard.Verdict.Then(Instant at) -> cool(draft, action, at);
                case ReloadGuard.Verdict.Held(var outcome) -> Actions.end(draft, action, outcome);
            }
        }
    }

    private static ReloadGuard.Verdict verdict(Draft draft, Action action) {
        return action.argument().equals(ReloadGuard.ANYWAY)
                ? draft.guard.verdictOfProbe(draft.restarts, draft.limits, draft.now)
                : draft.guard.verdict(draft.restarts, draft.limits, draft.now);
    }

    static void send(Draft draft, Action action) {
        if (draft.daemon.reload() == ReloadSupport.NONE) {
            Actions.end(draft, action, new Outcome.Unsupported(version(draft)));
        } else {
            // While the config was being checked it may have crashed, or the person have made the
            // cool-down longer.
            switch (verdict(draft, action)) {
                case ReloadGuard.Verdict.Held(var outcome) -> Actions.end(draft, action, outcome);
                case ReloadGuard.Verdict.Then(Instant at) -> cool(draft, action, at);
                case ReloadGuard.Verdict.Now _ -> sendNow(draft, action);
            }
        }
    }

    private static void sendNow(Draft draft, Action action) {
        if (draft.link instanceof Link.Open link) {
            Actions.enter(draft, action, Action.Phase.SENDING);
            draft.guard = draft.guard.sent(Build.of(draft), draft.now);
            draft.emit(new Effect.SendReload(link.number(), action.id()));
        } else {
            hold(draft, action, Outcome.HeldBackWhy.NOT_ANSWERING);
        }
    }

    private static void cool(Draft draft, Action action, Instant until) {
        Actions.enter(draft, action, Action.Phase.COOLING, Duration.between(draft.now, until));
    }

    static void accepted(Draft draft) {
        Action action = current(draft);
        if (action != null && action.phase() == Action.Phase.SENDING) {
            Actions.enter(draft, action, Action.Phase.QUEUED, draft.limits.queuedUntilWaiting());
        }
    }

    static void refused(Draft draft, Event.RequestRefused event) {
        Action action = current(draft);
        if (action == null || action.phase() != Action.Phase.SENDING) {
            return;
        }
        if (event.unknownCommand()) {
            Actions.end(draft, action, new Outcome.Unsupported(version(draft)));
        } else {
            ConfigFault fault =
                    new ConfigFault(draft.invocation.config(), 0, 0, 0, 0, event.message(), "");
            Actions.end(draft, action, new Outcome.Rejected(fault));
        }
    }

    static void confirmed(Draft draft) {
        draft.findings =
                draft.findings.stream()
                        .filter(finding -> finding.id() != ProblemId.RELOAD_REJECTED)
                        .toList();
        DriftSteps.reloaded(draft);
        Action action = current(draft);
        if (action != null && action.sentAt() != null) {
            Duration took = Duration.between(action.sentAt(), draft.now);
            Actions.end(draft, action, new Outcome.Applied(took, action.prechecked()));
        } else if (action == null) {
            draft.lastReload = new LastReload(draft.now, new Outcome.Applied(Duration.ZERO, false));
        }
    }

    static void linkLost(Draft draft) {
        Action action = current(draft);
        if (action != null && action.sent()) {
            Actions.end(draft, action, new Outcome.Unknown());
        }
    }

    static void logRead(Draft draft, Action action) {
        Instant sentAt = action.sentAt();
        if (sentAt == null) {
            return;
        }
        for (LogFinding finding : draft.findings) {
            ConfigFault fault = finding.fault();
            if (finding.id() == ProblemId.RELOAD_REJECTED
                    && fault != null
                    && !finding.at().isBefore(sentAt)) {
                Actions.end(draft, action, new Outcome.Rejected(fault));
                return;
            }
        }
    }

    static void overdue(Draft draft, Action action) {
        if (action.phase() == Action.Phase.COOLING) {
            begin(draft, action);
        } else if (action.phase() == Action.Phase.CHECKING) {
            send(draft, action);
        } else if (action.deadline().passed(draft.now)) {
            Instant from = action.sentAt() == null ? action.deadline().began() : action.sentAt();
            Actions.end(draft, action, new Outcome.TimedOut(Duration.between(from, draft.now)));
        } else {
            Actions.enter(draft, action, Action.Phase.WAITING, LOG_AGAIN);
            draft.readLog();
        }
    }

    private static void hold(Draft draft, Action action, Outcome.HeldBackWhy why) {
        Actions.end(draft, action, new Outcome.HeldBack(why, Duration.ZERO));
    }

    private static String version(Draft draft) {
        String version = draft.daemon.version();
        return version == null ? "" : version;
    }

    private static @Nullable Action current(Draft draft) {
        Action action = draft.action();
        return action != null && action.kind() == ActionKind.RELOAD ? action : null;
    }
}
