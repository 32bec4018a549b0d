package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Recovery;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Dimension;
import java.awt.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Notifications in a real server, dunst, asked what it shows.
@InsideLab(Lab.DESKTOP)
class NotificationsOnDesktopTest {
    private final Screen screen = new Screen();
    private final Arrivals<String> wishes = new Arrivals<>();
    private final Arrivals<Boolean> disturbed = new Arrivals<>();
    private final Arrivals<Optional<String>> owners = new Arrivals<>();
    private Bus bus;
    private FreedesktopNotifier notifier;

    @BeforeEach
    void open() throws Exception {
        bus = DesktopBus.connect();
        notifier =
                new FreedesktopNotifier(
                        bus,
                        Words.about("kanata", ZoneOffset.UTC),
                        new TrayIcons(),
                        new NoticeListener() {
                            @Override
                            public void show() {
                                wishes.accept("show");
                            }

                            @Override
                            public void findCause() {
                                wishes.accept("find the cause");
                            }

                            @Override
                            public void doNotDisturb(boolean on) {
                                disturbed.accept(on);
                            }

                            @Override
                            public void restart() {
                                wishes.accept("restart");
                            }

                            @Override
                            public void emergencyStop() {
                                wishes.accept("emergency stop");
                            }

                            @Override
                            public void keepTrial() {
                                wishes.accept("keep");
                            }

                            @Override
                            public void goBack() {
                                wishes.accept("go back");
                            }

                            @Override
                            public void closed(long incident) {
                                wishes.accept("closed " + incident);
                            }
                        });
    }

    @AfterEach
    void close() {
        if (notifier != null) {
            notifier.close();
            bus.close();
            run("dunstctl", "close-all");
            run("dunstctl", "history-clear");
        }
    }

    private void tell(int crashes) {
        Instant now = SnapshotBuilder.NOW;
        notifier.trouble(
                1,
                new Matter(
                        Headline.CRASH_LOOPING,
                        crashes,
                        0,
                        Outcome.HeldBackWhy.CRASH_LOOP,
                        Problem.broken(ProblemId.KILLED, "9", List.of())),
                SnapshotBuilder.well()
                        .headline(Headline.CRASH_LOOPING)
                        .restarts(now.minusSeconds(52), now.minusSeconds(20), now)
                        .build());
    }

    private void shows(int count) {
        awaits("dunst shows " + count, () -> displayed() == count);
    }

    private static int displayed() {
        return Integer.parseInt(run("dunstctl", "count", "displayed").strip());
    }

    private static int past() {
        return Integer.parseInt(run("dunstctl", "count", "history").strip());
    }

    /// dunst tells nobody what it has drawn, so it is asked again.
    private static void awaits(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 60 s: " + what);
            }
        }
    }

    @Test
    void oneIncidentIsOneNotificationFromItsBeginningToItsEnd() {
        screen.moveTo(new Point(300, 600));
        var before = screen.shot("nothing");
        tell(3);
        shows(1);
        screen.changed("trouble", before, new Dimension(100, 40));
        var trouble = screen.shot("trouble");
        for (int crashes = 4; crashes < 16; crashes++) {
            tell(crashes);
        }
        screen.changed("update", trouble, new Dimension(4, 4));
        assertEquals(1, displayed());

        notifier.recovered(
                1, new Recovery(Duration.ofMinutes(3), null), SnapshotBuilder.well().build());
        screen.changed("well again", trouble, new Dimension(100, 40));
        // What was told before may have changed as much, but not to this.
        screen.coloured("well again", NoticeIcons.GREEN);
        assertEquals(1, displayed());
        run("dunstctl", "close");
        awaits("one in the history", () -> past() == 1);
        String history = run("dunstctl", "history");
        assertTrue(history.contains("kanata is well again"), history);
        assertEquals(1, Pattern.compile("\"summary\"").matcher(history).results().count());
    }

    @Test
    void itsButtonIsHeard() throws Exception {
        tell(3);
        shows(1);
        run("dunstctl", "action", "0");
        assertEquals("show", wishes.next());
    }

    /// dunst offers a notification's buttons in a menu, which is a program of the person's choice.
    @Test
    void eachButtonDoesWhatItSays(@TempDir Path folder) throws Exception {
        Path menu = folder.resolve("menu");
        Path settings = folder.resolve("dunstrc");
        Files.writeString(
                settings,
                "[global]\n"
                        + "font = Sans 9\n"
                        + "background = \"#202020\"\n"
                        + "foreground = \"#e0e0e0\"\n"
                        + "dmenu = "
                        + menu);
        anotherDunst("dunst", "-conf", settings.toString());
        for (String button : List.of("Find the cause", "Emergency stop")) {
            Files.writeString(menu, "#!/bin/sh\ngrep -F '" + button + "'\n");
            assertTrue(menu.toFile().setExecutable(true));
            tell(3);
            shows(1);
            var _ = screen.shot("dark");
            run("dunstctl", "context");
            assertEquals(button.toLowerCase(Locale.ROOT), wishes.next());
            run("dunstctl", "close-all");
            wishes.next("closed 1"::equals);
        }
    }

    @Test
    void aPersonWhoClosesItIsHeard() throws Exception {
        tell(3);
        shows(1);
        run("dunstctl", "close");
        assertEquals("closed 1", wishes.next());
    }

    @Test
    void dunstKilledAndStartedAgainShowsItAgain() throws Exception {
        tell(3);
        shows(1);
        anotherDunst("dunst");
        shows(1);
        tell(4);
        tell(5);
        run("dunstctl", "action", "0");
        assertEquals("show", wishes.next());
        assertEquals(0, past());
    }

    /// It stays for the tests after this one, and ends with the lab.
    private void anotherDunst(String... command) throws Exception {
        bus.watchName(NotificationServer.NAME, owners);
        owners.next(Optional::isPresent);
        DesktopBus.owner(bus, NotificationServer.NAME).destroyForcibly();
        owners.next(Optional::isEmpty);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        owners.next(Optional::isPresent);
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
