package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Invocation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// On a `/proc` made by hand: one process that is provably ours, and what makes it somebody else's.
class LeftoverTest {
    private static final String TERMINAL =
            "/user.slice/user-1000.slice/user@1000.service/app.slice/terminal.scope";

    @TempDir Path folder;
    private Path proc;
    private Path kanata;
    private Path config;

    @BeforeEach
    void makeMachine() throws IOException {
        proc = Files.createDirectory(folder.resolve("proc"));
        kanata = executable("kanata");
        config = Files.writeString(folder.resolve("a.kbd"), "");
        process("self").user(1000).write();
        process("1").parent(0).user(0).name("systemd").arguments("/sbin/init").write();
        process("900")
                .user(1000)
                .name("systemd")
                .arguments("/lib/systemd/systemd", "--user")
                .write();
        process("901").user(1000).name("bash").arguments("-bash").parent(900).write();
    }

    @Test
    void anOrphanOfThisInvocationIsOurs() throws IOException {
        orphan().write();
        assertEquals(List.of(50L), found());
    }

    @Test
    void thePersonsSystemdAdoptsOrphansToo() throws IOException {
        orphan().parent(900).write();
        assertEquals(List.of(50L), found());
    }

    @Test
    void aConfigIsTheSameFileByWhateverName() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.kbd"), config);
        orphan().arguments("kanata", "-f", "link.kbd").write();
        assertEquals(List.of(50L), found());
    }

    @Test
    void aDeletedConfigGoesByItsName() throws IOException {
        orphan().write();
        Files.delete(config);
        assertEquals(List.of(50L), found());
    }

    @Test
    void aBinaryWithoutAPathIsLookedForOnTheSearchPath() throws IOException {
        orphan().write();
        assertEquals(List.of(50L), found(invocation("kanata", config.toString())));
    }

    @Test
    void whatIsMerelyCalledKanataIsNotOurs() throws IOException {
        orphan().executable(executable("other/kanata")).write();
        assertEquals(List.of(), found());
    }

    @Test
    void anotherUsersIsNotOurs() throws IOException {
        orphan().user(1001).write();
        assertEquals(List.of(), found());
    }

    @Test
    void anotherConfigIsNotOurs() throws IOException {
        Path other = Files.writeString(folder.resolve("b.kbd"), "");
        orphan().arguments("kanata", "-f", other.toString()).write();
        assertEquals(List.of(), found());
    }

    @Test
    void noConfigIsNotOurs() throws IOException {
        orphan().arguments("kanata").write();
        assertEquals(List.of(), found());
    }

    @Test
    void whatALivingShellStartedIsNotOurs() throws IOException {
        orphan().parent(901).write();
        assertEquals(List.of(), found());
    }

    @Test
    void aShellThatIsProcessOneIsALivingParent() throws IOException {
        process("1").parent(0).user(0).name("sh").arguments("sh").write();
        orphan().write();
        assertEquals(List.of(), found());
    }

    @Test
    void aParentOutsideOfWhatIsShownProvesNothing() throws IOException {
        orphan().parent(0).write();
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0::/system.slice/kanata.service",
                "0::/user.slice/user-1000.slice/user@1000.service/app.slice/other.service",
                "0::/system.slice/box.service/inner/deeper",
                "12:pids:/\n1:name=systemd:/system.slice/kanata.service\n0::/",
            })
    void whatAServiceHoldsIsNotOurs(String controlGroups) throws IOException {
        orphan().controlGroups(controlGroups).write();
        assertEquals(List.of(), found());
    }

    @Test
    void aSessionLivesInAServiceAndIsNone() {
        assertFalse(Leftover.isService(TERMINAL));
        assertFalse(Leftover.isService("/user.slice/user-1000.slice/session-2.scope"));
        assertFalse(Leftover.isService("/"));
        assertTrue(Leftover.isService("/system.slice/cron.service"));
    }

    @Test
    void anInvocationThatSaysTooLittleProvesNothing() throws IOException {
        orphan().write();
        assertEquals(List.of(), found(Invocation.UNKNOWN));
        assertEquals(List.of(), found(new Invocation(kanata.toString(), null, null, List.of())));
        assertEquals(List.of(), found(new Invocation(null, config.toString(), null, List.of())));
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws IOException {
        orphan().write();
        Files.delete(proc.resolve("50").resolve("cgroup"));
        assertEquals(List.of(), found());
        assertEquals(List.of(), new ProcessTable(folder.resolve("nowhere")).all());
    }

    private List<Long> found() {
        return found(invocation(kanata.toString(), config.toString()));
    }

    private List<Long> found(Invocation invocation) {
        return new Leftover(new ProcessTable(proc), List.of(folder), new FakeDaemonKind())
                .of(invocation).stream().map(ProcessTable.Entry::pid).toList();
    }

    private static Invocation invocation(String binary, String config) {
        return new FakeDaemonKind().invocation(List.of(binary, "-f", config));
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Written orphan() {
        return process("50").user(1000).parent(1).arguments("kanata", "-f", config.toString());
    }

    private Written process(String pid) {
        return new Written(proc.resolve(pid), kanata);
    }

    /// One process's folder, with what is usual filled in.
    private static final class Written {
        private final Path process;
        private Path executable;
        private long parent = 1;
        private long user;
        private String name = "kanata";
        private List<String> arguments = List.of();
        private String controlGroups = "0::" + TERMINAL;

        Written(Path process, Path executable) {
            this.process = process;
            this.executable = executable;
        }

        Written parent(long pid) {
            parent = pid;
            return this;
        }

        Written user(long id) {
            user = id;
            return this;
        }

        Written name(String comm) {
            name = comm;
            return this;
        }

        Written arguments(String... all) {
            arguments = List.of(all);
            return this;
        }

        Written executable(Path file) {
            executable = file;
            return this;
        }

        Written controlGroups(String lines) {
            controlGroups = lines;
            return this;
        }

        void write() throws IOException {
            Files.createDirectories(process);
            String status =
                    "Name:\t%s\nPPid:\t%d\nUid:\t%d\t0\t0\t0\n".formatted(name, parent, user);
            Files.writeString(process.resolve("status"), status);
            Files.writeString(process.resolve("comm"), name + "\n");
            Files.writeString(process.resolve("cmdline"), String.join("\0", arguments) + "\0");
            Files.writeString(process.resolve("cgroup"), controlGroups + "\n");
            link("exe", executable);
            link("cwd", Path.of("../.."));
        }

        private void link(String name, Path target) throws IOException {
            Files.deleteIfExists(process.resolve(name));
            Files.createSymbolicLink(process.resolve(name), target);
        }
    }
}
