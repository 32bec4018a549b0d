package app.tomo;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Mailbox;
import app.tomo.runtime.Subscription;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Those who are told of every snapshot, also when another engine makes them. Any thread.
final class Followers {
    private final Set<Following> all = new LinkedHashSet<>();

    /// Tells of every snapshot of that engine, and of those that come after it.
    synchronized Subscription follow(Consumer<Snapshot> listener, Mailbox now) {
        Following following = new Following(listener);
        all.add(following);
        following.attach(now);
        return following;
    }

    /// Has all of them told of that engine's from now on.
    synchronized void attach(Mailbox next) {
        all.forEach(each -> each.attach(next));
    }

    private final class Following implements Subscription {
        private final Consumer<Snapshot> listener;
        private Subscription now = () -> {};

        Following(Consumer<Snapshot> listener) {
            this.listener = listener;
        }

        void attach(Mailbox mailbox) {
            now.close();
            now = mailbox.subscribe(listener);
        }

        @Override
        public void close() {
            synchronized (Followers.this) {
                all.remove(this);
                now.close();
            }
        }
    }
}
