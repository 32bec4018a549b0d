package app.tomo.cli.control;

/// What a command can ask of the running app itself. Any thread; all return at once.
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

    /// Begins the end of the app. It has come when the process is gone.
    void quit();
}
