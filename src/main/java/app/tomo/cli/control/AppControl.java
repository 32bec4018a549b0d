package app.tomo.cli.control;

import java.io.IOException;
import java.nio.file.Path;

/// What a command can ask of the running app itself. Any thread; all but [#dump] return at once.
public interface AppControl {
    /// Where the app is seen.
    sealed interface Place {
        record Window() implements Place {}

        /// Without a window.
        ///
        /// @param name what the system calls the terminal; empty where there is none
        record Terminal(String name, long pid) implements Place {}
    }

    /// Brings the app's window to the front, at its usual place, where it has one.
    Place show();

    /// Writes what the app knows and does into a file, and says which. Blocks for as long as the disk does, and for nothing
    /// else.
    ///
    /// @throws IOException when it cannot be written
    Path dump() throws IOException;

    /// Begins the end of the app. It has come when the process is gone.
    void quit();
}
