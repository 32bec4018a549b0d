package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Machines that are only folders.
class RunningInvocationTest {
    private static final long MAIN = 70;
    private static final String[] DAEMON = {"/usr/bin/tail", "-f", "/etc/a.kbd", "-p", "5829"};
    private static final List<String> SHELL = List.of("/bin/sh", "-c", "true; exec tail -f a");

    @TempDir private Path proc;

    private void process(long pid, long parent, String... arguments) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve("status"), "PPid:\t" + parent + "\nUid:\t1000\n");
        Files.writeString(folder.resolve("comm"), "x\n");
        Files.writeString(folder.resolve("cmdline"), String.join("\0", arguments) + "\0");
        Files.writeString(folder.resolve("cgroup"), "0::/system.slice/keys.service\n");
    }

    private Invocation told(long pid, Invocation unit) {
        ServiceStatus status =
                new ServiceStatus(
                        LoadState.LOADED,
                        Enablement.ENABLED,
                        Activity.ACTIVE,
                        "running",
                        pid,
                        0,
                        Exit.NONE,
                        "success",
                        null,
                        null,
                        unit,
                        "");
        return new RunningInvocation(new ProcessTable(proc), new FakeDaemonKind())
                .told(status)
                .invocation();
    }

    @Test
    void variablesThatOnlyTheManagerKnowsAreReadOfTheProcess() throws Exception {
        process(MAIN, 1, DAEMON);
        for (String left : List.of("$CFG", "/etc/${CFG}.kbd")) {
            List<String> words = List.of("/usr/bin/tail", "-f", left);
            Invocation told = told(MAIN, new Invocation("/usr/bin/tail", left, null, words));
            assertEquals("/etc/a.kbd", told.config());
            assertEquals(DaemonAddress.loopback(5829), told.address());
        }
    }

    private static Invocation shell() {
        return new Invocation("/bin/sh", null, null, SHELL);
    }

    @Test
    void whatAShellBecameTellsPortAndConfig() throws IOException {
        process(MAIN, 1, DAEMON);
        Invocation told = told(MAIN, shell());
        assertEquals(DaemonAddress.loopback(5829), told.address());
        assertEquals("/etc/a.kbd", told.config());
    }

    @Test
    void aMaskedUnitsProcessTellsAsWell() throws IOException {
        process(MAIN, 1, DAEMON);
        assertEquals(DaemonAddress.loopback(5829), told(MAIN, Invocation.UNKNOWN).address());
    }

    @Test
    void aShellThatStaysIsPassedOverForItsChild() throws IOException {
        process(MAIN, 1, SHELL.toArray(String[]::new));
        process(71, MAIN, DAEMON);
        process(72, 1, "/usr/bin/tail", "-f", "/etc/b.kbd", "-p", "1");
        assertEquals(DaemonAddress.loopback(5829), told(MAIN, shell()).address());
    }

    @Test
    void nothingIsKnownBeforeTheShellHasStartedIt() throws IOException {
        process(MAIN, 1, SHELL.toArray(String[]::new));
        assertEquals(Invocation.UNKNOWN, told(MAIN, shell()));
    }

    @Test
    void whereNothingRunsTheUnitTells() {
        assertEquals(shell(), told(ServiceStatus.NO_PID, shell()));
    }

    @Test
    void aUnitThatTellsItsPortIsBelieved() throws IOException {
        process(MAIN, 1, DAEMON);
        Invocation unit =
                new Invocation("/bin/sh", null, DaemonAddress.loopback(4000), List.of("/bin/sh"));
        assertEquals(unit, told(MAIN, unit));
    }
}
