package app.tomo.bus.wire;

import app.tomo.bus.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Who owns the well-known names that somebody here follows.
///
/// Changes are put in by the reading thread, in the order of the wire, so that a signal is judged
/// by the owner that its sender's name had when it was sent. Listeners run on the callback
/// executor.
final class NameTable {
    private final Executor callbacks;
    private final Map<String, Entry> names = new HashMap<>();

    private static final class Entry {
        int users;
        boolean known;
        @Nullable String owner;
        final List<Watch> watches = new ArrayList<>();
    }

    private static final class Watch {
        final Consumer<Optional<String>> listener;
        boolean told;

        Watch(Consumer<Optional<String>> listener) {
            this.listener = listener;
        }
    }

    NameTable(Executor callbacks) {
        this.callbacks = callbacks;
    }

    /// Begins to follow a name; call it before the bus is asked to tell changes.
    synchronized void follow(String name) {
        names.computeIfAbsent(name, key -> new Entry()).users++;
    }

    /// Ends what one [#follow] began.
    synchronized void unfollow(String name) {
        Entry entry = names.get(name);
        if (entry != null && --entry.users == 0) {
            names.remove(name);
        }
    }

    /// The owner that the bus named when asked. A change that came in the meantime is newer.
    synchronized void settle(String name, Optional<String> owner) {
        Entry entry = names.get(name);
        if (entry != null && !entry.known) {
            set(entry, owner.orElse(null));
        }
    }

    /// The bus told a change.
    synchronized void changed(String name, String newOwner) {
        Entry entry = names.get(name);
        if (entry != null) {
            set(entry, newOwner.isEmpty() ? null : newOwner);
        }
    }

    /// Whether a message of this sender comes from that name, which is a unique name, the bus's
    /// own, or a followed one.
    synchronized boolean isFrom(String sender, String name) {
        Entry entry = names.get(name);
        return sender.equals(entry == null ? name : entry.owner);
    }

    /// Tells the owner of a followed name as soon as it is known, then its changes.
    synchronized Subscription watch(String name, Consumer<Optional<String>> listener) {
        Entry entry = names.get(name);
        if (entry == null) {
            throw new IllegalStateException("not followed: " + name);
        }
        Watch watch = new Watch(listener);
        entry.watches.add(watch);
        if (entry.known) {
            tell(watch, entry.owner);
        }
        return () -> {
            synchronized (this) {
                entry.watches.remove(watch);
            }
        };
    }

    private void set(Entry entry, @Nullable String owner) {
        boolean same = entry.known && Objects.equals(entry.owner, owner);
        entry.known = true;
        entry.owner = owner;
        for (Watch watch : entry.watches) {
            if (!same || !watch.told) {
                tell(watch, owner);
            }
        }
    }

    private void tell(Watch watch, @Nullable String owner) {
        watch.told = true;
        callbacks.execute(() -> watch.listener.accept(Optional.ofNullable(owner)));
    }
}
