package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.InOrder;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceReading.Unreachable;
import app.tomo.model.ServiceReading.Why;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Follows one unit: every change that systemd tells becomes a reading at once, without asking back. It asks only where
/// a signal does not carry the answer: at first, after `daemon-reload`, when unit files change, and when the bus or the
/// manager is there again. Nothing here blocks its caller.
final class UnitFollower implements UnitSignals.Listener {
    /// Signals that arrive while a question is on its way can be newer than its answer: ask again, this often at most.
    private static final int ASK_AGAIN = 3;

    /// An end is told so much later where the unit may come back: systemd says so within a millisecond, and then it was no
    /// end that anybody has to hear of.
    private static final Duration COMES_BACK_WITHIN = Duration.ofMillis(100);

    private final SystemdUnit unit;
    private final Supplier<Countdown> question;
    private final Scheduler scheduler;
    private final Function<UnitProperties, ServiceReading> reading;
    private final UnitSignals signals;
    private final ReadingTeller teller;
    private final UnitView view = new UnitView();
    private final InOrder work = new InOrder("systemd questions");
    private final AtomicBoolean opened = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();

    UnitFollower(
            SystemdManager manager,
            SystemdUnit unit,
            Supplier<Countdown> question,
            Scheduler scheduler,
            Function<UnitProperties, ServiceReading> reading,
            Consumer<ServiceReading> listener) {
        this.unit = unit;
        this.question = question;
        this.scheduler = scheduler;
        this.reading = reading;
        this.signals = new UnitSignals(manager, unit.name(), this);
        this.teller = new ReadingTeller(listener);
    }

    /// Begins, or begins again where the bus did not take the subscriptions.
    void open() {
        if (!opened.getAndSet(true)) {
            work.execute(this::subscribe);
        }
    }

    /// Which manager is followed, to be noted before somebody else asks it.
    long epoch() {
        return view.epoch();
    }

    /// The newer one of an answer that somebody else got and what is known here. Nothing older is told after it: what was on
    /// its way to the listener is waited for.
    UnitProperties newest(UnitProperties answer, long asked, Countdown deadline) {
        open();
        UnitProperties newest = view.newest(answer, asked);
        teller.settle(deadline.left());
        return newest;
    }

    void close() {
        teller.close();
        work.execute(signals::close);
    }

    @Override
    public void serviceChanged(Map<?, ?> properties) {
        changes.incrementAndGet();
        view.serviceChanged(properties);
        unit.processes().noticed(UnitProperties.NONE.with(properties).number("ExecMainPID"));
    }

    @Override
    public void unitChanged(Map<?, ?> properties) {
        changes.incrementAndGet();
        if (view.unitChanged(properties)) {
            if (view.known().mayComeBack()) {
                var _ = scheduler.after(COMES_BACK_WITHIN, this::tellKnown);
            } else {
                tellKnown();
            }
        }
    }

    @Override
    public void definitionChanged() {
        unit.forget();
        ask();
    }

    @Override
    public void managerFound() {
        view.reset();
        unit.forget();
        ask();
    }

    @Override
    public void managerLost() {
        lost(new Unreachable(Why.NO_ANSWER, "no " + SystemdManager.NAME + " on the bus"));
    }

    @Override
    public void busLost(String reason) {
        lost(new Unreachable(Why.NO_BUS, reason));
    }

    private void lost(Unreachable why) {
        view.reset();
        unit.forget();
        teller.tell(_ -> why);
    }

    private void subscribe() {
        try {
            signals.open();
        } catch (BusException failure) {
            opened.set(false);
            teller.tell(_ -> Failures.unreachable(failure.failure()));
        }
    }

    private void ask() {
        if (!asked.getAndSet(true)) {
            work.execute(this::askUntilQuiet);
        }
    }

    private void askUntilQuiet() {
        asked.set(false);
        try {
            for (int i = 0; i < ASK_AGAIN && !teller.isClosed(); i++) {
                long before = changes.get();
                long epoch = view.epoch();
                view.answered(unit.ask(question.get()), epoch);
                signals.followUnitAt(unit.path());
                tellKnown();
                if (changes.get() == before) {
                    return;
                }
            }
        } catch (BusException failure) {
            teller.tell(_ -> Failures.reading(failure.failure()));
        }
    }

    private void tellKnown() {
        teller.tell(
                last -> {
                    UnitProperties known = view.known();
                    return known.equals(UnitProperties.NONE) ? last : reading.apply(known);
                });
    }
}
