package app.tomo.cli.control;

import app.tomo.runtime.Scheduler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// The app's side of the control socket: serves commands, each on a thread of its own, to this user alone.
///
/// Nothing here waits for a client without a bound: one that says nothing, says too much, or does not read is cut off.
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    /// After it could not accept, as with too many open files: they are closed meanwhile.
    private static final Duration BREATH = Duration.ofMillis(100);

    private final ControlClaim claim;
    private final Host host;
    private final Peer peer;
    private final Bounds bounds;
    private final Scheduler scheduler;
    private final Executor blocking;
    private final Visitors visitors;
    private volatile boolean closed;
    private volatile boolean hindered;

    /// A server that serves nobody until [#start].
    ///
    /// @param blocking runs what may block, one thread each
    public ControlServer(
            ControlClaim claim,
            Host host,
            Peer peer,
            Bounds bounds,
            Scheduler scheduler,
            Executor blocking) {
        this.claim = claim;
        this.host = host;
        this.peer = peer;
        this.bounds = bounds;
        this.scheduler = scheduler;
        this.blocking = blocking;
        this.visitors = new Visitors(bounds.clients());
    }

    /// Begins to serve, also those who came since the claim was made. Returns at once.
    public void start() {
        blocking.execute(this::accept);
    }

    private void accept() {
        try {
            while (!closed) {
                serve(claim.channel().accept());
                hindered = false;
            }
        } catch (IOException failure) {
            if (!closed) {
                hindered(failure);
            }
        }
    }

    private void hindered(IOException failure) {
        if (!claim.channel().isOpen()) {
            LOG.error("commands can no longer reach Tomo", failure);
            return;
        }
        if (!hindered) {
            LOG.warn("commands cannot reach Tomo for a moment", failure);
            hindered = true;
        }
        Scheduler.Scheduled _ = scheduler.after(BREATH, this::start);
    }

    private void serve(SocketChannel channel) {
        LineChannel lines = new LineChannel(channel, bounds.longestRequest());
        if (!peer.isMe(channel)) {
            lines.close();
            return;
        }
        ControlConnection connection =
                new ControlConnection(lines, host, bounds, scheduler, blocking);
        visitors.add(connection);
        try {
            blocking.execute(() -> attend(connection));
        } catch (RejectedExecutionException _) {
            // Whoever comes while the app ends is not left waiting.
            lines.close();
        }
    }

    private void attend(ControlConnection connection) {
        try {
            connection.run(() -> visitors.admit(connection));
        } finally {
            visitors.remove(connection);
        }
    }

    /// Ends all commands and gives up the claim. Only those who asked for the end of the app stay connected until the
    /// process is gone, because that is what they wait for.
    @Override
    public void close() {
        closed = true;
        claim.close();
        visitors.closeAll();
    }
}
