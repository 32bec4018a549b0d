package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Machines that are only folders.
class PortHoldersTest {
    private static final DaemonAddress ADDRESS = DaemonAddress.loopback(5829);
    private static final String[] DAEMON = {"/usr/bin/tail", "-f", "/etc/a.kbd", "-p", "5829"};
    private static final String UNIT_GROUP = "/system.slice/kanata.service";
    private static final long ROOT = 0;
    private static final long MAIN = 70;

    @TempDir private Path proc;

    private void listens(long user) throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.createDirectories(proc.resolve("self"));
        Files.writeString(proc.resolve("self/status"), "Uid:\t1000\n");
        Files.writeString(
                proc.resolve("net/tcp"),
                "  sl  local_address\n   0: 0100007F:16C5 00000000:0000 0A 0:0 0:0 0 "
                        + user
                        + " 0 77 1\n");
    }

    private Path process(long pid, long user, String group, long leader, String... arguments)
            throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve("status"), "PPid:\t1\nUid:\t" + user + "\n");
        Files.writeString(folder.resolve("comm"), "x\n");
        Files.writeString(folder.resolve("cmdline"), String.join("\0", arguments) + "\0");
        Files.writeString(folder.resolve("cgroup"), "0::" + group + "\n");
        Files.writeString(folder.resolve("stat"), pid + " (x) S 1 " + leader + " 1\n");
        return folder;
    }

    private static void holdsThePort(Path process) throws IOException {
        Path files = Files.createDirectories(process.resolve("fd"));
        Files.createSymbolicLink(files.resolve("3"), Path.of("socket:[77]"));
    }

    private PortHolder holder(Scope scope) {
        return holder(scope, ADDRESS);
    }

    private PortHolder holder(Scope scope, DaemonAddress address) {
        var holders =
                new PortHolders(
                        scope,
                        "kanata.service",
                        new ProcessTable(proc),
                        new PortTable(proc),
                        new FakeDaemonKind());
        return holders.of(running(), address);
    }

    private static ServiceStatus running() {
        return new ServiceStatus(
                LoadState.LOADED,
                Enablement.ENABLED,
                Activity.ACTIVE,
                "running",
                MAIN,
                0,
                Exit.NONE,
                "success",
                null,
                null,
                Invocation.UNKNOWN,
                "");
    }

    @Test
    void theMainProcessIsTheUnitsOwn() throws IOException {
        listens(ROOT);
        holdsThePort(process(MAIN, ROOT, "/elsewhere", 1, DAEMON));
        assertEquals(PortHolder.OWN, holder(Scope.SYSTEM));
    }

    @Test
    void whatTheMainProcessStartedIsTheUnitsOwn() throws IOException {
        listens(ROOT);
        process(MAIN, ROOT, UNIT_GROUP, 1, "sh");
        holdsThePort(process(71, ROOT, UNIT_GROUP, 1, DAEMON));
        assertEquals(PortHolder.OWN, holder(Scope.SYSTEM));
    }

    @Test
    void whatAChildStartedIsItsOwn() throws IOException {
        listens(ROOT);
        process(MAIN, ROOT, "/session.scope", MAIN, "sh");
        holdsThePort(process(71, ROOT, "/session.scope", MAIN, DAEMON));
        assertEquals(PortHolder.OWN, holder(Scope.CHILD));
    }

    @Test
    void aSecondDaemonIsAnother() throws IOException {
        for (Scope scope : List.of(Scope.CHILD, Scope.USER, Scope.SYSTEM)) {
            listens(ROOT);
            process(MAIN, ROOT, UNIT_GROUP, MAIN, DAEMON);
            Path twin = process(71, ROOT, "/session.scope", 71, DAEMON);
            Files.deleteIfExists(twin.resolve("fd/3"));
            holdsThePort(twin);
            assertEquals(71, another(holder(scope)).pid());
        }
    }

    @Test
    void twoOfAnotherUserThatNameThePortCannotBeToldApart() throws IOException {
        listens(ROOT);
        process(MAIN, ROOT, UNIT_GROUP, 1, DAEMON);
        process(71, ROOT, "/session.scope", 1, DAEMON);
        assertEquals(PortHolder.HIDDEN, holder(Scope.SYSTEM));
    }

    @Test
    void theOnlyOneThatNamesThePortIsTakenForTheHolder() throws IOException {
        listens(ROOT);
        process(MAIN, ROOT, UNIT_GROUP, 1, DAEMON);
        assertEquals(PortHolder.OWN, holder(Scope.SYSTEM));
    }

    @Test
    void thePortOfAnotherUserIsNotTheUnits() throws IOException {
        listens(4000);
        process(MAIN, ROOT, UNIT_GROUP, 1, DAEMON);
        Owner owner = another(holder(Scope.SYSTEM));
        assertEquals("4000", owner.user());
        assertEquals(ServiceStatus.NO_PID, owner.pid());
    }

    @Test
    void aPortWithoutAListenerIsNobodys() throws IOException {
        listens(ROOT);
        assertEquals(PortHolder.NOBODY, holder(Scope.SYSTEM, DaemonAddress.loopback(5830)));
    }

    @Test
    void whereTheMachineHasNoListNothingIsTold() {
        assertEquals(PortHolder.NOT_TOLD, holder(Scope.SYSTEM));
    }

    @Test
    void aPortOfAnotherMachineIsNotLookedFor() throws IOException {
        listens(ROOT);
        var elsewhere = new DaemonAddress("192.0.2.7", 5829);
        assertEquals(PortHolder.NOT_TOLD, holder(Scope.SYSTEM, elsewhere));
    }

    private static Owner another(PortHolder holder) {
        return assertInstanceOf(PortHolder.Another.class, holder).owner();
    }
}
