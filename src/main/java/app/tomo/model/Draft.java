package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A snapshot while a step works on it. Lives for one call of [Step#step] and never leaves this package.
final class Draft {
    final Instant now;
    final Target target;
    Limits limits;
    long seed;
    Wish wish = Wish.NONE;
    @Nullable Instant wishSince;
    @Nullable Pause pause;
    @Nullable PauseEnd pauseEnd;
    ServiceReading service = ServiceReading.NOT_YET;
    @Nullable ServiceStatus lastSeen;
    @Nullable ServiceStatus lastEnd;
    @Nullable ProblemId lastTimeout;
    Instant serviceDue;
    int processMisses;
    Invocation invocation;
    Link link = new Link.Idle(0);
    Daemon daemon = Daemon.UNKNOWN;
    @Nullable String program;
    Permit permit = Permit.FREE;
    @Nullable LastReload lastReload;
    Queue queue = Queue.EMPTY;
    @Nullable Instant answeredAt;
    ReloadGuard guard = ReloadGuard.NEW;
    Snapshot.@Nullable LastOutcome lastOutcome;
    Restarts restarts = Restarts.NONE;
    RestartCount restartCount = RestartCount.NONE;
    ConfigWatch configWatch = ConfigWatch.NEW;
    Trials trials = Trials.NONE;
    Drift drift;
    Instant graceUntil;
    Hold hold = Hold.NONE;
    @Nullable Instant logFrom;
    @Nullable Instant logDue;
    boolean logPending;
    boolean recalling;
    List<LogFinding> findings = List.of();
    Keyboards keyboards = Keyboards.NONE;
    List<Problem> flaws = List.of();
    Notices notices;
    final List<Effect> effects = new ArrayList<>();

    Draft(Target target, Limits limits, long seed, Instant now) {
        this.target = target;
        this.limits = limits;
        this.seed = seed;
        this.now = now;
        this.serviceDue = now;
        this.graceUntil = now;
        this.drift = Drift.atStart(now);
        this.notices = Notices.atStart(now.plus(limits.time(Limit.NOTICE_QUIET)), now);
        this.invocation = overridden(Invocation.UNKNOWN);
    }

    Draft(Snapshot from, Instant now) {
        this.now = now;
        target = from.target();
        limits = from.limits();
        seed = from.seed();
        wish = from.wish();
        wishSince = from.wishSince();
        pause = from.pause();
        pauseEnd = from.pauseEnd();
        service = from.service();
        lastSeen = from.lastSeen();
        lastEnd = from.lastEnd();
        lastTimeout = from.lastTimeout();
        serviceDue = from.serviceDue();
        processMisses = from.processMisses();
        invocation = from.invocation();
        link = from.link();
        daemon = from.daemon();
        program = from.program();
        permit = from.permit();
        lastReload = from.lastReload();
        queue = from.queue();
        answeredAt = from.answeredAt();
        guard = from.guard();
        lastOutcome = from.lastOutcome();
        restarts = from.restarts();
        restartCount = from.restartCount();
        configWatch = from.configWatch();
        trials = from.trials();
        drift = from.drift();
        graceUntil = from.graceUntil();
        hold = from.hold();
        logFrom = from.logFrom();
        logDue = from.logDue();
        logPending = from.logPending();
        recalling = from.recalling();
        findings = from.findings();
        keyboards = from.keyboards();
        flaws = from.flaws();
        notices = from.notices();
    }

    /// The unit's own command line with what the person said on top. Tomo's own child has that in its command already; with
    /// a preset, that is another config than the person named.
    Invocation overridden(Invocation unit) {
        boolean said = target.scope() == Scope.CHILD && unit.config() != null;
        return new Invocation(
                target.binary() != null ? target.binary() : unit.binary(),
                target.config() != null && !said ? target.config() : unit.config(),
                target.address() != null ? target.address() : unit.address(),
                unit.arguments());
    }

    /// Whether there is nothing to wait for: it was started without a port.
    boolean hasNoPort() {
        return invocation.address() == null && !invocation.arguments().isEmpty();
    }

    /// Whether it is not known yet how it was started: a shell has yet to do it.
    boolean isYetToBeStarted() {
        ServiceStatus seen = status();
        return seen != null
                && seen.pid() != ServiceStatus.NO_PID
                && invocation.address() == null
                && invocation.arguments().isEmpty()
                && graceUntil.isAfter(now);
    }

    void emit(Effect effect) {
        effects.add(effect);
    }

    @Nullable ServiceStatus status() {
        return service instanceof ServiceReading.Seen(ServiceStatus status) ? status : null;
    }

    /// The action under way.
    @Nullable Action action() {
        return permit.held();
    }

    /// The action under way goes on, and is now like this.
    void keep(Action next) {
        permit = permit.keep(next);
    }

    /// Whether some process of the daemon answered before, and it is not known which one answers now.
    boolean hasHiddenProcess() {
        ServiceStatus status = status();
        return status == null
                ? service instanceof ServiceReading.Unreachable(ServiceReading.Why why, String _)
                        && why == ServiceReading.Why.UNSUPPORTED
                : status.hasProcess() && status.pid() == ServiceStatus.NO_PID;
    }

    long pid() {
        ServiceStatus status = status();
        return status == null ? ServiceStatus.NO_PID : status.pid();
    }

    /// Whether nothing runs, and nothing is to come by itself.
    boolean isDown() {
        ServiceStatus seen = status();
        return seen != null
                && !seen.hasProcess()
                && (seen.activity() == Activity.INACTIVE || seen.activity() == Activity.FAILED);
    }

    /// Whether it keeps crashing, or did until its manager gave up, which says so whatever was counted.
    boolean isLooping() {
        ServiceStatus status = status();
        return (limits.crashLoop().seen(restarts, now) && !isRecuperated(status))
                || (status != null && status.isGivenUp());
    }

    private boolean isRecuperated(@Nullable ServiceStatus status) {
        boolean answers = link instanceof Link.Open open && open.lastAnswer() != null;
        return status != null
                && answers
                && Recuperation.isOver(
                        restarts.times(),
                        status.restarts(),
                        limits.time(Limit.LOOP_CALM),
                        status.runningSince(),
                        now);
    }

    Facts facts() {
        return FactsRule.of(this);
    }

    void wish(Wish next) {
        if (wish != next) {
            wish = next;
            wishSince = now;
        }
    }

    /// The next random fraction in 0 to 1, from the snapshot's own seed (SplitMix64), so that a step stays pure.
    double fraction() {
        seed += 0x9e3779b97f4a7c15L;
        long mixed = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /// The log matters from the start of a process on; nothing that was read of another one does.
    void logOf(Instant start) {
        findings = List.of();
        keyboards = keyboards.forgotten();
        logFrom = start;
        logDue = null;
        logPending = false;
    }

    /// Whether what was read since then is of no older process than the one that matters.
    boolean concerns(Instant readSince) {
        return logFrom != null && !readSince.isBefore(logFrom);
    }

    void readLog() {
        if (logFrom != null) {
            logPending = true;
            emit(new Effect.ReadLog(logFrom));
        }
    }

    void readLogAfter(Duration delay) {
        Instant due = now.plus(delay);
        if (logFrom != null && (logDue == null || due.isBefore(logDue))) {
            logDue = due;
        }
    }

    /// It ended: what it said of that is to be read, and until then nobody knows that it said nothing.
    void awaitLastWords(Duration delay) {
        readLogAfter(delay);
        logPending = logFrom != null;
    }

    /// Nobody needs to be told of what follows from this moment.
    void keepQuiet(NoticeHold after) {
        Instant until = now.plus(limits.time(Limit.NOTICE_QUIET));
        notices = notices.under(notices.conditions().quiet(until, after));
    }

    /// What came of it all. The last thing asked of a draft: what a person is told is decided here, from what they see.
    Snapshot snapshot() {
        Facts facts = facts();
        List<Problem> problems = Problems.of(this, facts);
        Headline headline = Headlines.of(this, facts, problems);
        return snapshot(facts, problems, headline, NotificationPolicy.of(this, headline, problems));
    }

    Snapshot snapshot(Facts facts, List<Problem> problems, Headline headline, Notices told) {
        return new Snapshot(
                now,
                target,
                limits,
                seed,
                wish,
                wishSince,
                pause,
                pauseEnd,
                service,
                lastSeen,
                lastEnd,
                lastTimeout,
                serviceDue,
                processMisses,
                invocation,
                link,
                daemon,
                program,
                permit,
                lastReload,
                queue,
                answeredAt,
                guard,
                lastOutcome,
                restarts,
                restartCount,
                configWatch,
                trials,
                drift,
                graceUntil,
                hold,
                logFrom,
                logDue,
                logPending,
                recalling,
                findings,
                keyboards,
                flaws,
                facts,
                problems,
                headline,
                told);
    }
}
