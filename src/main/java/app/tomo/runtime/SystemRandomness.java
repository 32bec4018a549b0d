package app.tomo.runtime;

import java.util.SplittableRandom;

/// The machine's randomness, good enough for jitter and for nothing secret. Any thread.
public final class SystemRandomness implements Randomness {
    private final SplittableRandom random = new SplittableRandom();

    @Override
    public synchronized double fraction() {
        return random.nextDouble();
    }
}
