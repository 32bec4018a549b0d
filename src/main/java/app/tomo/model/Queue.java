package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Requests that wait for the daemon, oldest first: it is away and expected back, or a reload was sent before they came.
/// Equal ones are one. Each is delivered once, or reported as expired; none is lost in silence (incident 3).
public record Queue(List<Entry> entries) {
    public static final Queue EMPTY = new Queue(List.of());

    /// One request, whoever made it.
    ///
    /// @param ids of everybody who asked for it, the first one first; not empty
    /// @param argument the layer or the key, else empty
    /// @param until when it is given up
    public record Entry(
            List<Long> ids, ActionKind kind, String argument, Instant since, Instant until) {
        public Entry {
            ids = List.copyOf(ids);
        }

        boolean isLike(Event.ActionRequested asked) {
            return kind == asked.kind() && argument.equals(asked.argument());
        }

        private Entry with(long id) {
            List<Long> all = new ArrayList<>(ids);
            all.add(id);
            return new Entry(all, kind, argument, since, until);
        }

        private Entry without(long id) {
            List<Long> left = ids.stream().filter(each -> each != id).toList();
            return new Entry(left, kind, argument, since, until);
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
        if (same.isPresent()) {
            next.set(entries.indexOf(same.get()), same.get().with(asked.id()));
        } else {
            next.add(new Entry(List.of(asked.id()), asked.kind(), asked.argument(), now, until));
        }
        return new Queue(next);
    }

    Optional<Entry> of(long id) {
        return entries.stream().filter(entry -> entry.ids().contains(id)).findFirst();
    }

    /// When time alone changes it; null where it does not.
    @Nullable Instant due() {
        return entries.stream().map(Entry::until).min(Instant::compareTo).orElse(null);
    }

    /// Without what that one asked for; others may have asked for the same.
    Queue without(long id) {
        return new Queue(
                entries.stream()
                        .map(entry -> entry.without(id))
                        .filter(entry -> !entry.ids().isEmpty())
                        .toList());
    }

    Queue rest() {
        return new Queue(entries.subList(1, entries.size()));
    }

    List<Entry> expired(Instant now) {
        return entries.stream().filter(entry -> !entry.until().isAfter(now)).toList();
    }

    Queue fresh(Instant now) {
        return new Queue(entries.stream().filter(entry -> entry.until().isAfter(now)).toList());
    }
}
