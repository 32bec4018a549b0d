package app.tomo.runtime;

/// The one source of randomness.
public interface Randomness {
    /// Uniform in 0 (inclusive) to 1 (exclusive).
    double fraction();
}
