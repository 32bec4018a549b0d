package app.tomo.cli.entry;

import app.tomo.cli.command.Console;

import java.io.PrintStream;

/// This process's own streams. Progress goes to the terminal in place of itself, and only to a terminal.
/// What a terminal would obey is shown to a person, never sent.
public final class LocalConsole implements Console {
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean terminal;
    private boolean progressShown;

    /// @param terminal whether `err` is one
    public LocalConsole(PrintStream out, PrintStream err, boolean json, boolean terminal) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.terminal = terminal;
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public boolean interactive() {
        return terminal;
    }

    @Override
    public synchronized void out(String text) {
        progress("");
        out.println(json ? text : Printable.of(text));
        out.flush();
    }

    @Override
    public synchronized void err(String text) {
        progress("");
        err.println(Printable.of(text));
        err.flush();
    }

    @Override
    public synchronized void progress(String line) {
        if (terminal && (progressShown || !line.isEmpty())) {
            err.print(CLEAR + Printable.of(line));
            err.flush();
            progressShown = !line.isEmpty();
        }
    }

    @Override
    public boolean closed() {
        return out.checkError();
    }
}
