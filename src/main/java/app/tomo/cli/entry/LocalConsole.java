package app.tomo.cli.entry;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Json;

import java.io.PrintStream;
import java.util.StringJoiner;

/// This process's own streams. Progress goes to the terminal in place of itself, and only to a terminal.
/// What a terminal would obey is shown to a person, never sent.
public final class LocalConsole implements Console {
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean terminal;
    private final StringJoiner said = new StringJoiner(" ");
    private boolean progressShown;
    private boolean answered;

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
        answered = true;
        out.println(json ? text : Printable.of(text));
        out.flush();
    }

    @Override
    public synchronized void err(String text) {
        progress("");
        said.add(text);
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

    /// The command is over. Where JSON was asked for, and it did not come to an answer, the reasons that the person was told
    /// are one.
    ///
    /// @return the exit status that was given
    public synchronized int ended(int status) {
        if (json && !answered && status != ExitStatus.WELL) {
            out(Json.write(Json.object().put("done", false).put("sentence", said.toString())));
        }
        return status;
    }
}
