package app.tomo.cli.control;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// One request and all that is said to it, on a connection that was made. For one thread.
final class Conversation {
    private final LineChannel lines;
    private final CutOff cutOff;
    private final Bounds bounds;
    private final Console console;
    private final CallerSignals signals;
    private boolean accepted;

    Conversation(
            LineChannel lines,
            CutOff cutOff,
            Bounds bounds,
            Console console,
            CallerSignals signals) {
        this.lines = lines;
        this.cutOff = cutOff;
        this.bounds = bounds;
        this.console = console;
        this.signals = signals;
    }

    /// Blocks until the end.
    Answer hold(Request request) {
        boolean untilGone = request.command() instanceof Command.Quit;
        try {
            lines.write(RequestCodec.write(request));
            try (Subscription _ =
                            signals.on(CallerSignals.Signal.CANCELLED, () -> say(Protocol.CANCEL));
                    Subscription _ =
                            signals.on(CallerSignals.Signal.AGREED, () -> say(Protocol.AGREE))) {
                return answer(untilGone);
            }
        } catch (IOException _) {
            return cutOff.struck() ? new Answer.Silent(accepted) : gone(untilGone);
        }
    }

    private Answer answer(boolean untilGone) throws IOException {
        for (String line = lines.read(); line != null; line = lines.read()) {
            Reply reply = ReplyCodec.read(line);
            if (reply instanceof Reply.Accepted) {
                accepted = true;
                cutOff.after(untilGone ? bounds.end() : bounds.silence());
            } else if (!accepted) {
                // It lives, and finds out what it is to look after before it takes any command.
                cutOff.after(bounds.accept());
            } else if (!untilGone) {
                cutOff.after(bounds.silence());
            }
            Answer last = reply == null ? null : take(reply);
            if (last != null) {
                return last;
            }
        }
        return gone(untilGone);
    }

    /// Null as long as more may come. What a newer app says beside the known is passed over.
    private @Nullable Answer take(Reply reply) {
        switch (reply) {
            case Reply.Accepted _, Reply.Alive _ -> {}
            case Reply.Out(var text) -> console.out(text);
            case Reply.Err(var text) -> console.err(text);
            case Reply.Progress(var line) -> console.progress(line);
            case Reply.Exit(var status) -> {
                return new Answer.Ended(status);
            }
            case Reply.Differs(var key, var value) -> {
                return new Answer.Differs(key, value);
            }
            case Reply.Refused(var why) -> {
                return switch (why) {
                    case OTHER_VERSION -> new Answer.OtherVersion();
                    case NOT_UNDERSTOOD -> new Answer.NotUnderstood();
                    case BUSY -> new Answer.Busy();
                };
            }
        }
        return null;
    }

    /// An app that goes before it has taken the command was just ending: nothing was done, as with none.
    private Answer gone(boolean wanted) {
        if (!accepted) {
            return new Answer.NobodyThere();
        }
        return wanted ? new Answer.Ended(ExitStatus.WELL) : new Answer.Lost();
    }

    private void say(String line) {
        try {
            lines.write(line);
        } catch (IOException _) {
            // Its end is heard by the reader.
        }
    }
}
