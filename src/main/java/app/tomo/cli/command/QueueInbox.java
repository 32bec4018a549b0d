package app.tomo.cli.command;

import java.util.concurrent.LinkedBlockingDeque;

/// An [Inbox] on real threads. A reader that is slower than the daemon changes its layers (28,000 a second at most) loses
/// the oldest changes and no memory.
final class QueueInbox<T> implements Inbox<T> {
    private static final int MOST = 1_000;

    private final LinkedBlockingDeque<T> items = new LinkedBlockingDeque<>(MOST);

    @Override
    public void put(T item) {
        while (!items.offerLast(item)) {
            items.pollFirst();
        }
    }

    @Override
    public T take() throws InterruptedException {
        return items.takeFirst();
    }
}
