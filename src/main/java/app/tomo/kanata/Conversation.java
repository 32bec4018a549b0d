package app.tomo.kanata;

import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// One numbered connection to the daemon: what it says becomes events, its version is found out beside it, and it ends
/// with one [Event.LinkLost] or, when Tomo closes it, with nothing.
final class Conversation implements Wire.Listener {
    /// Of more events than this in one read the last of each kind is told: the daemon manages 28,000 layer changes a second.
    /// So many are told before the receiver is waited for.
    private static final int BURST = 32;

    private static final int PROBES = 3;

    private final long link;
    private final Consumer<Event> events;
    private final Wire wire;
    private final WaitingReload waiting;
    private final VersionProbe probe;
    private final Duration deadline;
    private final Acquaintance acquaintance = new Acquaintance();
    private final ReentrantLock telling = new ReentrantLock();
    private boolean over;
    private int probesLeft = PROBES;
    private boolean mayProbe = true;
    private final Receipts receipts = new Receipts();
    private final Questions questions = new Questions();
    private final Runnable caughtUp;
    private volatile boolean namesKeys;
    private int told;

    /// @param caughtUp blocks until the receiver has taken in what it was told
    Conversation(
            long link,
            DaemonAddress address,
            Duration deadline,
            int bound,
            Parting parting,
            Consumer<Event> events,
            Runnable caughtUp) {
        this.link = link;
        this.caughtUp = caughtUp;
        this.events = events;
        this.deadline = deadline;
        this.wire = new Wire(address, bound, parting, this);
        this.probe = new VersionProbe(address, bound, parting);
        this.waiting = new WaitingReload(link, address, bound, parting, deadline, this::tell);
    }

    long link() {
        return link;
    }

    void open() {
        wire.open(deadline);
    }

    /// Any thread, returns at once. What cannot be sent ends the connection.
    void say(ClientMessage message) {
        questions.ask(message);
        if (!wire.send(ClientCodec.write(message))) {
            lose(LinkFailure.CLOSED);
        }
    }

    /// Waits only where the daemon knows how to (1.11, as naming keys); an older one would ignore it.
    void reload(Wait wait) {
        if (wait.asked() && namesKeys) {
            waiting.ask(wait, () -> say(new ClientMessage.Reload()));
        } else {
            say(new ClientMessage.Reload());
        }
    }

    /// Asks for the layers, and for the virtual keys where the daemon knows the question.
    void askNames() {
        if (wire.isJammed()) {
            // It has yet to read the same question, and then answers with what is so by then.
            return;
        }
        receipts.asked();
        say(new ClientMessage.RequestLayerNames());
        if (namesKeys) {
            say(new ClientMessage.RequestFakeKeyNames());
        }
    }

    /// The layers are asked for after the key: the answer is its receipt.
    void actOnKey(KeyRequest request) {
        say(new ClientMessage.ActOnFakeKey(request.key(), FakeKeyAction.of(request.motion())));
        receipts.askedAfterKey();
        say(new ClientMessage.RequestLayerNames());
    }

    /// Any thread. Nothing is posted from now on.
    void close() {
        telling.lock();
        try {
            over = true;
        } finally {
            telling.unlock();
        }
        waiting.close();
        wire.close();
    }

    @Override
    public void opened() {
        tell(new Event.LinkOpened(link));
    }

    @Override
    public void heard(List<Frame> frames) {
        List<Event> news = new ArrayList<>();
        LinkFailure why = null;
        for (int i = 0; i < frames.size() && why == null; i++) {
            ServerMessage message = message(frames.get(i));
            why = acquaintance.judge(frames.get(i), message);
            if (message != null && why == null) {
                why = take(message, news);
            }
        }
        // What a stranger said in the same breath proves nothing.
        List<Event> worthTelling = why == LinkFailure.FOREIGN ? List.of() : thinned(news);
        worthTelling.forEach(this::tell);
        pause(worthTelling.size());
        if (why != null) {
            lose(why);
        } else if (acquaintance.known()) {
            probeVersion();
        }
    }

    /// Why the connection has to be given up because of this message, or null to go on.
    private @Nullable LinkFailure take(ServerMessage message, List<Event> news) {
        if (questions.unasked(message)) {
            return questions.tooMany() ? LinkFailure.FOREIGN : null;
        }
        Event event = Hearsay.event(link, message);
        if (event != null) {
            news.add(event);
        }
        if (event instanceof Event.LayersListed && receipts.answered()) {
            news.add(new Event.KeyTaken(link));
        }
        return null;
    }

    /// A peer that says more than can be taken in is read more slowly, so that it fills its own buffers and not ours.
    private void pause(int events) {
        told += events;
        if (told >= BURST) {
            told = 0;
            caughtUp.run();
        }
    }

    @Override
    public void ended(LinkFailure why) {
        lose(why);
    }

    private static @Nullable ServerMessage message(Frame frame) {
        return frame instanceof Frame.Value(String json) ? ServerCodec.read(json) : null;
    }

    private static List<Event> thinned(List<Event> news) {
        if (news.size() <= BURST) {
            return news;
        }
        LinkedHashMap<Class<?>, Event> last = new LinkedHashMap<>();
        for (Event event : news) {
            var _ = last.putLast(event.getClass(), event);
        }
        return List.copyOf(last.values());
    }

    /// Beside the first words, and again beside later ones while it gave nothing: a busy daemon may miss the deadline.
    private void probeVersion() {
        telling.lock();
        try {
            if (!mayProbe || probesLeft == 0) {
                return;
            }
            mayProbe = false;
            probesLeft--;
        } finally {
            telling.unlock();
        }
        Thread.ofVirtual().name("link-probe").start(this::askVersion);
    }

    private void askVersion() {
        try {
            VersionProbe.Version version = probe.ask(deadline);
            if (version != null) {
                namesKeys = version.namesKeys();
                tell(
                        new Event.DaemonGreeted(
                                link, version.text(), version.reload(), version.namesKeys()));
                if (namesKeys) {
                    say(new ClientMessage.RequestFakeKeyNames());
                }
            } else {
                allowProbe();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void allowProbe() {
        telling.lock();
        try {
            mayProbe = true;
        } finally {
            telling.unlock();
        }
    }

    private void lose(LinkFailure why) {
        tell(new Event.LinkLost(link, why));
        close();
    }

    /// Within the lock, so that nothing is posted once `close` has returned. The receiver only queues.
    private void tell(Event event) {
        telling.lock();
        try {
            if (!over) {
                over = event instanceof Event.LinkLost;
                events.accept(event);
            }
        } finally {
            telling.unlock();
        }
    }
}
