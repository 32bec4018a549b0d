package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Tomo ends with the desktop that it belongs to, and takes its child with it; with nothing less than the whole desktop. With a
/// real logind, a real X server and a real panel. The person's systemd and their bus live on, as they do where somebody is
/// logged in elsewhere, or lingers.
@InsideLab(Lab.SYSTEMD)
@Timeout(240)
class LogoutTest {
    private static final int BUSES = 3;

    @TempDir private Path folder;
    private StubbornDaemon daemon;

    @BeforeAll
    static void startLogind() throws Exception {
        assertEquals(
                0, new ProcessBuilder("systemctl", "start", "systemd-logind").start().waitFor());
    }

    @BeforeEach
    void makeDaemon() throws Exception {
        daemon = StubbornDaemon.in(folder);
    }

    private RunningTomo tomo(LabDesktop desktop) {
        return new RunningTomo(
                        folder,
                        "--scope",
                        "child",
                        "--kanata",
                        daemon.program().toString(),
                        "--config",
                        daemon.config().toString())
                .with("DISPLAY", desktop.display())
                .with("DBUS_SESSION_BUS_ADDRESS", System.getenv("DBUS_SESSION_BUS_ADDRESS"))
                .with("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system_bus_socket");
    }

    private static void isGone(ProcessHandle child) throws Exception {
        child.onExit().get(10, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
    }

    /// It tells nobody but its log.
    private static void awaitLog(RunningTomo tomo, String words) throws IOException {
        Path log = tomo.places().state().resolve("tomo.log");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(log) || !Files.readString(log).contains(words)) {
            assertTrue(System.nanoTime() < end, "never logged: " + words);
            Thread.onSpinWait();
        }
    }

    @Test
    void aLoginSessionThatClosesEndsIt() throws Exception {
        try (LabDesktop desktop = LabDesktop.start();
                Login login = Login.begin();
                RunningTomo tomo = tomo(desktop).with("XDG_SESSION_ID", login.id()).start()) {
            ProcessHandle child = daemon.await();
            awaitLog(tomo, "login session is followed");
            tomo.endsBy("closing session", login::end);
            assertEquals("closing", login.state());
            isGone(child);
            assertEquals(0, tomo.process().exitValue());
        }
    }

    @Test
    void aDisplayThatIsGoneEndsIt() throws Exception {
        try (LabDesktop desktop = LabDesktop.start();
                RunningTomo tomo = tomo(desktop).start()) {
            ProcessHandle child = daemon.await();
            desktop.awaitIcon();
            tomo.endsBy("display gone", desktop::killDisplay);
            isGone(child);
            assertEquals(0, tomo.process().exitValue());
        }
    }

    /// One connection that is kept to each bus that is gone would make as many.
    private static void awaitFewerSockets(RunningTomo tomo, long most) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (long now = tomo.sockets(); now >= most; now = tomo.sockets()) {
            assertTrue(System.nanoTime() < end, now + " connections, " + most + " are too many");
            Thread.onSpinWait();
        }
    }

    @Test
    void aPanelAndABusThatStartAgainEndNothing() throws Exception {
        try (LabDesktop desktop = LabDesktop.start();
                RunningTomo tomo = tomo(desktop).start()) {
            ProcessHandle child = daemon.await();
            desktop.awaitIcon();
            desktop.restartPanel();
            desktop.awaitIcon();
            // By now a slow machine has opened them all, too.
            long before = tomo.sockets();
            for (int i = 0; i < BUSES; i++) {
                desktop.restartBus();
                desktop.awaitIcon();
            }
            assertTrue(tomo.process().isAlive());
            awaitFewerSockets(tomo, before + BUSES);
            assertTrue(child.isAlive());
            tomo.end(RunningTomo.Way.TERM);
        }
    }
}
