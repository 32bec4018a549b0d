package app.tomo.simulator.script;

/// Why a line of a script cannot be followed. Worded in `words`.
///
/// @param line its number, from 1
/// @param what the words that it is about
public record Complaint(int line, Kind kind, String what) {
    public enum Kind {
        /// Nothing that the simulator can do.
        FAULT,
        /// No time such as `400ms`.
        TIME,
        /// No size such as `10MB`, or more than the simulator says at once.
        SIZE,
        /// No number, or one that is too small or too large here.
        NUMBER,
        /// No signal that the simulator can die by.
        SIGNAL
    }
}
