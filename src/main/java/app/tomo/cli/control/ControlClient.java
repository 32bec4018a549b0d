package app.tomo.cli.control;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Console;
import app.tomo.config.Owner;
import app.tomo.config.Places;
import app.tomo.runtime.Scheduler;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A command's side of the control socket. Creates nothing: where no app is, there is nobody to ask.
public final class ControlClient {
    private final Path socket;
    private final Peer peer;
    private final Bounds bounds;
    private final Scheduler scheduler;

    public ControlClient(Places places, Peer peer, Bounds bounds, Scheduler scheduler) {
        this.socket = places.socket();
        this.peer = peer;
        this.bounds = bounds;
        this.scheduler = scheduler;
    }

    /// Has the app carry out a command and prints what it prints. Blocks until its end, or until a deadline has passed
    /// without a word. What the caller signals is passed on.
    ///
    /// One that does not take the command is asked a second time, as it may be just starting, or have sent the caller away for
    /// one of many others. It cannot be done twice: what is taken after the caller has gone is dropped.
    public Answer ask(Request request, Console console, CallerSignals signals) {
        Answer answer = askOnce(request, console, signals);
        return isUnheard(answer) && !request.command().urgent()
                ? askOnce(request, console, signals)
                : answer;
    }

    private static boolean isUnheard(Answer answer) {
        return answer instanceof Answer.NobodyThere
                || (answer instanceof Answer.Silent(boolean accepted) && !accepted);
    }

    private Answer askOnce(Request request, Console console, CallerSignals signals) {
        if (!Files.exists(socket)) {
            return new Answer.NobodyThere();
        }
        Path folder = socket.resolveSibling("");
        if (!Owner.isMyFolder(folder)) {
            return new Answer.Unusable(folder, null);
        }
        try (LineChannel lines = open();
                CutOff cutOff = new CutOff(lines, scheduler)) {
            cutOff.after(bounds.accept());
            if (!connected(lines.socket())) {
                return cutOff.struck() ? new Answer.Silent(false) : new Answer.NobodyThere();
            }
            return peer.isMe(lines.socket())
                    ? new Conversation(lines, cutOff, bounds, console, signals).hold(request)
                    : new Answer.Unusable(socket, null);
        } catch (IOException failure) {
            return new Answer.Unusable(socket, failure.getMessage());
        }
    }

    private LineChannel open() throws IOException {
        return new LineChannel(
                SocketChannel.open(StandardProtocolFamily.UNIX), bounds.longestReply());
    }

    /// False where nobody listens, as behind the socket of an app that died.
    private boolean connected(SocketChannel channel) {
        try {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException _) {
            return false;
        }
    }
}
