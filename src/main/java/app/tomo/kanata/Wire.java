package app.tomo.kanata;

import app.tomo.model.DaemonAddress;
import app.tomo.model.LinkFailure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// One TCP connection: a virtual thread that never stops reading, and one that writes, so that a peer which does not read
/// cannot hold up whoever sends.
///
/// Closing is kind to the peer: kanata up to 1.9 aborts when a client is gone before it was greeted (a panic in its accept
/// thread, seen on 1.9.0), so a connection on which nothing was heard yet is left with [Parting].
final class Wire implements AutoCloseable {
    /// Called on the wire's reading thread, in order.
    interface Listener {
        void opened();

        /// What one read gave, in order; never empty.
        void heard(List<Frame> frames);

        /// It could not be opened, or is over. Once, and not after [Wire#close].
        void ended(LinkFailure why);
    }

    private static final int QUEUE = 64;
    private static final int JAM = 8;
    private static final int CHUNK = 16 * 1024;
    private static final byte[] END = {};

    private final DaemonAddress address;
    private final Frames frames;
    private final Listener listener;
    private final Parting parting;
    private final Socket socket = new Socket();
    private final BlockingQueue<byte[]> outgoing = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean greeted;
    private volatile boolean ended;

    Wire(DaemonAddress address, int bound, Parting parting, Listener listener) {
        this.address = address;
        this.frames = Frames.ofLines(bound);
        this.parting = parting;
        this.listener = listener;
    }

    /// Returns at once. By the deadline the listener has heard of a connection or of its failure.
    void open(Duration deadline) {
        Thread.ofVirtual().name("link-read " + address).start(() -> run(deadline));
    }

    /// Returns at once; false where nothing more can be sent, because the connection is over or the peer has not read for
    /// as long as 64 messages.
    boolean send(String line) {
        return !over.get() && outgoing.offer((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the peer has not read for a while.
    boolean isJammed() {
        return outgoing.size() >= JAM;
    }

    /// Nothing is told to the listener from now on. Doing it twice does nothing.
    @Override
    public void close() {
        over.set(true);
        outgoing.clear();
        outgoing.offer(END);
        if (greeted) {
            hangUp();
            return;
        }
        parting.leave(this);
        if (ended) {
            parting.gone(this);
        }
    }

    /// Ends the connection for good, whatever the peer has said.
    void hangUp() {
        try {
            socket.close();
        } catch (IOException _) {
            // Closed is closed.
        }
    }

    private void run(Duration deadline) {
        LinkFailure why = connect(deadline);
        if (why == null) {
            why = converse();
        }
        hangUp();
        ended = true;
        parting.gone(this);
        if (over.compareAndSet(false, true)) {
            outgoing.clear();
            outgoing.offer(END);
            listener.ended(why);
        }
    }

    private @Nullable LinkFailure connect(Duration deadline) {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(target(), (int) Math.max(1, deadline.toMillis()));
        } catch (SocketTimeoutException _) {
            return LinkFailure.TIMED_OUT;
        } catch (ConnectException refused) {
            return timedOut(refused) ? LinkFailure.TIMED_OUT : LinkFailure.REFUSED;
        } catch (IOException | IllegalArgumentException _) {
            return LinkFailure.UNREACHABLE;
        }
        return connectedToItself() ? LinkFailure.REFUSED : null;
    }

    /// Literals only, and the loopback address where the daemon listens on all of them.
    private InetSocketAddress target() {
        InetAddress host = InetAddress.ofLiteral(address.host());
        if (host.isAnyLocalAddress()) {
            String loopback = host.getAddress().length == 4 ? "127.0.0.1" : "::1";
            host = InetAddress.ofLiteral(loopback);
        }
        return new InetSocketAddress(host, address.port());
    }

    private static boolean timedOut(ConnectException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("timed out");
    }

    /// A loopback port from which nobody answers may be given to the very socket that connects to it (RFC 9293,
    /// simultaneous open). It would hear its own words, and keep the port from the daemon.
    private boolean connectedToItself() {
        try {
            boolean self = socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress());
            if (self) {
                socket.setSoLinger(true, 0);
            }
            return self;
        } catch (IOException _) {
            return true;
        }
    }

    private LinkFailure converse() {
        Thread.ofVirtual().name("link-write " + address).start(this::write);
        if (!over.get()) {
            listener.opened();
        }
        try {
            read();
        } catch (IOException _) {
            // Reset by the peer, or closed by us: over, in either case.
        }
        tell(endOf(frames));
        return LinkFailure.CLOSED;
    }

    private void read() throws IOException {
        byte[] chunk = new byte[CHUNK];
        List<Frame> heard = new ArrayList<>();
        int length;
        while ((length = socket.getInputStream().read(chunk)) >= 0) {
            greeted = true;
            if (over.get()) {
                return;
            }
            frames.accept(chunk, length, heard::add);
            tell(heard);
            heard = new ArrayList<>();
        }
    }

    private static List<Frame> endOf(Frames frames) {
        List<Frame> rest = new ArrayList<>();
        frames.end(rest::add);
        return rest;
    }

    private void tell(List<Frame> heard) {
        if (!heard.isEmpty() && !over.get()) {
            listener.heard(heard);
        }
    }

    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            for (byte[] line = outgoing.take(); line.length > 0; line = outgoing.take()) {
                out.write(line);
            }
        } catch (IOException _) {
            // The reader learns of it too, after the peer's last words, which may say why.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
