package app.tomo;

import app.tomo.cli.command.Inbox;
import app.tomo.cli.command.Session;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.diagnosis.recovery.Proof;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What of a recovery is only waiting: for a while, for the keys, and for the proof. Blocks; ends at once when it is given up.
record RecoveryWaits(Session session, GivingUp giving) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /// Waits for that long.
    ///
    /// @return false where it was given up before
    boolean pass(Duration length) throws InterruptedException {
        Inbox<Boolean> inbox = session.inbox();
        Scheduler.Scheduled over = session.scheduler().after(length, () -> inbox.put(true));
        try (Subscription _ = giving.on(() -> inbox.put(false))) {
            return inbox.take();
        } finally {
            over.cancel();
        }
    }

    /// Waits until devices and programs have come to rest.
    StepState settled(Duration length) throws InterruptedException {
        boolean _ = pass(length);
        return new StepState.Done(false, List.of());
    }

    /// Waits until no key is held; where nobody may ask the keyboards, for as long as the devices need anyway.
    StepState keysReleased(Supplier<Truth> held, Duration otherwise) throws InterruptedException {
        Truth now = held.get();
        while (now == Truth.YES && pass(LOOK_AGAIN)) {
            now = held.get();
        }
        return switch (now) {
            case YES -> new StepState.NotDone(StepState.Why.TOOK_TOO_LONG, List.of());
            case NO -> new StepState.Done(false, List.of());
            case UNKNOWN -> {
                boolean _ = pass(otherwise);
                yield new StepState.Done(false, List.of("/dev/input/event*: not readable"));
            }
        };
    }

    /// Waits until it is so, and no longer than that.
    void until(Predicate<Snapshot> so, Duration atMost) throws InterruptedException {
        Inbox<Boolean> inbox = session.inbox();
        Scheduler.Scheduled over = session.scheduler().after(atMost, () -> inbox.put(true));
        try (Subscription _ = giving.on(() -> inbox.put(true));
                Subscription _ =
                        session.subscribe(
                                snapshot -> {
                                    if (so.test(snapshot)) {
                                        inbox.put(true);
                                    }
                                })) {
            boolean _ = inbox.take();
        } finally {
            over.cancel();
        }
    }

    /// Waits until the daemon was well for long enough, or is lost.
    StepState proof() throws InterruptedException {
        Proof proof = new Proof(session.current().limits().time(Limit.RECOVERY_PROOF));
        Inbox<Boolean> inbox = session.inbox();
        Scheduler.Scheduled due = () -> {};
        try (Subscription _ = giving.on(() -> inbox.put(false));
                Subscription _ = session.subscribe(_ -> inbox.put(true))) {
            while (inbox.take()) {
                due.cancel();
                Snapshot now = session.current();
                switch (proof.seen(now, session.clock().now())) {
                    case PROVEN -> {
                        return new StepState.Done(false, List.of("PID " + proof.pid()));
                    }
                    case LOST -> {
                        return notDone("PID " + proof.pid() + " → " + now.pid());
                    }
                    case OPEN -> due = again(proof, inbox);
                }
            }
        } finally {
            due.cancel();
        }
        return new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of());
    }

    /// Nothing may happen until then, which is just what is waited for.
    private Scheduler.Scheduled again(Proof proof, Inbox<Boolean> inbox) {
        Instant due = proof.due();
        return due == null
                ? () -> {}
                : session.scheduler()
                        .after(Duration.between(session.clock().now(), due), () -> inbox.put(true));
    }

    private static StepState notDone(String said) {
        return new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of(said));
    }
}
