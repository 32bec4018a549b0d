package app.tomo.runtime;

import java.time.Duration;

/// Somebody who goes back from a trial although Tomo is gone. Any thread; blocks for as long as it takes to ask them. That there
/// is nobody is no failure: then the next Tomo goes back at once.
public interface TrialTimer {
    TrialTimer NONE =
            new TrialTimer() {
                @Override
                public void arm(String trial, Duration in) {}

                @Override
                public void disarm(String trial) {}
            };

    /// Has them go back after that time; instead of at the time that was said before.
    void arm(String trial, Duration in);

    void disarm(String trial);
}
