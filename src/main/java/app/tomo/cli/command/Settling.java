package app.tomo.cli.command;

import app.tomo.model.Link;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import java.time.Duration;

/// Waits until an engine that was just started has seen all there is to see at once, so that a command which looks only
/// once does not take "not asked yet" for an answer.
public final class Settling {
    private Settling() {}

    /// Blocks until the first whole observation, or for that long.
    public static void await(Session session, Duration atMost) throws InterruptedException {
        Inbox<Boolean> inbox = session.inbox();
        Scheduler.Scheduled deadline = session.scheduler().after(atMost, () -> inbox.put(true));
        Subscription snapshots =
                session.subscribe(
                        snapshot -> {
                            if (settled(snapshot)) {
                                inbox.put(true);
                            }
                        });
        try {
            inbox.take();
        } finally {
            snapshots.close();
            deadline.cancel();
        }
    }

    /// The manager was read, the config was looked at where that was begun, its restarts were looked up, the log was read where it had to be, and the socket was refused,
    /// is known to have nobody behind it, is silent, or answered and told its version, its layers and, where that version
    /// can, its virtual keys.
    static boolean settled(Snapshot snapshot) {
        return !(snapshot.service() instanceof ServiceReading.NotYet)
                && !snapshot.logPending()
                && !snapshot.recalling()
                && !snapshot.drift().looking()
                && switch (snapshot.link()) {
                    case Link.Idle _, Link.Down _ -> true;
                    case Link.Connecting link -> link.downSince() != null;
                    case Link.Open link ->
                            link.lastAnswer() == null
                                    ? silent(snapshot, link)
                                    : introduced(snapshot);
                };
    }

    private static boolean silent(Snapshot snapshot, Link.Open link) {
        return link.misses() >= snapshot.limits().missesUntilUnresponsive();
    }

    private static boolean introduced(Snapshot snapshot) {
        return snapshot.daemon().version() != null
                && snapshot.daemon().keysTold()
                && !snapshot.daemon().layers().isEmpty();
    }
}
