package app.tomo.runtime;

import app.tomo.model.Memory;
import app.tomo.model.Moment;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// A memory on a machine whose clocks a test sets.
public final class FakeMemory implements MemoryStore {
    private final Clock clock;
    private @Nullable Memory stored;
    private @Nullable Moment at;

    /// By how much the clock on the wall was set since time began.
    public Duration set = Duration.ZERO;

    /// Names the run of the machine.
    public String boot = "first";

    public boolean full;
    public int writes;

    public FakeMemory(Clock clock) {
        this.clock = clock;
    }

    /// As if nothing had ever been stored.
    public void forget() {
        stored = null;
        at = null;
    }

    /// By both clocks of the fake machine, which was started when time began.
    public Moment moment() {
        Instant now = clock.now();
        return new Moment(now.plus(set), boot, Duration.between(Instant.EPOCH, now));
    }

    @Override
    public @Nullable Memory load() {
        Memory memory = stored;
        Moment written = at;
        return memory == null || written == null
                ? null
                : memory.shifted(written.setUntil(moment()));
    }

    @Override
    public boolean store(Memory memory) {
        if (full) {
            return false;
        }
        writes++;
        stored = memory;
        at = moment();
        return true;
    }
}
