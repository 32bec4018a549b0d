package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The whole of what Tomo knows at one moment. Immutable; made only by [Step].
///
/// @param at when this snapshot was made
/// @param limits the numbers that the step function obeys
/// @param seed where the next jitter comes from
/// @param wishSince when the wish was made; null with `Wish.NONE`
/// @param pause what the person wants the daemon off for; null except with `Wish.PAUSED`
/// @param pauseEnd how the newest pause ended; null before the first
/// @param service the newest reading of the service manager
/// @param lastSeen the newest status that could be read, whatever came after it; null before the first
/// @param lastEnd the first status without the process that ended last: how it ended; null when none was seen to end
/// @param lastTimeout which time was over then, if one was, as its log has it; null where that was not read before the next one began
/// @param serviceDue when the manager is to be asked again
/// @param processMisses readings in a row that said "active" without a process
/// @param invocation how the daemon is started, the person's overrides applied
/// @param program what tells the daemon's binary from another one at the same path; null where nobody has looked
/// @param permit who may change the daemon: the action under way has it
/// @param lastReload the newest reload that ended; null before the first
/// @param queue requests that wait for the daemon
/// @param answeredAt when the daemon answered last, whichever process it was; null before the first answer
/// @param guard what holds reloads back
/// @param lastOutcome how the newest action of any kind ended; null before the first
/// @param restarts the automatic restarts of the last hour
/// @param restartCount what they are counted by
/// @param configWatch whether the config changed while the daemon was away
/// @param trials what was applied and is not kept yet
/// @param drift whether the daemon runs what is on disk
/// @param graceUntil until when silence counts as starting
/// @param hold what surrounds the emergency stop; whether it is in force is the wish
/// @param logFrom from when the log is read for findings about this process; null when it has not been seen to start
/// @param logDue when the log is to be read next; null when it need not be
/// @param logPending whether the log is being read: until then `findings` may lack what it gives away
/// @param recalling whether the restarts of before Tomo came are being looked up: until then `restarts` may lack them
/// @param findings what the log says of the current or last process
/// @param keyboards which the machine has, and what the log says of them
/// @param flaws what of the person's settings cannot be followed
/// @param facts, problems, headline derived from all of the above, at `at`
/// @param notices what a person was told of it, and when there is more to tell
public record Snapshot(
        Instant at,
        Target target,
        Limits limits,
        long seed,
        Wish wish,
        @Nullable Instant wishSince,
        @Nullable Pause pause,
        @Nullable PauseEnd pauseEnd,
        ServiceReading service,
        @Nullable ServiceStatus lastSeen,
        @Nullable ServiceStatus lastEnd,
        @Nullable ProblemId lastTimeout,
        Instant serviceDue,
        int processMisses,
        Invocation invocation,
        Link link,
        Daemon daemon,
        @Nullable String program,
        Permit permit,
        @Nullable LastReload lastReload,
        Queue queue,
        @Nullable Instant answeredAt,
        ReloadGuard guard,
        @Nullable LastOutcome lastOutcome,
        Restarts restarts,
        RestartCount restartCount,
        ConfigWatch configWatch,
        Trials trials,
        Drift drift,
        Instant graceUntil,
        Hold hold,
        @Nullable Instant logFrom,
        @Nullable Instant logDue,
        boolean logPending,
        boolean recalling,
        List<LogFinding> findings,
        Keyboards keyboards,
        List<Problem> flaws,
        Facts facts,
        List<Problem> problems,
        Headline headline,
        Notices notices) {
    public Snapshot {
        findings = List.copyOf(findings);
        flaws = List.copyOf(flaws);
        problems = List.copyOf(problems);
    }

    /// Before anything is known.
    public static Snapshot initial(Target target, Limits limits, long seed, Instant now) {
        return new Draft(target, limits, seed, now).snapshot();
    }

    /// The newest action that ended, with its outcome.
    public record LastOutcome(long id, ActionKind kind, Instant at, Outcome outcome) {}

    /// The action under way; null when none is.
    public @Nullable Action action() {
        return permit.held();
    }

    /// The status in the newest reading; null when the manager could not be read.
    public @Nullable ServiceStatus status() {
        return service instanceof ServiceReading.Seen(ServiceStatus status) ? status : null;
    }

    /// Each keyboard of the machine with who has it.
    public List<Keyboard> keyboardsNow() {
        return keyboards.all(facts.running());
    }

    /// The restarts that belong to the last one, oldest first.
    public List<Instant> crashes() {
        return limits.crashLoop().around(restarts);
    }

    /// Why no reload would be sent now, were one asked for; null where nothing but the daemon's own state may hold one back.
    public Outcome.@Nullable HeldBack reloadsHeldBack(Instant now) {
        return guard.verdict(restarts, limits, now) instanceof ReloadGuard.Verdict.Held(var held)
                ? held
                : null;
    }

    /// Whether what is looked after is a simulation: it says so itself, or is started as one.
    public boolean simulated() {
        return daemon.simulated() || invocation.simulated();
    }

    /// The main process, or 0.
    public long pid() {
        ServiceStatus status = status();
        return status == null ? ServiceStatus.NO_PID : status.pid();
    }
}
