package app.tomo.runtime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A flag that is kept in memory, on a disk that can be made read-only.
public final class FakeFlag implements EmergencyFlag {
    public volatile boolean readOnly;
    private volatile @Nullable Instant since;

    @Override
    public @Nullable Instant since() {
        return since;
    }

    @Override
    public boolean set(Instant at) {
        if (since == null && !readOnly) {
            since = at;
        }
        return since != null;
    }

    @Override
    public boolean lift() {
        if (readOnly) {
            return since == null;
        }
        since = null;
        return true;
    }
}
