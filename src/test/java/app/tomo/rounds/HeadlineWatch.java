package app.tomo.rounds;

import app.tomo.model.Headline;
import app.tomo.model.Snapshot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Sees every snapshot that is published and holds it against the truth of the moment: one that neither is true, nor was true
/// before within the deadline, nor may be shown on the way is wrong, however short it was to be seen.
final class HeadlineWatch implements Consumer<Snapshot> {
    /// Beside the product's deadline, for a machine that is shared: a process that is ready to run may have to wait for a
    /// processor, and each step from a signal to a snapshot passes several of them (daemon, systemd, bus, mailbox, and the
    /// journal's reader where a log has to explain something).
    static final Duration ALLOWANCE = Duration.ofSeconds(15);

    private final Stalls stalls;
    private final List<String> wrong = new ArrayList<>();
    private int excused;
    private Turn turn = new Turn("nothing is known", Duration.ZERO, _ -> true, _ -> true);
    private Predicate<Snapshot> before = _ -> true;
    private Snapshot latest;
    private long began;
    private long reached;

    HeadlineWatch(Snapshot first, Stalls stalls) {
        this.stalls = stalls;
        latest = first;
        began = System.nanoTime();
        reached = began;
    }

    /// To be called just before the truth changes.
    synchronized void begin(Turn next) {
        before = turn.after();
        turn = next;
        began = System.nanoTime();
        reached = next.goal().test(latest) ? began : 0;
    }

    @Override
    public synchronized void accept(Snapshot snapshot) {
        latest = snapshot;
        boolean right = turn.goal().test(snapshot);
        if (right && reached == 0) {
            reached = System.nanoTime();
            notifyAll();
        }
        boolean allowed =
                reached == 0
                        ? before.test(snapshot) || turn.between().test(snapshot)
                        : turn.after().test(snapshot);
        if (!right && !allowed) {
            judge(snapshot);
        }
    }

    private void judge(Snapshot snapshot) {
        if (snapshot.headline() == Headline.UNRESPONSIVE && stalls.lately()) {
            excused++;
        } else {
            wrong.add(told(snapshot));
        }
    }

    /// How many snapshots said that the daemon does not answer while the machine let nobody run.
    synchronized int excused() {
        return excused;
    }

    synchronized Snapshot latest() {
        return latest;
    }

    /// Waits until the truth is shown, and says how long that took from the turn's beginning.
    ///
    /// @throws AssertionError when it is not shown by the deadline and the allowance, or something wrong was
    synchronized Duration reached() throws InterruptedException {
        long end = began + turn.deadline().plus(ALLOWANCE).toNanos();
        while (reached == 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("never shown: " + told(latest));
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        expectNothingWrong();
        return Duration.ofNanos(reached - began);
    }

    synchronized void expectNothingWrong() {
        if (!wrong.isEmpty()) {
            throw new AssertionError("wrong: " + String.join("\n       ", wrong));
        }
    }

    private String told(Snapshot snapshot) {
        return "%s, after %,d ms%s: %s, PID %d, %s, %s, %s, problems %s"
                .formatted(
                        turn.name(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                        reached == 0 ? "" : " (was right already)",
                        snapshot.headline(),
                        snapshot.pid(),
                        snapshot.facts(),
                        snapshot.link(),
                        snapshot.action(),
                        snapshot.problems());
    }
}
