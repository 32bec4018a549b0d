package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Activity;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Machines that are only folders.
class GroupDaemonTest {
    private static final String[] DAEMON = {"/usr/bin/tail", "-f", "/etc/a.kbd"};
    private static final String OWN = "/user.slice/user@1000.service/app.slice/keys.service";

    @TempDir private Path proc;

    @BeforeEach
    void theOneWhoLooks() throws IOException {
        Path self = Files.createDirectories(proc.resolve("self"));
        Files.writeString(self.resolve("status"), "PPid:\t1\nUid:\t1000\n");
    }

    private void process(long pid, long began, String group, String... command) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve("status"), "PPid:\t1\nUid:\t1000\n");
        Files.writeString(folder.resolve("comm"), "x\n");
        Files.writeString(folder.resolve("cmdline"), String.join("\0", command) + "\0");
        Files.writeString(folder.resolve("cgroup"), "0::" + group + "\n");
        Files.writeString(
                folder.resolve("stat"), pid + " (x) S" + " 0".repeat(18) + " " + began + " 0\n");
    }

    private long told(Activity activity, long pid) {
        ServiceStatus status =
                new ServiceStatus(
                        LoadState.LOADED,
                        Enablement.ENABLED,
                        activity,
                        "exited",
                        pid,
                        0,
                        Exit.NONE,
                        "success",
                        null,
                        null,
                        Invocation.UNKNOWN,
                        "");
        return new GroupDaemon(
                        new ProcessTable(proc),
                        Path.of("/sys/fs/cgroup"),
                        Scope.USER,
                        "keys.service",
                        new FakeDaemonKind())
                .told(status)
                .pid();
    }

    @Test
    void theOldestDaemonInTheControlGroupIsTheUnits() throws IOException {
        process(71, 900, OWN, DAEMON);
        process(72, 800, OWN + "/deeper", DAEMON);
        assertEquals(72, told(Activity.ACTIVE, ServiceStatus.NO_PID));
    }

    @Test
    void whatIsElsewhereOrIsNoDaemonIsNotTheUnits() throws IOException {
        process(71, 900, OWN, "/bin/sh", "-c", "true");
        process(72, 800, "/user.slice/user@1000.service/app.slice/other.service", DAEMON);
        process(73, 800, "/system.slice/keys.service", DAEMON);
        assertEquals(ServiceStatus.NO_PID, told(Activity.ACTIVE, ServiceStatus.NO_PID));
    }

    @Test
    void aMainProcessIsNotReplacedAndOneOfAUnitThatIsDownIsLeftOver() throws IOException {
        process(71, 900, OWN, DAEMON);
        assertEquals(70, told(Activity.ACTIVE, 70));
        assertEquals(ServiceStatus.NO_PID, told(Activity.FAILED, ServiceStatus.NO_PID));
    }
}
