package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.Exit;

/// How a unit's last process ended, as its manager has it. Pure.
final class LastEnd {
    private LastEnd() {}

    /// `ExecMainCode` is what waitid(2) calls `si_code`, as a number or as a word.
    static Exit of(SeenUnit unit) {
        int status = (int) unit.number("ExecMainStatus");
        return switch (unit.text("ExecMainCode")) {
            case "1" -> status < 0 ? Exit.NONE : new Exit.Exited(status);
            case "2" -> status < 0 ? Exit.NONE : new Exit.Signalled(status, false);
            case "3" -> status < 0 ? Exit.NONE : new Exit.Signalled(status, true);
            case String word -> of(word, status);
        };
    }

    /// In systemd's words for it: `exited`, `killed`, `dumped`.
    static Exit of(String code, int status) {
        return switch (code) {
            case "exited" -> new Exit.Exited(status);
            case "killed" -> new Exit.Signalled(status, false);
            case "dumped" -> new Exit.Signalled(status, true);
            default -> Exit.NONE;
        };
    }

    /// As the journal says it: `code=killed, status=9/KILL`; empty where nothing ended.
    static String told(Exit exit) {
        return switch (exit) {
            case Exit.None _ -> "";
            case Exit.Exited(int status) -> "code=exited, status=" + ExitNames.status(status);
            case Exit.Signalled(int signal, boolean dumped) ->
                    "code=%s, status=%s"
                            .formatted(dumped ? "dumped" : "killed", ExitNames.signal(signal));
        };
    }

    /// The signal that ended it, also where a shell around it says so with 128 and more; 0 for none.
    static int signal(Exit exit) {
        return switch (exit) {
            case Exit.None _ -> 0;
            case Exit.Signalled(int signal, boolean _) -> signal;
            case Exit.Exited(int status) -> status > 128 && status <= 128 + 31 ? status - 128 : 0;
        };
    }
}
