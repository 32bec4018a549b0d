package app.tomo.runtime;

/// Something that was subscribed to. Closing it twice does nothing; after `close` returns nothing new is delivered.
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
