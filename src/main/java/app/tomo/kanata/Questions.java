package app.tomo.kanata;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts what a connection was asked and has not answered, for kanata answers a question once and never unasked. Any thread.
final class Questions {
    /// As many answers too many are passed over: more of them are not a daemon's.
    static final int PUT_UP_WITH = 8;

    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicInteger layers = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger surplus = new AtomicInteger();

    /// Has to be called before it is sent.
    void ask(ClientMessage message) {
        switch (message) {
            case ClientMessage.RequestCurrentLayerName _ -> pings.incrementAndGet();
            case ClientMessage.RequestLayerNames _ -> layers.incrementAndGet();
            case ClientMessage.RequestFakeKeyNames _ -> keys.incrementAndGet();
            default -> {}
        }
    }

    /// Takes an answer in; true where nobody had asked. What is no answer was never asked for, and is welcome.
    boolean unasked(ServerMessage message) {
        boolean unasked =
                switch (message) {
                    case ServerMessage.CurrentLayerName _ -> !taken(pings);
                    case ServerMessage.LayerNames _ -> !taken(layers);
                    case ServerMessage.FakeKeyNames _ -> !taken(keys);
                    default -> false;
                };
        if (unasked) {
            surplus.incrementAndGet();
        }
        return unasked;
    }

    /// Whether somebody else answers, who says what he likes.
    boolean tooMany() {
        return surplus.get() > PUT_UP_WITH;
    }

    private static boolean taken(AtomicInteger open) {
        return open.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
