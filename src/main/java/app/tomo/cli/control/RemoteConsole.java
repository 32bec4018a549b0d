package app.tomo.cli.control;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Console;

import java.io.IOException;

/// Prints on the console of a client.
final class RemoteConsole implements Console {
    private final LineChannel lines;
    private final Request request;
    private final CallerSignals signals;
    private volatile boolean closed;

    RemoteConsole(LineChannel lines, Request request, CallerSignals signals) {
        this.lines = lines;
        this.request = request;
        this.signals = signals;
    }

    @Override
    public boolean json() {
        return request.json();
    }

    @Override
    public boolean interactive() {
        return request.interactive();
    }

    @Override
    public void out(String text) {
        say(new Reply.Out(text));
    }

    @Override
    public void err(String text) {
        say(new Reply.Err(text));
    }

    @Override
    public void progress(String line) {
        if (interactive()) {
            say(new Reply.Progress(line));
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    private void say(Reply reply) {
        try {
            lines.write(ReplyCodec.write(reply));
        } catch (IOException _) {
            closed = true;
            signals.raise(CallerSignals.Signal.GONE);
        }
    }
}
