package app.tomo.kanata;

import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.runtime.DaemonControl;
import app.tomo.runtime.DaemonLink;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The socket to a kanata of any version from 1.6 on.
///
/// Every call returns at once and may come from any thread; events are posted on virtual threads of the connection's.
/// After [Event.LinkOpened] the daemon's version is asked for on a second, short connection, and [Event.DaemonGreeted]
/// follows when it was told; a daemon that does not tell is asked twice more. A connection that was lost is not opened
/// again: that is decided elsewhere.
public final class TcpDaemonLink implements DaemonLink, DaemonControl, AutoCloseable {
    /// How long one message of the daemon may be. The text of a layer is the longest thing that it sends.
    public static final int DEFAULT_BOUND = 1024 * 1024;

    private final int bound;
    private final Supplier<Wait> waiting;
    private final Parting parting = new Parting();
    private @Nullable Conversation current;
    private @Nullable Consumer<Event> listener;
    private volatile Runnable caughtUp = () -> {};

    public TcpDaemonLink() {
        this(DEFAULT_BOUND);
    }

    /// @param waiting asked at each reload: whether the daemon is to answer it at its end
    public TcpDaemonLink(Supplier<Wait> waiting) {
        this(DEFAULT_BOUND, waiting);
    }

    /// @param bound how many bytes one message of the daemon may have; a longer one ends the connection as garbled
    public TcpDaemonLink(int bound) {
        this(bound, () -> Wait.NO);
    }

    private TcpDaemonLink(int bound, Supplier<Wait> waiting) {
        this.bound = bound;
        this.waiting = waiting;
    }

    @Override
    public synchronized void open(
            long link, DaemonAddress address, Duration deadline, Consumer<Event> events) {
        close();
        listener = events;
        current =
                new Conversation(
                        link, address, deadline, bound, parting, events, () -> caughtUp.run());
        current.open();
    }

    @Override
    public void pace(Runnable caughtUp) {
        this.caughtUp = caughtUp;
    }

    @Override
    public void ping(long link) {
        say(link, new ClientMessage.RequestCurrentLayerName());
    }

    @Override
    public void askLayers(long link) {
        converse(link, Conversation::askNames);
    }

    @Override
    public void reload(long link) {
        converse(link, conversation -> conversation.reload(waiting.get()));
    }

    @Override
    public void switchLayer(long link, String layer) {
        say(link, new ClientMessage.ChangeLayer(layer));
    }

    @Override
    public void actOnKey(long link, KeyRequest request) {
        converse(link, conversation -> conversation.actOnKey(request));
    }

    @Override
    public synchronized void close(long link) {
        if (current != null && current.link() == link) {
            close();
        }
    }

    /// Closes whatever is open, without posting anything.
    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /// How many connections were given up before the daemon greeted them and wait for its first words.
    int parting() {
        return parting.size();
    }

    private void say(long link, ClientMessage message) {
        converse(link, conversation -> conversation.say(message));
    }

    private void converse(long link, Consumer<Conversation> words) {
        Conversation conversation;
        Consumer<Event> events;
        synchronized (this) {
            conversation = current;
            events = listener;
        }
        if (conversation != null && conversation.link() == link) {
            words.accept(conversation);
        } else if (events != null) {
            events.accept(new Event.LinkLost(link, LinkFailure.CLOSED));
        }
    }
}
