package app.tomo.diagnosis;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Wakes;
import app.tomo.runtime.Observer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// Runs a recorded incident through the step function of this Tomo, in the time of the record: what happened comes from the
/// record, what Tomo would have done about it is decided anew. Time between two lines passes as it would, tick by tick;
/// pings and other questions are answered as the record says that they were, by [RecordedWorld].
///
/// Pure: the same record gives the same steps. What a daemon would have done had Tomo acted otherwise is not known to it.
public final class Replay {
    /// Two ticks are at least so far apart: what is due at once is due with the next event in a real mailbox, too.
    private static final Duration INSTANT = Duration.ofMillis(1);

    private record Due(Instant at, long sequence, Supplier<List<Event>> events) {}

    private final RecordedWorld world;
    private final Observer observer;
    private final PriorityQueue<Due> answers =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::sequence));
    private Snapshot state;
    private long sequence;

    private Replay(Entry.Began began, List<Entry> entries, Observer observer) {
        this.state = began.state();
        this.world = new RecordedWorld(state, entries);
        this.observer = observer;
    }

    /// Tells the observer of every step, from each beginning in the record on.
    public static void run(List<Entry> record, Observer observer) {
        int begin = 0;
        while (begin < record.size()) {
            int end = begin + 1;
            while (end < record.size() && !(record.get(end) instanceof Entry.Began)) {
                end++;
            }
            if (record.get(begin) instanceof Entry.Began began) {
                new Replay(began, record.subList(begin + 1, end), observer).run();
            }
            begin = end;
        }
    }

    private void run() {
        observer.began(state);
        for (RecordedMoments.Moment moment : world.moments()) {
            passUntil(moment.at());
            apply(world.translate(moment, state), moment.at());
        }
        passUntil(world.end());
    }

    /// Everything that is due before then, by itself or as an answer.
    private void passUntil(Instant end) {
        while (true) {
            Instant tick = later(Wakes.next(state), state.at().plus(INSTANT));
            Due answer = answers.peek();
            boolean answered = answer != null && !answer.at().isAfter(tick);
            Instant next = answered ? answer.at() : tick;
            if (!next.isBefore(end)) {
                return;
            }
            if (answered) {
                answers.remove();
                apply(answer.events().get(), next);
            } else {
                apply(List.of(new Event.Ticked()), next);
            }
        }
    }

    private void apply(List<Event> events, Instant at) {
        for (Event event : events) {
            Step step = Step.step(state, event, at);
            state = step.next();
            observer.stepped(event, step);
            for (Effect effect : step.effects()) {
                ask(effect);
            }
        }
    }

    private void ask(Effect effect) {
        Instant at = state.at();
        RecordedWorld.Answer answer = world.answer(effect, at);
        if (answer != null) {
            answers.add(new Due(at.plus(answer.after()), sequence++, () -> answer.events(state)));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
