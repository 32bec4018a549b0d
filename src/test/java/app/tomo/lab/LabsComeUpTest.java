package app.tomo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class LabsComeUpTest {
    private static final String WHO_OWNS_THE_TRAY =
            """
            pid=$(busctl --user call org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus \\
              GetConnectionUnixProcessID s org.kde.StatusNotifierWatcher)
            readlink "/proc/${pid#u }/exe"
            """;

    @Test
    @NeedsLab(Lab.SYSTEMD)
    void bothSystemdsAnswerOnTheirBuses() {
        LabRun.Result result =
                LabRun.script(
                                """
                                busctl --user get-property org.freedesktop.systemd1 /org/freedesktop/systemd1 \\
                                  org.freedesktop.systemd1.Manager Version
                                busctl --system get-property org.freedesktop.systemd1 /org/freedesktop/systemd1 \\
                                  org.freedesktop.systemd1.Manager Version
                                """)
                        .inside(Lab.SYSTEMD)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().matches("(s \"\\d+.*\"\n){2}"), result::toString);
    }

    @Test
    @NeedsLab(Lab.DESKTOP)
    void thePanelHostsTheTray() {
        LabRun.Result result =
                LabRun.script(WHO_OWNS_THE_TRAY).inside(Lab.DESKTOP).run().expectSuccess();
        assertTrue(result.out().contains("/xfce4/panel/"), result::toString);
    }

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.DESKTOP})
    void aDesktopComesUpOnTheBusOfASystemd() {
        LabRun.Result result =
                LabRun.script(
                                WHO_OWNS_THE_TRAY
                                        + "busctl --user status org.freedesktop.systemd1 | grep"
                                        + " ^Comm")
                        .inside(Lab.SYSTEMD, Lab.DESKTOP)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().contains("/xfce4/panel/"), result::toString);
        assertTrue(result.out().contains("Comm=systemd\n"), result::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
    @NeedsLab(
            value = Lab.KANATA,
            kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
    void eachKanataTellsItsVersion(String version) {
        LabRun.Result result =
                LabRun.script("\"$BINARY\" --version")
                        .with("BINARY", Kanata.binary(version))
                        .run()
                        .expectSuccess();
        assertEquals("kanata " + version + "\n", result.out());
    }

    @Test
    @NeedsLab(Lab.SYSTEMD)
    void theApplicationRunsInsideALab() {
        LabRun.script("$TOMO --version").inside(Lab.SYSTEMD).run().expectSuccess();
    }

    @Test
    @NeedsLab(Lab.DESKTOP)
    void aScriptThatHangsIsEndedWithAllItStarted() {
        Matcher started = Pattern.compile("--- stdout\n(\\d+)\n").matcher("");
        // On a busy machine the lab itself may take all of a short time.
        for (int seconds = 10; !started.find(); seconds *= 3) {
            started.reset(hang(ofSeconds(seconds)));
        }
        assertTrue(ProcessHandle.of(Long.parseLong(started.group(1))).isEmpty());
    }

    private static String hang(Duration within) {
        AssertionError error =
                assertThrows(
                        AssertionError.class,
                        () ->
                                LabRun.script(
                                                """
                                                mkfifo never
                                                (trap '' TERM; read -r < never) &
                                                echo "$!"
                                                read -r < never
                                                """)
                                        .inside(Lab.DESKTOP)
                                        .within(within)
                                        .run());
        return String.valueOf(error.getMessage());
    }
}
