package app.tomo;

import java.io.IOException;
import java.io.InputStream;

/// Hears a person say yes at a terminal, by the Enter key. What is asked of them says what it stands for.
final class Agreement {
    private Agreement() {}

    /// Runs it for every line, on a thread of its own, for as long as the process lives. Returns at once.
    static void by(InputStream terminal, Runnable yes) {
        Thread.ofVirtual().start(() -> listen(terminal, yes));
    }

    private static void listen(InputStream terminal, Runnable yes) {
        try {
            for (int next = terminal.read(); next >= 0; next = terminal.read()) {
                if (next == '\n') {
                    yes.run();
                }
            }
        } catch (IOException _) {
            // Nobody is there to say yes.
        }
    }
}
