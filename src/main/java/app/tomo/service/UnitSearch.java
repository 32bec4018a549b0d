package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.FirstAttempt;
import app.tomo.model.Candidate;
import app.tomo.model.Scope;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Finds the units that run the daemon, by what they start and not by what they are called. Blocks, for a bounded time
/// whatever hangs.
public final class UnitSearch {
    private final DaemonKind kind;
    private final Clock clock;
    private final Executor blocking;

    /// @param blocking runs what may block, one thread each
    public UnitSearch(DaemonKind kind, Clock clock, Executor blocking) {
        this.kind = kind;
        this.clock = clock;
        this.blocking = blocking;
    }

    /// What was found.
    ///
    /// @param units the units, those of the person's manager first, each manager's by name
    /// @param whole whether every manager was asked to the end
    public record Found(List<Candidate> units, boolean whole) {
        public Found {
            units = List.copyOf(units);
        }
    }

    /// How long to wait.
    ///
    /// @param silence for one answer of one manager
    /// @param others for the other managers once one has found something
    /// @param whole for all of it
    public record Patience(Duration silence, Duration others, Duration whole) {}

    /// What one manager has; null where it could not be asked to the end.
    private record Answer(Scope scope, @Nullable List<Candidate> units) {}

    /// Asks all of these managers at the same time.
    public Found find(Map<Scope, Supplier<Bus>> buses, Patience patience) {
        Countdown end = Countdown.of(patience.whole(), clock);
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        buses.forEach(
                (scope, bus) ->
                        blocking.execute(
                                () -> answers.add(answer(scope, bus, patience.silence(), end))));
        Map<Scope, List<Candidate>> found = new EnumMap<>(Scope.class);
        Countdown until = end;
        for (int i = 0; i < buses.size(); i++) {
            Answer next = next(answers, until);
            if (next != null && next.units() != null) {
                found.put(next.scope(), next.units());
                until =
                        next.units().isEmpty()
                                ? until
                                : Countdown.of(until.leftUpTo(patience.others()), clock);
            }
        }
        List<Candidate> units = found.values().stream().flatMap(List::stream).toList();
        return new Found(units, found.size() == buses.size());
    }

    private static @Nullable Answer next(BlockingQueue<Answer> answers, Countdown until) {
        try {
            return answers.poll(until.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Answer answer(Scope scope, Supplier<Bus> maker, Duration silence, Countdown end) {
        Supplier<Countdown> answer = () -> Countdown.of(end.leftUpTo(silence), clock);
        try {
            Bus bus = maker.get();
            FirstAttempt.await(bus, silence);
            var manager = new SystemdManager(bus, false);
            return new Answer(scope, new ManagerSearch(scope, manager, kind, answer).find());
        } catch (BusException _) {
            return new Answer(scope, null);
        }
    }
}
