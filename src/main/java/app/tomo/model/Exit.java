package app.tomo.model;

/// How the newest process of the daemon ended.
public sealed interface Exit {
    /// No process has ended, or nothing is known of it.
    record None() implements Exit {}

    /// It ended by itself with this status.
    record Exited(int status) implements Exit {}

    /// A signal ended it; `dumped` when it left a core.
    record Signalled(int signal, boolean dumped) implements Exit {}

    Exit NONE = new None();
}
