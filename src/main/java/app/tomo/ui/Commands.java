package app.tomo.ui;

import app.tomo.model.KeyRequest;
import app.tomo.runtime.LifecycleService;

/// What a window can ask for. Called on the FX thread; returns at once. What becomes of it is seen in the next snapshots.
public interface Commands {
    void start();

    void stop();

    void restart();

    void reload();

    void switchLayer(String layer);

    /// Acts on a virtual key.
    void actOnKey(KeyRequest request);

    /// Ends everything of the daemon and keeps it off.
    void emergencyStop();

    void liftEmergencyStop();

    /// Ends the waiting for that action, and the action where that is still possible.
    void cancel(long action);

    /// Looks after the built-in simulator instead.
    void trySimulator();

    /// The real ones.
    ///
    /// @param simulator what tries the simulator
    static Commands of(LifecycleService lifecycle, Runnable simulator) {
        return new Commands() {
            @Override
            public void start() {
                lifecycle.start();
            }

            @Override
            public void stop() {
                lifecycle.stop();
            }

            @Override
            public void restart() {
                lifecycle.restart();
            }

            @Override
            public void reload() {
                lifecycle.reload();
            }

            @Override
            public void switchLayer(String layer) {
                lifecycle.switchLayer(layer);
            }

            @Override
            public void actOnKey(KeyRequest request) {
                lifecycle.actOnKey(request);
            }

            @Override
            public void emergencyStop() {
                lifecycle.emergencyStop();
            }

            @Override
            public void liftEmergencyStop() {
                lifecycle.liftEmergencyStop();
            }

            @Override
            public void cancel(long action) {
                lifecycle.cancel(action);
            }

            @Override
            public void trySimulator() {
                simulator.run();
            }
        };
    }
}
