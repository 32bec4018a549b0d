package app.tomo.cli.command;

/// Where a command waits for what happens. Any thread puts, the command's thread takes.
public interface Inbox<T> {
    /// Returns at once. Where too much waits already, the oldest is given up for it.
    void put(T item);

    /// Blocks until there is something.
    T take() throws InterruptedException;
}
