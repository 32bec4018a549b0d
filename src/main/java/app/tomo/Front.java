package app.tomo;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Notifier;

/// Where a person sees Tomo. Any thread may call; returns at once.
interface Front extends AutoCloseable {
    /// Nowhere: a terminal shows what it is told by other means.
    Front NONE =
            new Front() {
                @Override
                public void publish(Snapshot snapshot) {}

                @Override
                public void show() {}

                @Override
                public void showLogs() {}

                @Override
                public void showSettings() {}

                @Override
                public void showConfig() {}

                @Override
                public void showDifference() {}

                @Override
                public void showTakeover() {}

                @Override
                public void showReport() {}

                @Override
                public void showWizard() {}

                @Override
                public void close() {}
            };

    void publish(Snapshot snapshot);

    /// By whom a person there is told what they did not ask for.
    default Notifier notifier() {
        return Notifier.NONE;
    }

    /// Brings it forward, where there is something to bring.
    void show();

    /// Brings the log view forward.
    void showLogs();

    /// Brings the settings window forward.
    void showSettings();

    /// The same, where the config is edited.
    void showConfig();

    /// The same, with what differs between the config that runs and the one on disk.
    void showDifference();

    /// Brings the window forward in which the daemon changes hands.
    void showTakeover();

    /// Brings the window forward that shows a report before it is shared.
    void showReport();

    /// Brings the window forward that finds out what is wrong.
    void showWizard();

    @Override
    void close();
}
