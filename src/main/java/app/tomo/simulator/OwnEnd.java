package app.tomo.simulator;

import java.io.IOException;

/// Ends this very process by a signal, as its service manager would see it of a daemon. Java has no other way to it than to
/// ask `kill`.
final class OwnEnd {
    private static final int SIGTERM = 15;
    private static final int BY_SIGNAL = 128;

    private OwnEnd() {}

    /// Does not return where the signal ends the process. Otherwise the status that a shell would show for it, or 0 for
    /// SIGTERM, which every manager takes for a good end.
    static int by(int signal) {
        if (signal == SIGTERM) {
            return 0;
        }
        try {
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-" + signal, self).inheritIO().start().waitFor();
        } catch (IOException _) {
            // There is no such program here.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return BY_SIGNAL + signal;
    }
}
