package app.tomo.bus;

/// Something that goes on until it is closed: a subscription to signals, an exported object, a
/// watch. Closing returns at once, may happen on any thread and more than once; a callback that is
/// already on its way may still arrive.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
