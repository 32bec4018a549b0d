package app.tomo.cli.command;

/// Where a command prints: this process's streams, or those of whoever asked over the control socket. Called by one
/// thread at a time; a call may block while the reader is slow.
public interface Console {
    /// Whether JSON was asked for.
    boolean json();

    /// Whether somebody watches who wants to see progress.
    boolean interactive();

    /// Prints a line, or several.
    void out(String text);

    /// Says something beside the output, to the person.
    void err(String text);

    /// Shows one line in place of the last one; empty takes it away. Does nothing where nobody watches.
    void progress(String line);

    /// True once nobody reads any more.
    boolean closed();
}
