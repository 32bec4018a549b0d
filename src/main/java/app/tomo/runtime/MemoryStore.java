package app.tomo.runtime;

import app.tomo.model.Memory;

import org.jspecify.annotations.Nullable;

/// Where what has to outlive Tomo is kept. May block for as long as the disk does; any thread. Failures are answers, never
/// exceptions.
public interface MemoryStore {
    /// Keeps nothing.
    MemoryStore NONE =
            new MemoryStore() {
                @Override
                public @Nullable Memory load() {
                    return null;
                }

                @Override
                public boolean store(Memory memory) {
                    return true;
                }
            };

    /// What was stored last, its times corrected for a clock that was set since. Null where there is nothing, or nothing that
    /// can be read.
    @Nullable Memory load();

    /// Replaces what is there in one step: whatever fails, there is the old or the new.
    ///
    /// @return false where it could not be written
    boolean store(Memory memory);
}
