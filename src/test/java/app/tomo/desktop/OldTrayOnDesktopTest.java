package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The icon on a desktop that has an XEmbed tray and nothing newer, in a real one, trayer.
@InsideLab(Lab.DESKTOP)
class OldTrayOnDesktopTest {
    private static final TrayState SHOWN = new TrayState.Shown();

    private final Screen screen = new Screen();
    private final Arrivals<TrayState> states = new Arrivals<>();
    private final Arrivals<TrayCommand> chosen = new Arrivals<>();
    private final Arrivals<ScreenPoint> clicks = new Arrivals<>();
    private Process panel;
    private Tray tray;

    private static TrayView view(Headline headline) {
        return new TrayView(
                "Tomo",
                new TrayIcon(headline, ColorScheme.DARK),
                false,
                "kanata",
                "",
                List.of(
                        new TrayMenuItem.HeadingItem("headline", headline.id()),
                        new TrayMenuItem.HeadingItem("reason", ""),
                        new TrayMenuItem.SubMenuItem(
                                "layers",
                                "Layer",
                                true,
                                List.of(
                                        new TrayMenuItem.ActionItem(
                                                new TrayCommand.SwitchLayer("base"),
                                                "base",
                                                true,
                                                TrayMenuItem.Mark.CHOSEN))),
                        new TrayMenuItem.SeparatorItem("one"),
                        new TrayMenuItem.ActionItem(
                                new TrayCommand.Act(ActionKind.RELOAD), "Reload"),
                        new TrayMenuItem.LaterItem("logs", "Logs…"),
                        new TrayMenuItem.ActionItem(new TrayCommand.Quit(), "Quit Tomo")));
    }

    @BeforeAll
    static void endTheNewTray() throws Exception {
        try (Bus bus = DesktopBus.connect()) {
            DesktopBus.killPanel(bus);
        }
    }

    @BeforeEach
    void show() throws Exception {
        panel = trayer();
        // The panel tells nobody that it is there; DesktopTray tries again later.
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (tray == null && System.nanoTime() < end) {
            Tray next = new AwtTray(view(Headline.FAILED), new TrayIcons(), listener());
            Arrivals<TrayState> first = new Arrivals<>();
            var _ = next.watchState(first);
            if (first.next(state -> !(state instanceof TrayState.Pending)).equals(SHOWN)) {
                tray = next;
            } else {
                next.close();
            }
        }
        var _ = tray.watchState(states);
    }

    private static Process trayer() throws IOException {
        return new ProcessBuilder(
                        "trayer --edge top --align right --widthtype pixel --width 100"
                                .concat(" --height 26 --tint 0x202020 --alpha 0 --transparent true")
                                .split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private TrayListener listener() {
        return new TrayListener() {
            @Override
            public void activated(ScreenPoint at) {
                clicks.accept(at);
            }

            @Override
            public void chosen(TrayCommand command) {
                chosen.accept(command);
            }
        };
    }

    @AfterEach
    void close() {
        if (tray != null) {
            tray.close();
            panel.destroy();
        }
    }

    private Point icon() {
        Rectangle part = screen.coloured("old", TrayIcons.colour(view(Headline.FAILED).icon()));
        return new Point((int) part.getCenterX(), (int) part.getCenterY());
    }

    @Test
    void aClickArrivesWithItsPlace() throws Exception {
        List<Point> clicked = new ArrayList<>();
        ScreenPoint at =
                clicks.after(
                        () -> {
                            clicked.add(icon());
                            screen.click(clicked.getLast(), 1);
                        });
        assertTrue(
                clicked.stream()
                        .anyMatch(
                                icon ->
                                        Math.abs(at.x() - icon.x) < 20
                                                && Math.abs(at.y() - icon.y) < 20),
                at.toString());
    }

    @Test
    void theMenuIsTheSame() throws Exception {
        Point icon = icon();
        screen.moveTo(icon);
        BufferedImage closed = screen.shot("old closed");
        screen.click(icon, 3);
        Rectangle menu = screen.changed("old menu", closed, new Dimension(60, 90));
        // The last entry, and a mouse that stays where it is told.
        Point last = new Point(menu.x + 20, menu.y + menu.height - 12);
        screen.click(last, 1);
        assertEquals(new TrayCommand.Quit(), chosen.next());
    }

    @Test
    void aTrayThatIsKilledAndStartedAgainShowsTheIcon() throws Exception {
        icon();
        panel.destroyForcibly();
        states.next(state -> !state.equals(SHOWN));
        panel = trayer();
        states.next(SHOWN::equals);
        clicks.after(() -> screen.click(icon(), 1));
    }
}
