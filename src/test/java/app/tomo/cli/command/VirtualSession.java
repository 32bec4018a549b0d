package app.tomo.cli.command;

import app.tomo.diagnosis.catalogue.Doctor;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.kanata.Kanata;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeMachine;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.OwnLog;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.VirtualTime;
import app.tomo.words.Words;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// The real engine over a fake machine. While a command waits, virtual time passes, so a command is one call of a test.
final class VirtualSession implements Session {
    static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);
    private static final Target USUAL =
            new Target("default", Scope.USER, Target.USUAL_UNIT, null, null, null);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    final VirtualTime time = new VirtualTime();
    final FakeMachine machine = new FakeMachine(time);
    final CallerSignals signals = new CallerSignals();
    final BufferConsole console;
    OwnLog own = OwnLog.NONE;
    private final Engine engine;

    private VirtualSession(BufferConsole console, Target target) {
        this.console = console;
        Engine.Ports ports =
                new Engine.Ports(
                        time,
                        time,
                        () -> 0.5,
                        time,
                        time,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine.flag);
        engine = new Engine(target, Limits.DEFAULT, ports);
    }

    private Examination examination =
            _ -> {
                throw new UnsupportedOperationException();
            };

    /// Where everything is looked at, that is seen.
    VirtualSession seeing(Observations seen) {
        examination = _ -> Doctor.diagnose(seen, new Kanata());
        return this;
    }

    /// Nothing was seen yet, and the daemon is stopped.
    static VirtualSession blank(BufferConsole console) {
        return blank(
                console, new Target("default", Scope.USER, Target.USUAL_UNIT, null, null, null));
    }

    static VirtualSession blank(BufferConsole console, Target target) {
        VirtualSession session = new VirtualSession(console, target);
        session.engine.start();
        return session;
    }

    static VirtualSession stopped(BufferConsole console) {
        VirtualSession session = blank(console);
        session.pass(Duration.ofMillis(500));
        return session;
    }

    static VirtualSession well(BufferConsole console) {
        VirtualSession session = new VirtualSession(console, USUAL);
        session.machine.upForAnHour();
        session.engine.start();
        session.pass(Duration.ofMillis(500));
        return session;
    }

    /// The same, of which the files are looked at and kept.
    static VirtualSession following(BufferConsole console) {
        VirtualSession session = new VirtualSession(console, USUAL);
        session.engine.watch(session.machine);
        session.engine.keepVersions(session.machine.vault, session.machine.vault);
        session.machine.upForAnHour();
        session.engine.start();
        session.pass(Duration.ofSeconds(1));
        return session;
    }

    /// It is the resident app's.
    VirtualSession stays() {
        engine.guard();
        time.settle();
        return this;
    }

    int run(Command.OnDaemon command) throws InterruptedException {
        return new Commands(this, WORDS, console, signals, examination).run(command);
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    /// The person presses Ctrl-C after that long.
    void cancelAfter(Duration delay) {
        time.after(delay, () -> signals.raise(CallerSignals.Signal.CANCELLED));
    }

    @Override
    public Snapshot current() {
        return engine.mailbox().current();
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        return engine.mailbox().subscribe(listener);
    }

    @Override
    public Comparison compare() {
        return engine.compare();
    }

    @Override
    public LifecycleService lifecycle() {
        return engine.lifecycle();
    }

    @Override
    public LogBook log() {
        return engine.log(own);
    }

    @Override
    public Clock clock() {
        return time;
    }

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public <T> Inbox<T> inbox() {
        return new Waiting<>();
    }

    @Override
    public void close() {
        engine.close();
    }

    private final class Waiting<T> implements Inbox<T> {
        private final Deque<T> items = new ArrayDeque<>();

        @Override
        public void put(T item) {
            items.addLast(item);
        }

        @Override
        public T take() {
            Duration waited = Duration.ZERO;
            while (items.isEmpty()) {
                if (waited.compareTo(LONGEST) > 0) {
                    throw new AssertionError("nothing happens for " + LONGEST);
                }
                time.advance(STEP);
                waited = waited.plus(STEP);
            }
            return items.removeFirst();
        }
    }
}
