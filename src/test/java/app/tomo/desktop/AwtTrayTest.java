package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// In a JVM of its own: AWT remembers for good that it could not start.
class AwtTrayTest {
    private static final TrayView VIEW =
            new TrayView(
                    "Tomo",
                    new TrayIcon(Headline.HEALTHY, ColorScheme.DARK),
                    false,
                    "well",
                    "",
                    List.of());

    @Test
    void whereTheDisplayIsNotThereItCanBeClosed() throws Exception {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unreachable.class.getName());
        command.environment().put("DISPLAY", ":4711");
        command.redirectErrorStream(true).redirectInput(new File("/dev/null"));
        Process child = command.start();
        String said;
        try (var output = child.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(child.waitFor(20, TimeUnit.SECONDS));
        assertEquals("closed", said.strip());
    }

    /// Makes a tray, waits until it is known that there is none, and closes it.
    static final class Unreachable {
        private Unreachable() {}

        public static void main(String... arguments) throws InterruptedException {
            AwtTray tray = new AwtTray(VIEW, new TrayIcons(), nobody());
            CountDownLatch known = new CountDownLatch(1);
            tray.watchState(
                    now -> {
                        if (now instanceof TrayState.NoHost) {
                            known.countDown();
                        }
                    });
            if (known.await(15, TimeUnit.SECONDS)) {
                tray.close();
                System.out.println("closed");
            }
            System.exit(0);
        }

        private static TrayListener nobody() {
            return new TrayListener() {
                @Override
                public void activated(ScreenPoint at) {}

                @Override
                public void chosen(TrayCommand command) {}
            };
        }
    }
}
