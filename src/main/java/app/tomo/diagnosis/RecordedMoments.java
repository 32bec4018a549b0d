package app.tomo.diagnosis;

import app.tomo.model.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The events of a record in their order, and how far a replay has come. One thread at a time.
final class RecordedMoments {
    /// An event as it was recorded.
    ///
    /// @param index of it among the moments
    record Moment(int index, Instant at, Event event, Entry.@Nullable Silence silence) {}

    private final List<Moment> moments = new ArrayList<>();
    private int next;

    RecordedMoments(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Happened(var at, var event, _, _, _, var silence)) {
                moments.add(new Moment(moments.size(), at, event, silence));
            }
        }
    }

    List<Moment> all() {
        return List.copyOf(moments);
    }

    /// What comes after it is ahead.
    void pass(Moment moment) {
        next = moment.index() + 1;
    }

    /// Whether there will be such an event before then.
    <E extends Event> boolean isAhead(Class<E> kind, Predicate<E> which, Instant before) {
        return ahead().stream()
                .takeWhile(moment -> moment.at().isBefore(before))
                .map(Moment::event)
                .anyMatch(event -> kind.isInstance(event) && which.test(kind.cast(event)));
    }

    /// When the next silence begins; null where none will.
    @Nullable Instant nextSilence() {
        for (Moment moment : ahead()) {
            Entry.Silence silence = moment.silence();
            if (silence != null && !silence.over()) {
                return silence.since();
            }
        }
        return null;
    }

    private List<Moment> ahead() {
        return moments.subList(next, moments.size());
    }
}
