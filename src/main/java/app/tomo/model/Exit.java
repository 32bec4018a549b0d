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

    /// Whether it ended because it was to end. HUP, INT, PIPE and TERM: somebody wanted that (systemd.service(5),
    /// `SuccessExitStatus=`). kanata's emergency chord is among them: it sends itself a TERM.
    static boolean isClean(Exit exit) {
        return switch (exit) {
            case None _ -> true;
            case Exited(int status) -> status == 0;
            case Signalled(int signal, boolean _) ->
                    switch (signal) {
                        case 1, 2, 13, 15 -> true;
                        default -> false;
                    };
        };
    }
}
