package app.tomo;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Whoever shows the newest of each kind of news, and after it another: that one is told what the one before knew, and of what
/// comes meanwhile it hears nothing older after something newer. Any thread; whoever is told must not block.
///
/// @param <W> who shows it
/// @param <K> the kinds of news
final class Audience<W, K extends Enum<K>> {
    private final Map<K, Consumer<W>> newest;
    private W now;

    Audience(Class<K> kinds, W first) {
        newest = new EnumMap<>(kinds);
        now = first;
    }

    synchronized W now() {
        return now;
    }

    synchronized void tell(K kind, Consumer<W> news) {
        newest.put(kind, news);
        news.accept(now);
    }

    /// Tells the next one from now on.
    ///
    /// @return who was told until now
    synchronized W becomes(W next) {
        W before = now;
        now = next;
        newest.values().forEach(news -> news.accept(next));
        return before;
    }
}
