package app.tomo.diagnosis.observed;

import java.util.List;

/// Which programs have input devices open. Not every one of them keeps a device from others: that is not to be seen from outside.
///
/// @param holders those that may be seen
/// @param hidden how many processes of others may not be looked into
public record SeenHolders(List<Holder> holders, int hidden) {
    public SeenHolders {
        holders = List.copyOf(holders);
    }

    /// A process that has a device open.
    ///
    /// @param device its path: `/dev/input/event0`
    /// @param program as it calls itself
    /// @param user whose process it is
    public record Holder(String device, long pid, String program, String user) {
        /// As evidence: `evsieve (PID 4127)`.
        public String told() {
            return program + " (PID " + pid + ")";
        }
    }
}
