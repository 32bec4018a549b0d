package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// `tomo drift`: what differs between the config that runs and the one on disk.
class DriftingTest {
    private final BufferConsole console = new BufferConsole(false, false);

    private static void changed(VirtualSession session) {
        session.machine.changeConfig();
        session.pass(Duration.ofSeconds(11));
    }

    @Test
    void aDaemonThatRunsWhatIsOnDiskIsWell() throws Exception {
        int status = VirtualSession.following(console).run(new Command.Drift());
        assertEquals(ExitStatus.WELL, status);
        assertEquals(List.of("kanata runs what is on disk."), console.out);
    }

    @Test
    void whatDiffersIsPrintedAsADiff() throws Exception {
        VirtualSession session = VirtualSession.following(console);
        changed(session);
        assertEquals(ExitStatus.NOT_REACHED, session.run(new Command.Drift()));
        assertEquals(List.of("-version 0", "+version 1"), console.out.subList(3, 5));
        assertTrue(
                console.err.getFirst().endsWith("is not applied yet: 1 line differs."),
                console.err::toString);
    }

    @Test
    void aProgramReadsTheSame() throws Exception {
        BufferConsole machine = new BufferConsole(true, false);
        VirtualSession session = VirtualSession.following(machine);
        changed(session);
        assertEquals(ExitStatus.NOT_REACHED, session.run(new Command.Drift()));
        ObjectNode json = Json.readObject(machine.out.getFirst());
        assertEquals(1, json.path("drift").path("changes").path(0).path("lines").asInt());
        assertEquals("+version 1", json.path("diff").path(4).asText());
    }

    @Test
    void aConfigThatIsGoneIsNamedAsGone() throws Exception {
        VirtualSession session = VirtualSession.following(console);
        session.machine.removeConfig();
        session.pass(Duration.ofSeconds(11));
        assertEquals(ExitStatus.NOT_WELL, session.run(new Command.Drift()));
        assertTrue(
                console.err.getFirst().startsWith("The config file is gone"),
                console.err::toString);
    }

    @Test
    void whatTomoDidNotSeeCannotBeShown() throws Exception {
        VirtualSession session = VirtualSession.following(console);
        session.machine.vault.ran = null;
        changed(session);
        assertEquals(ExitStatus.NOT_REACHED, session.run(new Command.Drift()));
        assertEquals(List.of(), console.out);
        assertTrue(console.err.getLast().contains("was not seen by Tomo"), console.err::toString);
    }
}
