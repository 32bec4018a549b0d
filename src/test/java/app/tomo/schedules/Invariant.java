package app.tomo.schedules;

/// What holds at every step of a schedule, told apart from the code that has to keep it. One for each schedule.
interface Invariant {
    /// Holds one step against it.
    ///
    /// @throws AssertionError where it does not hold
    void holds(Moment moment);

    /// Another Tomo goes on after the last one was killed.
    default void begunAnew() {}
}
