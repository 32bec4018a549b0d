package app.tomo.cli.control;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Commands;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.SettingsCommands;
import app.tomo.config.Json;
import app.tomo.config.Setting;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Scheduler;
import app.tomo.words.CommandWords;
import app.tomo.words.CommandWords.Sentence;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// One client of the running app: one request, its answer, the end.
final class ControlConnection implements AutoCloseable {
    private final LineChannel lines;
    private final Host host;
    private final Bounds bounds;
    private final Scheduler scheduler;
    private final Executor blocking;
    private final CallerSignals signals = new CallerSignals();
    private volatile boolean waitsForTheEnd;

    ControlConnection(
            LineChannel lines, Host host, Bounds bounds, Scheduler scheduler, Executor blocking) {
        this.lines = lines;
        this.host = host;
        this.bounds = bounds;
        this.scheduler = scheduler;
        this.blocking = blocking;
    }

    /// Blocks until the client has its answer or is gone. With no room for it, it is told so.
    ///
    /// @param room asked once the client has said what it wants
    void run(BooleanSupplier room) {
        try (Heart heart = new Heart(lines, bounds, scheduler, blocking)) {
            String line = firstLine();
            if (line != null) {
                heart.start();
                Reply refusal =
                        room.getAsBoolean() ? refusal(line) : new Reply.Refused(Reply.Why.BUSY);
                Request request = RequestCodec.read(line);
                if (refusal != null) {
                    say(refusal);
                } else if (request != null) {
                    say(new Reply.Accepted());
                    answer(request);
                }
            }
        } catch (IOException _) {
            // The client is gone, or was cut off: there is nobody to tell.
        } finally {
            lines.close();
        }
    }

    private @Nullable String firstLine() throws IOException {
        try (CutOff cutOff = new CutOff(lines, scheduler)) {
            cutOff.after(bounds.request());
            return lines.read();
        }
    }

    private @Nullable Reply refusal(String line) throws IOException {
        int version = Protocol.version(line);
        if (version != Protocol.NO_VERSION && version != Protocol.VERSION) {
            return new Reply.Refused(Reply.Why.OTHER_VERSION);
        }
        Request request = RequestCodec.read(line);
        if (request == null) {
            return new Reply.Refused(Reply.Why.NOT_UNDERSTOOD);
        }
        return request.command() instanceof Command.OnDaemon
                ? Differences.first(request.given(), host.engine().await().current())
                : null;
    }

    private void answer(Request request) throws IOException {
        switch (request.command()) {
            case Command.OnDaemon command -> {
                blocking.execute(this::listen);
                say(new Reply.Exit(run(command, request)));
            }
            case Command.OnSettings command -> {
                RemoteConsole console = new RemoteConsole(lines, request, signals);
                var settings =
                        new SettingsCommands(host.desk(), words(request).settings(), console);
                say(new Reply.Exit(settings.run(command)));
            }
            case Command.Show _ -> {
                show(request);
                say(new Reply.Exit(ExitStatus.WELL));
            }
            case Command.Dump _ -> say(new Reply.Exit(dump(request)));
            case Command.Quit _ -> {
                waitsForTheEnd = true;
                host.app().quit();
                untilGone();
            }
            case Command.App _,
                    Command.Simulate _,
                    Command.Replay _,
                    Command.Diagnose _,
                    Command.Report _,
                    Command.Adopt _,
                    Command.Preset _,
                    Command.Service _,
                    Command.Recover _,
                    Command.Uninstall _,
                    Command.Profile _ ->
                    say(new Reply.Exit(ExitStatus.USAGE));
        }
    }

    /// Those of whoever asks, whatever the app itself speaks.
    private Words words(Request request) {
        return host.words().in(request.language()).on(request.json());
    }

    /// Whoever starts Tomo a second time hears where it is, and what it does not take from them.
    private void show(Request request) throws IOException {
        CommandWords words = words(request).commands();
        say(
                new Reply.Out(
                        switch (host.app().show()) {
                            case AppControl.Place.Window _ -> words.of(Sentence.SHOWN);
                            case AppControl.Place.Terminal(String name, long pid) ->
                                    words.runsInTerminal(name, pid);
                        }));
        Snapshot now = host.engine().await().current();
        for (Reply.Differs ignored : Differences.all(request.given(), now)) {
            say(new Reply.Err(words.ignored(Setting.optionOf(ignored.key()), ignored.value())));
        }
    }

    private int dump(Request request) throws IOException {
        Path file;
        try {
            file = host.app().dump();
        } catch (IOException unwritable) {
            String why = String.valueOf(unwritable.getMessage());
            say(new Reply.Err(words(request).commands().notDumped(why)));
            return ExitStatus.NOT_REACHED;
        }
        String path = file.toString();
        say(new Reply.Out(request.json() ? Json.write(Json.object().put("file", path)) : path));
        return ExitStatus.WELL;
    }

    private int run(Command.OnDaemon command, Request request) throws IOException {
        RemoteConsole console = new RemoteConsole(lines, request, signals);
        Session session = host.engine().await();
        try {
            return new Commands(session, words(request), console, signals, host.examination())
                    .run(command);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitStatus.NOT_REACHED;
        } catch (RuntimeException defect) {
            host.defects().report(defect);
            console.err(words(request).commands().defect(host.defects().file().toString()));
            return ExitStatus.DEFECT;
        }
    }

    /// What the client says while its command runs: to give up, or by its end that it is gone.
    private void listen() {
        try {
            for (String line = lines.read(); line != null; line = lines.read()) {
                if (line.equals(Protocol.CANCEL)) {
                    signals.raise(CallerSignals.Signal.CANCELLED);
                } else if (line.equals(Protocol.AGREE)) {
                    signals.raise(CallerSignals.Signal.AGREED);
                }
            }
        } catch (IOException _) {
            // As good as an end.
        }
        signals.raise(CallerSignals.Signal.GONE);
    }

    private void untilGone() throws IOException {
        while (lines.read() != null) {
            // Whatever it says, the end is under way.
        }
    }

    private void say(Reply reply) throws IOException {
        lines.write(ReplyCodec.write(reply));
    }

    @Override
    public void close() {
        if (!waitsForTheEnd) {
            lines.close();
        }
    }
}
