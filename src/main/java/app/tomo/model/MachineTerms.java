package app.tomo.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was seen, as systemd itself spells it, for evidence: a person can look for it in the journal and in `systemctl
/// show`. Pure.
final class MachineTerms {
    private MachineTerms() {}

    /// `Result=signal` and `code=killed, status=9`, as the journal says it; the second only where something ended.
    static List<String> end(String result, Exit exit) {
        List<String> terms = new ArrayList<>(List.of("Result=" + result));
        terms.addAll(exit(exit));
        return terms;
    }

    static List<String> exit(Exit exit) {
        return switch (exit) {
            case Exit.None _ -> List.of();
            case Exit.Exited(int status) -> List.of("code=exited, status=" + status);
            case Exit.Signalled(int signal, boolean dumped) ->
                    List.of("code=" + (dumped ? "dumped" : "killed") + ", status=" + signal);
        };
    }

    /// `LoadState=not-found`, and the file of the definition where there is one.
    static List<String> load(ServiceStatus status) {
        List<String> terms = new ArrayList<>(List.of("LoadState=" + spelled(status.load())));
        if (!status.definition().isEmpty()) {
            terms.add("definition: " + status.definition());
        }
        return terms;
    }

    /// The manager's counter, or where nobody counts, the newest process.
    static String restarts(ServiceStatus status) {
        return status.counts() ? "NRestarts=" + status.restarts() : "MainPID=" + status.pid();
    }

    static List<String> enablement(ServiceStatus status) {
        return List.of("UnitFileState=" + spelled(status.enablement()));
    }

    /// `user kanata.service`, or `attached 127.0.0.1:5829` where it is run outside of every unit.
    static String candidate(Candidate candidate) {
        String place =
                candidate.unit().isEmpty()
                        ? String.valueOf(candidate.invocation().address())
                        : candidate.unit();
        return candidate.scope().id() + " " + place;
    }

    private static String spelled(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
