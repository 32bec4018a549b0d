package app.tomo.schedules;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What one seed makes happen: most of them events for the step function, some of them disturbances of the whole engine.
interface Schedule {
    /// The number of what nobody asked for but Tomo itself.
    long OWN = 0;

    /// Each so many, one is played with the services.
    int SERVICES_EACH = 16;

    /// Plays it to its end.
    ///
    /// @throws AssertionError where an invariant does not hold
    void play();

    static Schedule of(long seed, Watch watch) {
        RandomGenerator random = new SplittableRandom(seed);
        return seed % SERVICES_EACH == 0
                ? new ServicesSchedule(random, watch)
                : new StepSchedule(random, watch);
    }

    /// How many disturbances: a few, seldom many.
    static int length(RandomGenerator random) {
        int most = random.nextInt(50) == 0 ? 80 : 20;
        int length = 2;
        while (length < most && random.nextInt(7) > 0) {
            length++;
        }
        return length;
    }
}
