package app.tomo.service;

import app.tomo.model.Exit;
import app.tomo.model.Invocation;

import java.time.Instant;
import java.util.List;

/// A process that Tomo started.
///
/// @param group it and what it started in turn
/// @param wrapped whether another program was to run it, which then says itself that it could not
record Child(
        Process process,
        ProcessGroup group,
        boolean wrapped,
        Invocation invocation,
        Instant since) {
    /// What env(1), setsid(1) and setpriv(1) end with when they cannot run the program; systemd calls that 203.
    private static final List<Integer> NOT_RUN = List.of(126, 127);

    static final int EXEC = 203;

    /// A shell's habit, which Java follows: 128 and the signal.
    private static final int BY_SIGNAL = 128;

    private static final int SIGNALS = 64;

    long pid() {
        return process.pid();
    }

    /// How it ended, of the number that Java has for that.
    Exit exit(int value) {
        if (value > BY_SIGNAL && value <= BY_SIGNAL + SIGNALS) {
            return new Exit.Signalled(value - BY_SIGNAL, false);
        }
        return new Exit.Exited(wrapped && NOT_RUN.contains(value) ? EXEC : value);
    }
}
