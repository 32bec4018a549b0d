package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// With sockets at which the test listens as a display server does.
@Timeout(60)
class DisplayWatchTest {
    @TempDir private Path folder;
    private final ManualTime time = new ManualTime();
    private final Arrivals<String> told = new Arrivals<>();

    private ServerSocketChannel listen(String name) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve(name)));
        return server;
    }

    private static void end(ServerSocketChannel server) throws IOException {
        server.close();
    }

    private DisplayWatch watch(String... names) throws InterruptedException {
        DisplayServer server =
                new DisplayServer(List.of(names).stream().map(folder::resolve).toList());
        DisplayWatch watch = new DisplayWatch(server, time, () -> told.accept("gone"));
        // What it sees at the beginning has been seen when this comes back.
        watch.windowless(() -> told.accept("there"));
        assertEquals("there", told.next());
        return watch;
    }

    @Test
    void aDisplayThatGoesAfterItsPanelIsTold() throws Exception {
        try (ServerSocketChannel x = listen("X0");
                DisplayWatch watch = watch("X0")) {
            watch.trayChanged(new TrayState.NoWatcher());
            watch.windowless(() -> told.accept("there"));
            assertEquals("there", told.next());
            end(x);
            time.runAll();
            assertEquals("gone", told.next());
            watch.windowless(() -> told.accept("a window"));
            watch.trayChanged(new TrayState.Shown());
            assertTrue(told.isEmpty(), "once");
        }
    }

    @Test
    void oneOfTwoThatIsLeftIsADesktop() throws Exception {
        try (ServerSocketChannel x = listen("X0");
                ServerSocketChannel wayland = listen("wayland-0");
                DisplayWatch watch = watch("X0", "wayland-0")) {
            end(x);
            watch.trayChanged(new TrayState.NoBus("gone"));
            time.runAll();
            watch.windowless(() -> told.accept("there"));
            assertEquals("there", told.next());
            end(wayland);
            time.runAll();
            assertEquals("gone", told.next());
        }
    }

    @Test
    void whatWasNeverThereIsNotMissed() throws Exception {
        try (DisplayWatch watch = watch("X7")) {
            watch.trayChanged(new TrayState.NoWatcher());
            time.runAll();
            watch.windowless(() -> told.accept("a window cannot open for another reason"));
            assertEquals("a window cannot open for another reason", told.next());
        }
    }

    @Test
    void theEnvironmentSaysWhereTheDisplayIs() {
        assertEquals(
                List.of(Path.of("/tmp/.X11-unix/X12"), Path.of("/run/user/7/wayland-1")),
                DisplayServer.from(
                                Map.of(
                                        "DISPLAY", "unix:12.0",
                                        "WAYLAND_DISPLAY", "wayland-1",
                                        "XDG_RUNTIME_DIR", "/run/user/7"))
                        .sockets());
        assertEquals(
                List.of(Path.of("/else/where")),
                DisplayServer.from(
                                Map.of(
                                        "DISPLAY", "localhost:10.0",
                                        "WAYLAND_DISPLAY", "/else/where"))
                        .sockets());
    }
}
