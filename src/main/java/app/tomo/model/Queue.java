package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Requests that wait for the daemon, oldest first: it is away and expected back, or a reload was sent before they came.
/// Equal ones are one. Each is delivered once, or reported as expired; none is lost in silence (incident 3).
public record Queue(List<Entry> entries) {
    public static final Queue EMPTY = new Queue(List.of());

    /// Somebody who asked.
    ///
    /// @param until when it is given up: a request that joins one that waits already has its own time
    public record Asker(long id, Instant since, Instant until) {}

    /// One request, whoever made it.
    ///
    /// @param askers everybody who asked for it, the first one first; not empty
    /// @param argument the layer or the key, else empty
    public record Entry(List<Asker> askers, ActionKind kind, String argument) {
        public Entry {
            askers = List.copyOf(askers);
        }

        public List<Long> ids() {
            return askers.stream().map(Asker::id).toList();
        }

        /// As that one asked for it; null where somebody else did.
        public @Nullable Entry askedBy(long id) {
            return only(asker -> asker.id() == id).findFirst().orElse(null);
        }

        /// When it was asked for first.
        public Instant since() {
            return askers.getFirst().since();
        }

        /// When the last one gives up.
        public Instant until() {
            return askers.getLast().until();
        }

        boolean isLike(Event.ActionRequested asked) {
            return kind == asked.kind() && argument.equals(asked.argument());
        }

        private Entry with(Asker asker) {
            List<Asker> all = new ArrayList<>(askers);
            all.add(asker);
            return new Entry(all, kind, argument);
        }

        private Stream<Entry> only(Predicate<Asker> which) {
            List<Asker> left = askers.stream().filter(which).toList();
            return left.isEmpty() ? Stream.of() : Stream.of(new Entry(left, kind, argument));
        }
    }

    public Queue {
        entries = List.copyOf(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    /// The entry that stands for the same.
    Optional<Entry> like(Event.ActionRequested asked) {
        return entries.stream().filter(entry -> entry.isLike(asked)).findFirst();
    }

    /// With one more, which is one of those already there where it asks for the same.
    Queue plus(Event.ActionRequested asked, Instant now, Instant until) {
        List<Entry> next = new ArrayList<>(entries);
        Optional<Entry> same = like(asked);
        Asker asker = new Asker(asked.id(), now, until);
        if (same.isPresent()) {
            next.set(entries.indexOf(same.get()), same.get().with(asker));
        } else {
            next.add(new Entry(List.of(asker), asked.kind(), asked.argument()));
        }
        return new Queue(next);
    }

    Optional<Entry> of(long id) {
        return entries.stream().filter(entry -> entry.ids().contains(id)).findFirst();
    }

    /// When time alone changes it; null where it does not.
    @Nullable Instant due() {
        return entries.stream()
                .flatMap(entry -> entry.askers().stream())
                .map(Asker::until)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// Without what that one asked for; others may have asked for the same.
    Queue without(long id) {
        return new Queue(only(asker -> asker.id() != id));
    }

    Queue rest() {
        return new Queue(entries.subList(1, entries.size()));
    }

    /// Whoever has waited too long.
    List<Entry> expired(Instant now) {
        return only(asker -> !asker.until().isAfter(now));
    }

    Queue fresh(Instant now) {
        return new Queue(only(asker -> asker.until().isAfter(now)));
    }

    private List<Entry> only(Predicate<Asker> which) {
        return entries.stream().flatMap(entry -> entry.only(which)).toList();
    }
}
