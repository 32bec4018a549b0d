package app.tomo.runtime;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The only one that asks whether the daemon runs (rule 2): the service manager, the socket and the log. What it sees
/// becomes events; the facts are derived from them in one place.
///
/// Slow calls run on `blocking`, at most one of each kind at a time: a question asked while the same one is under way is
/// asked once more when that one is done, however often it was asked (rule 4).
public final class HealthService implements AutoCloseable {
    /// On a busy machine a process has begun to write before its manager notes that it was started: up to 1 ms was measured
    /// with systemd 252. Nothing of the process before it is so near.
    private static final Duration NOTED_LATE = Duration.ofMillis(5);

    /// A reading that a push has overtaken is asked for again, this often at most: then the push is what is known.
    private static final int READ_AGAIN = 3;

    private final Mailbox mailbox;
    private final ServiceManager manager;
    private final DaemonLink link;
    private final DaemonLog log;
    private final DaemonKind kind;
    private final EmergencyFlag flag;
    private final Executor blocking;
    private final OneAtATime reading = new OneAtATime();
    private final OneAtATime logReading = new OneAtATime();
    private final AtomicReference<Instant> logSince = new AtomicReference<>(Instant.MAX);
    private final OneAtATime keyboardReading = new OneAtATime();
    private volatile Devices devices = Devices.NONE;
    private volatile DaemonFiles files = DaemonFiles.NONE;
    private volatile Subscription watching = () -> {};
    private volatile @Nullable Subscription pushes;
    private long pushed;

    public HealthService(
            Mailbox mailbox,
            ServiceManager manager,
            DaemonLink link,
            DaemonLog log,
            DaemonKind kind,
            EmergencyFlag flag,
            Executor blocking) {
        this.mailbox = mailbox;
        this.manager = manager;
        this.link = link;
        this.log = log;
        this.kind = kind;
        this.flag = flag;
        this.blocking = blocking;
    }

    /// Begins to follow what the service manager pushes. Returns at once.
    public void start() {
        link.pace(mailbox::catchUp);
        blocking.execute(() -> pushes = manager.follow(this::pushed));
    }

    /// Mailbox thread. Returns at once.
    void carryOut(Effect.Look effect) {
        switch (effect) {
            case Effect.ReadService _ -> reading.run(blocking, this::readService);
            case Effect.ReadLog(Instant since) -> {
                // The newest counts: what is older is of a process that does not matter any more.
                logSince.set(since);
                logReading.run(blocking, this::readLog);
            }
            case Effect.RecallRestarts(Instant since) ->
                    blocking.execute(
                            () ->
                                    mailbox.post(
                                            new Event.RestartsRecalled(
                                                    log.restarts(since, logDeadline()))));
            case Effect.ReadConfig(long number, String config) ->
                    blocking.execute(
                            () ->
                                    mailbox.post(
                                            new Event.ConfigSeen(
                                                    number, files.fingerprint(config))));
            case Effect.LookAtConfig(long number, String config) ->
                    blocking.execute(
                            () ->
                                    mailbox.post(
                                            new Event.ConfigLookedAt(
                                                    number, files.fingerprint(config))));
            case Effect.ReadProgram(String path) ->
                    blocking.execute(
                            () -> mailbox.post(new Event.ProgramSeen(path, files.program(path))));
            case Effect.OpenLink(long number, DaemonAddress address) ->
                    link.open(number, address, mailbox.current().limits().connect(), mailbox::post);
            case Effect.CloseLink(long number) -> link.close(number);
            case Effect.Ping(long number) -> link.ping(number);
            case Effect.AskLayers(long number) -> link.askLayers(number);
        }
    }

    /// Looks whether an emergency stop was set or lifted by somebody else. Returns at once.
    void lookAtFlag() {
        Instant looked = mailbox.current().at();
        blocking.execute(() -> mailbox.post(new Event.HoldSeen(flag.since(), looked)));
    }

    /// The flag first, so that whoever has seen the service has seen the flag as well.
    private void readService() {
        Instant looked = mailbox.current().at();
        mailbox.post(new Event.HoldSeen(flag.since(), looked));
        for (int i = 0; i < READ_AGAIN; i++) {
            long before = pushedSoFar();
            if (observed(manager.read(), before)) {
                return;
            }
        }
    }

    private synchronized void pushed(ServiceReading reading) {
        pushed++;
        mailbox.post(new Event.ServiceObserved(reading));
    }

    private synchronized long pushedSoFar() {
        return pushed;
    }

    /// What was pushed while the manager was being read may be the newer one; it must not be taken back.
    private synchronized boolean observed(ServiceReading reading, long before) {
        if (pushed != before) {
            return false;
        }
        mailbox.post(new Event.ServiceObserved(reading));
        return true;
    }

    private void readLog() {
        Instant since = logSince.getAndSet(Instant.MAX);
        if (since.equals(Instant.MAX)) {
            return;
        }
        List<DaemonLog.Line> lines = log.since(since.minus(NOTED_LATE), logDeadline());
        mailbox.post(new Event.KeyboardsLogged(since, kind.keyboards(lines)));
        List<LogFinding> findings =
                Stream.concat(
                                kind.findings(lines).stream().map(this::explained),
                                ManagerFindings.in(lines))
                        .toList();
        mailbox.post(new Event.LogRead(since, findings));
    }

    private Duration logDeadline() {
        return mailbox.current().limits().time(Limit.LOG);
    }

    /// A right that was given after the login is a matter of another login, and of nothing else.
    private LogFinding explained(LogFinding finding) {
        boolean rights =
                finding.id() == ProblemId.UINPUT_DENIED || finding.id() == ProblemId.KEYBOARD_NONE;
        return rights && devices.needsLogin()
                ? new LogFinding(
                        ProblemId.NEEDS_LOGIN,
                        finding.at(),
                        finding.evidence(),
                        null,
                        finding.subject())
                : finding;
    }

    /// Looks at the machine's keyboards from now on. Returns at once.
    void watch(Devices machine) {
        devices = machine;
        watching = machine.follow(() -> keyboardReading.run(blocking, this::readKeyboards));
        keyboardReading.run(blocking, this::readKeyboards);
    }

    /// Looks at the daemon's files from now on.
    void watch(DaemonFiles ofTheDaemon) {
        files = ofTheDaemon;
    }

    private void readKeyboards() {
        mailbox.post(new Event.KeyboardsSeen(devices.keyboards()));
    }

    /// What the log says, for whoever wants to read it. Blocks, on the caller's thread.
    List<DaemonLog.Line> log(Instant since, Duration deadline) {
        return log.since(since, deadline);
    }

    @Override
    public void close() {
        watching.close();
        Subscription open = pushes;
        if (open != null) {
            open.close();
        }
    }
}
