package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Foreign;
import app.tomo.config.Places;
import app.tomo.config.TestSurroundings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

@Timeout(180)
class ControlClaimTest {
    @TempDir private Path root;

    private Places places() {
        return Places.of(TestSurroundings.below(root), "default");
    }

    private static ControlClaim mine(Places places) {
        return assertInstanceOf(ControlClaim.Result.Mine.class, ControlClaim.take(places)).claim();
    }

    @Test
    void aSecondOneIsRefusedUntilTheFirstIsGone() {
        try (ControlClaim _ = mine(places())) {
            assertEquals(new ControlClaim.Result.Taken(), ControlClaim.take(places()));
        }
        mine(places()).close();
    }

    @Test
    void profilesDoNotStandInEachOthersWay() {
        Places left = Places.of(TestSurroundings.below(root), "left");
        try (ControlClaim _ = mine(places());
                ControlClaim _ = mine(left)) {
            assertTrue(Files.exists(left.socket()));
        }
    }

    @Test
    void aLookLeavesTheSocketOfADeadAppWhereItIs() throws IOException {
        assertEquals(new ControlClaim.Seen(false, false), ControlClaim.look(places()));
        leaveASocket();
        assertEquals(new ControlClaim.Seen(false, true), ControlClaim.look(places()));
        assertTrue(Files.exists(places().socket()));
    }

    @Test
    void theSocketOfADeadAppIsReplaced() throws IOException {
        leaveASocket();
        try (ControlClaim _ = mine(places());
                SocketChannel client =
                        SocketChannel.open(UnixDomainSocketAddress.of(places().socket()))) {
            assertTrue(client.isConnected());
        }
    }

    private void leaveASocket() throws IOException {
        Files.createDirectories(places().socket().resolveSibling(""));
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(places().socket()));
        }
        assertTrue(Files.exists(places().socket()));
    }

    @Test
    void aSocketThatAnswersIsLeftAloneEvenWithoutALock() throws IOException {
        Files.createDirectories(places().socket().resolveSibling(""));
        try (ServerSocketChannel live = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            live.bind(UnixDomainSocketAddress.of(places().socket()));
            assertEquals(new ControlClaim.Result.Taken(), ControlClaim.take(places()));
            assertTrue(Files.exists(places().socket()));
        }
    }

    @Test
    void aFolderOfMyOwnThatOthersMayEnterIsClosedToThem() throws IOException {
        Path folder = Files.createDirectories(places().socket().resolveSibling(""));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        mine(places()).close();
        assertEquals(
                PosixFilePermissions.fromString("rwx------"),
                Files.getPosixFilePermissions(folder));
    }

    @Test
    void aFolderOfSomebodyElseIsNotUsed() throws IOException {
        Path foreign = Foreign.folder(root);
        Places there =
                new Places(root, root, root, foreign.resolve("a.sock"), foreign.resolve("a.lock"));
        assertEquals(
                new ControlClaim.Result.Unusable(there.socket().resolveSibling(""), null),
                ControlClaim.take(there));
    }

    /// Processes, because within one the JVM itself keeps two locks of a file apart.
    @Test
    void ofManyThatStartAtTheSameMomentExactlyOneWins() throws IOException {
        leaveASocket();
        List<Process> racers = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                racers.add(racer());
            }
            for (Process racer : racers) {
                assertEquals("ready", racer.inputReader().readLine());
            }
            for (Process racer : racers) {
                racer.outputWriter().write("go\n");
                racer.outputWriter().flush();
            }
            List<String> results = new ArrayList<>();
            for (Process racer : racers) {
                results.add(result(racer.inputReader()));
            }
            assertEquals(
                    List.of("mine", "taken", "taken", "taken"), results.stream().sorted().toList());
        } finally {
            racers.forEach(Process::destroyForcibly);
        }
    }

    private static String result(BufferedReader reader) throws IOException {
        return String.valueOf(reader.readLine());
    }

    private Process racer() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimRacer.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
