package app.tomo.ui;

import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.KeyRequest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What a window can ask for. Called on the FX thread; returns at once. What becomes of it is seen in the next snapshots.
public interface Commands {
    /// Asks for the action of that kind; not for one that needs a word with it.
    default void act(ActionKind kind) {
        switch (kind) {
            case START -> start();
            case STOP -> stop();
            case RESTART -> restart();
            case RELOAD -> reload();
            case RESUME -> resume();
            case EMERGENCY_STOP -> emergencyStop();
            case LIFT_EMERGENCY_STOP -> liftEmergencyStop();
            case PAUSE, SWITCH_LAYER, PRESS_KEY, CHANGE_UNIT ->
                    throw new IllegalArgumentException(kind + " needs a word");
        }
    }

    void start();

    void stop();

    void restart();

    /// Stops the daemon for that long; null for until it is resumed.
    void pause(@Nullable Duration length);

    void resume();

    void reload();

    /// One reload more, although the daemon died of its last ones.
    void reloadAnyway();

    /// Applies the config on disk; it goes back unless it is kept.
    void apply();

    /// Keeps what was applied.
    void keepTrial();

    /// Goes back from what was applied, at once.
    void revertTrial();

    void switchLayer(String layer);

    /// Acts on a virtual key.
    void actOnKey(KeyRequest request);

    /// Ends everything of the daemon and keeps it off.
    void emergencyStop();

    void liftEmergencyStop();

    /// Ends the waiting for that action, and the action where that is still possible.
    void cancel(long action);

    /// Opens the log view.
    void openLogs();

    /// Opens the settings window.
    void openSettings();

    /// Opens the settings window where the config is edited.
    void openConfig();

    /// Opens the settings window where it shows what differs between the config that runs and the one on disk.
    void showDifference();

    /// Opens the window in which the daemon changes hands.
    void openTakeover();

    /// Opens the window that finds out what is wrong, and repairs it.
    void openWizard();

    /// Opens the window that shows a report before it is shared.
    void openReport();

    /// Looks after the built-in simulator instead.
    void trySimulator();

    /// Looks after that one from now on.
    void choose(Candidate candidate);
}
