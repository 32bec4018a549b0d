package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.lab.FreePort;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `tomo simulate --script` as a process: its faults are those that a service manager would see.
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
class SimulateCommandTest {
    private static final String READY = "Starting kanata proper";

    @TempDir private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process simulate(int port, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("a.script"), script);
        List<String> command = new ArrayList<>(signalsAsUsual());
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.tomo.Main",
                        "simulate",
                        "--script",
                        file.toString(),
                        "--port",
                        Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TOMO_HOME", folder.resolve("home").toString());
        Process process = builder.redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    /// What was started in the background of a shell ignores INT, and so does what it starts.
    private static List<String> signalsAsUsual() {
        return OS.LINUX.isCurrentOs() ? List.of("env", "--default-signal=INT,TERM") : List.of();
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); ; line = out.readLine()) {
            assertNotNull(line, "it ended");
            if (line.endsWith(READY)) {
                return;
            }
            assertFalse(line.contains("ERROR"), line);
        }
    }

    private static void signal(Process process, String name) throws Exception {
        String pid = Long.toString(process.pid());
        assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
    }

    /// Its answer shows that a signal before was dealt with, and that it lives.
    private static void assertAnswers(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
                var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)) {
            assertEquals("{\"LayerChange\":{\"new\":\"base\"}}", new BufferedReader(in).readLine());
        }
    }

    @Test
    void termIsIgnoredWhereTheScriptSaysSo() throws Exception {
        int port = FreePort.get();
        Process process = simulate(port, "ignore TERM");
        awaitReady(process);
        signal(process, "TERM");
        signal(process, "TERM");
        assertAnswers(port);
        assertTrue(process.isAlive());
        signal(process, "INT");
        assertEquals(0, process.waitFor());
    }

    @Test
    void termEndsItOtherwise() throws Exception {
        Process process = simulate(FreePort.get(), "");
        awaitReady(process);
        signal(process, "TERM");
        assertEquals(0, process.waitFor());
    }

    @ParameterizedTest
    @CsvSource({
        "after 50ms die silently, 1",
        "after 50ms die by KILL,  137",
        "after 50ms die by USR1,  138",
        "after 50ms crash,        134",
        "port in use,             134",
    })
    void itEndsAsTheScriptSays(String script, int status) throws Exception {
        Process process = simulate(FreePort.get(), script);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, process.waitFor(), said);
    }

    @Test
    void aScriptThatCannotBeFollowedIsOneSentence() throws Exception {
        Process process = simulate(FreePort.get(), "hang\nafter soon crash");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor());
        assertTrue(said.contains("a.script, line 2: “soon” is no time such as 400ms"), said);
        assertEquals(1, said.lines().count());
    }
}
