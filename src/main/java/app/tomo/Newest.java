package app.tomo;

/// What came of several looks at the same thing: one that began earlier and ends later does not count any more. Any thread;
/// never blocks.
final class Newest<T> {
    private long begun;
    private long ended;
    private T value;

    /// @param first what holds until the first look has ended
    Newest(T first) {
        value = first;
    }

    synchronized T value() {
        return value;
    }

    /// The number of a look that begins now.
    synchronized long begin() {
        begun++;
        return begun;
    }

    /// That look has ended.
    ///
    /// @return whether it is otherwise than before
    synchronized boolean end(long number, T seen) {
        if (number < ended) {
            return false;
        }
        ended = number;
        boolean other = !seen.equals(value);
        value = seen;
        return other;
    }
}
