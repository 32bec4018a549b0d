package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// What a reading of the service manager changes.
final class ServiceSteps {
    /// kanata waits 2 s before it takes the keyboards; what it says of them is in the log a moment later.
    private static final Duration UNTIL_KEYBOARDS = Duration.ofMillis(3_500);

    /// The journal has a process's last words a moment after the manager has its exit.
    private static final Duration UNTIL_LAST_WORDS = Duration.ofMillis(150);

    /// How long a log that explains no end is asked again; on a busy machine lines come late.
    private static final Duration LAST_WORDS_WITHIN = Duration.ofSeconds(6);

    private static final Duration LAST_WORDS_AGAIN = Duration.ofSeconds(1);

    /// How long a log that tells nothing of a keyboard is asked again, each time after twice the time.
    private static final Duration KEYBOARDS_WITHIN = Duration.ofSeconds(60);

    /// Between two looks at a shell that has yet to start the daemon; the manager says nothing when it has.
    private static final Duration SHELLS_TAKE = Duration.ofMillis(500);

    private ServiceSteps() {}

    static void observed(Draft draft, ServiceReading reading) {
        draft.service = reading;
        draft.serviceDue = draft.now.plus(draft.limits.serviceCache());
        if (reading instanceof ServiceReading.Seen(ServiceStatus status)) {
            seen(draft, status);
        }
        LinkSteps.follow(draft);
        RunActions.observed(draft);
    }

    private static void seen(Draft draft, ServiceStatus status) {
        ServiceStatus before = draft.lastSeen;
        draft.lastSeen = status;
        if (!status.hasProcess() && !(status.lastExit() instanceof Exit.None)) {
            draft.lastEnd = status;
            draft.lastTimeout = before != null && before.hasProcess() ? null : draft.lastTimeout;
        }
        draft.invocation = draft.overridden(status.invocation());
        draft.processMisses =
                status.activity() == Activity.ACTIVE && !status.hasProcess()
                        ? draft.processMisses + 1
                        : 0;
        if (before == null && status.restarts() > 0) {
            draft.recalling = true;
            draft.emit(new Effect.RecallRestarts(draft.now.minus(Restarts.WINDOW)));
        }
        Deaths.counted(draft, before, status);
        long old = before == null ? ServiceStatus.NO_PID : before.pid();
        if (status.hasProcess() && status.pid() != old) {
            started(draft, status);
        } else if (!status.hasProcess() && old != ServiceStatus.NO_PID) {
            draft.awaitLastWords(UNTIL_LAST_WORDS);
        } else if (before == null) {
            firstSeenDead(draft, status);
        }
        cameAndWent(draft, status);
        if (draft.isYetToBeStarted() && draft.serviceDue.isAfter(draft.now.plus(SHELLS_TAKE))) {
            draft.serviceDue = draft.now.plus(SHELLS_TAKE);
        }
    }

    private static void started(Draft draft, ServiceStatus status) {
        Instant since = Objects.requireNonNullElse(status.runningSince(), draft.now);
        Instant start = since.isAfter(draft.now) ? draft.now : since;
        draft.graceUntil = start.plus(draft.limits.grace());
        draft.daemon = Daemon.UNKNOWN;
        draft.logOf(start);
        draft.program = null;
        if (draft.invocation.binary() != null) {
            draft.emit(new Effect.ReadProgram(draft.invocation.binary()));
        }
        Duration age = Duration.between(start, draft.now);
        draft.readLogAfter(
                age.compareTo(UNTIL_KEYBOARDS) > 0 ? Duration.ZERO : UNTIL_KEYBOARDS.minus(age));
        LinkSteps.reconnect(draft);
    }

    /// A process that nobody saw alive: what is known of the one before says nothing of it.
    private static void cameAndWent(Draft draft, ServiceStatus status) {
        Instant start = status.lastStart();
        Instant known = draft.logFrom;
        if (!status.hasProcess() && start != null && known != null && start.isAfter(known)) {
            draft.lastTimeout = null;
            draft.logOf(start);
            draft.awaitLastWords(UNTIL_LAST_WORDS);
        }
    }

    /// Tomo came after the end: the reason is in the log of the last run, however long ago.
    private static void firstSeenDead(Draft draft, ServiceStatus status) {
        boolean failed =
                status.activity() == Activity.FAILED || status.activity() == Activity.RESTARTING;
        if (failed) {
            Instant end = Objects.requireNonNullElse(status.stoppedAt(), draft.now);
            Instant start = status.lastStart();
            draft.logOf(start == null ? end.minus(Duration.ofMinutes(1)) : start);
            draft.awaitLastWords(Duration.ZERO);
        }
    }

    /// What was looked at for another process, or is said to be elsewhere by now, is dropped.
    static void programSeen(Draft draft, String path, @Nullable String file) {
        if (path.equals(draft.invocation.binary())) {
            draft.program = file;
            draft.guard = draft.guard.met(Build.of(draft));
        }
    }

    /// What comes too late, of a process before the present one, is dropped.
    static void logged(Draft draft, Event.KeyboardsLogged logged) {
        if (draft.concerns(logged.since())) {
            draft.keyboards = draft.keyboards.logged(logged.taken());
        }
    }

    /// What was read of an older process is dropped here, too.
    static void logRead(Draft draft, Event.LogRead read) {
        if (draft.concerns(read.since())) {
            draft.findings = read.findings();
            if (draft.lastSeen != null && !draft.lastSeen.hasProcess()) {
                draft.lastTimeout = EndCauses.whichTimeout(draft);
            }
            draft.logPending = false;
            askAgain(draft);
            Actions.logRead(draft);
        }
    }

    /// A log that said nothing is asked again while it may still have something to say.
    private static void askAgain(Draft draft) {
        ServiceStatus status = draft.status();
        if (status == null) {
            return;
        }
        if (status.hasProcess()) {
            askForKeyboards(draft, status.runningSince());
        } else if (draft.findings.isEmpty()
                && isWithin(LAST_WORDS_WITHIN, status.stoppedAt(), draft.now)) {
            draft.readLogAfter(LAST_WORDS_AGAIN);
        }
    }

    /// Of a process that has just begun, or of a keyboard that was just plugged in.
    private static void askForKeyboards(Draft draft, @Nullable Instant start) {
        Keyboards known = draft.keyboards;
        boolean silent = known.taken().isEmpty() && draft.findings.isEmpty();
        Instant plugged = known.since();
        Instant since = start == null || plugged.isAfter(start) ? plugged : start;
        if ((silent || known.areLeft()) && isWithin(KEYBOARDS_WITHIN, since, draft.now)) {
            Duration age = Duration.between(since, draft.now);
            draft.readLogAfter(age.compareTo(UNTIL_KEYBOARDS) < 0 ? UNTIL_KEYBOARDS : age);
        }
    }

    private static boolean isWithin(Duration time, @Nullable Instant since, Instant now) {
        return since != null && !since.isAfter(now) && since.plus(time).isAfter(now);
    }
}
