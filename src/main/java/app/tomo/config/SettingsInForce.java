package app.tomo.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The settings in force in this process. What a running Tomo can take is taken whenever the file is read again; the rest
/// stays as it was at the start. Any thread.
public final class SettingsInForce {
    private final SettingsReader reader;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings now;

    /// Reads them. Blocks for as long as the disk does.
    public SettingsInForce(SettingsReader reader) {
        this.reader = reader;
        this.now = reader.read();
    }

    public Settings now() {
        return now;
    }

    /// Tells of every change, on the thread that came upon it.
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    /// Tells it no more.
    public void forget(Consumer<Settings> listener) {
        listeners.remove(listener);
    }

    /// Reads the file again. Blocks for as long as the disk does.
    public synchronized void reread() {
        Settings next = now.followedBy(reader.read());
        if (!next.equals(now)) {
            now = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }
}
