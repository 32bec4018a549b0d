package app.tomo.diagnosis.recovery;

import app.tomo.model.Facts;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Whether a daemon is proven well: it runs and responds, no other program keeps the keyboard
/// from it, and the same process did so for a while. Made of what the health service says, and of nothing else. One thread.
public final class Proof {
    private final Duration length;
    private @Nullable Instant since;
    private long pid;

    /// @param length how long it has to be well
    public Proof(Duration length) {
        this.length = length;
    }

    /// What is known by now.
    public enum Verdict {
        OPEN,
        PROVEN,
        /// The process that was well is there no more.
        LOST
    }

    /// Takes a look into account.
    public Verdict seen(Snapshot snapshot, Instant now) {
        Facts facts = snapshot.facts();
        boolean well =
                facts.running() == Truth.YES
                        && facts.responding() == Truth.YES
                        && !isWithoutKeyboard(snapshot);
        Instant began = since;
        boolean another = began != null && snapshot.pid() != pid;
        if (another || (began != null && facts.running() == Truth.NO)) {
            return Verdict.LOST;
        }
        if (!well) {
            since = null;
            return Verdict.OPEN;
        }
        if (began == null) {
            since = now;
            pid = snapshot.pid();
            return Verdict.OPEN;
        }
        return now.isBefore(began.plus(length)) ? Verdict.OPEN : Verdict.PROVEN;
    }

    /// It answers, and remaps nothing.
    private static boolean isWithoutKeyboard(Snapshot snapshot) {
        return snapshot.facts().capturing() == Truth.NO
                && snapshot.findings().stream()
                        .anyMatch(each -> each.id() == ProblemId.KEYBOARD_GRABBED);
    }

    /// When it will be proven where nothing changes; null while it is not well.
    public @Nullable Instant due() {
        Instant began = since;
        return began == null ? null : began.plus(length);
    }

    /// The process that is, or was, well; 0 before the first.
    public long pid() {
        return pid;
    }
}
