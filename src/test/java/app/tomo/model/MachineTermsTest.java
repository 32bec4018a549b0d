package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class MachineTermsTest {
    @Test
    void anEndIsSpelledAsTheJournalDoes() {
        assertEquals(
                List.of("Result=signal", "code=killed, status=9"),
                MachineTerms.end("signal", new Exit.Signalled(9, false)));
        assertEquals(
                List.of("Result=core-dump", "code=dumped, status=6"),
                MachineTerms.end("core-dump", new Exit.Signalled(6, true)));
        assertEquals(
                List.of("Result=exit-code", "code=exited, status=203"),
                MachineTerms.end("exit-code", new Exit.Exited(203)));
        assertEquals(
                List.of("Result=start-limit-hit"), MachineTerms.end("start-limit-hit", Exit.NONE));
    }

    @Test
    void aMissingUnitHasNoDefinitionToName() {
        assertEquals(
                List.of("LoadState=not-found"), MachineTerms.load(status(LoadState.NOT_FOUND, "")));
        assertEquals(
                List.of("LoadState=masked", "definition: /etc/systemd/user/kanata.service"),
                MachineTerms.load(status(LoadState.MASKED, "/etc/systemd/user/kanata.service")));
    }

    @Test
    void aCandidateOutsideOfEveryUnitIsNamedByItsAddress() {
        Invocation invocation =
                new Invocation(null, null, new DaemonAddress("127.0.0.1", 5829), List.of());
        assertEquals(
                "attached 127.0.0.1:5829",
                MachineTerms.candidate(
                        new Candidate(Scope.ATTACHED, "", invocation, LoadState.LOADED, true)));
        assertEquals(
                "user kanata.service",
                MachineTerms.candidate(
                        new Candidate(
                                Scope.USER, "kanata.service", invocation, LoadState.LOADED, true)));
    }

    private static ServiceStatus status(LoadState load, String definition) {
        return new ServiceStatus(
                load,
                Enablement.UNKNOWN,
                Activity.INACTIVE,
                "dead",
                ServiceStatus.NO_PID,
                0,
                Exit.NONE,
                "success",
                null,
                null,
                Invocation.UNKNOWN,
                definition);
    }
}
