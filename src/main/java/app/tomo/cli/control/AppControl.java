package app.tomo.cli.control;

/// What a command can ask of the running app itself. Any thread; both return at once.
public interface AppControl {
    /// Brings the app's window to the front, at its usual place.
    void show();

    /// Begins the end of the app. It has come when the process is gone.
    void quit();
}
