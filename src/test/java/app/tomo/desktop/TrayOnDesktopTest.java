package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The tray icon in a real panel, seen and used as a person does.
@InsideLab(Lab.DESKTOP)
class TrayOnDesktopTest {
    private final Screen screen = new Screen();
    private final SystemTime time = new SystemTime();
    private final Arrivals<TrayState> states = new Arrivals<>();
    private final Arrivals<TrayCommand> chosen = new Arrivals<>();
    private final Arrivals<ScreenPoint> clicks = new Arrivals<>();
    private Bus bus;
    private Tray tray;

    private static TrayView view(Headline headline, String summary) {
        return new TrayView(
                "Tomo",
                new TrayIcon(headline, ColorScheme.DARK),
                false,
                summary,
                "",
                List.of(
                        new TrayMenuItem.HeadingItem("headline", summary),
                        new TrayMenuItem.SeparatorItem("one"),
                        new TrayMenuItem.ActionItem(
                                new TrayCommand.Act(ActionKind.RELOAD), "Reload"),
                        new TrayMenuItem.ActionItem(new TrayCommand.Quit(), "Quit Tomo")));
    }

    @BeforeEach
    void show() throws Exception {
        bus = DesktopBus.connect();
        tray =
                new StatusNotifierTray(
                        bus,
                        time,
                        "tomo",
                        ProcessHandle.current().pid() + "-1",
                        view(Headline.FAILED, "kanata cannot start"),
                        new TrayIcons(),
                        new TrayListener() {
                            @Override
                            public void activated(ScreenPoint at) {
                                clicks.accept(at);
                            }

                            @Override
                            public void chosen(TrayCommand command) {
                                chosen.accept(command);
                            }
                        });
        tray.watchState(states);
        states.next(new TrayState.Shown()::equals);
    }

    @AfterEach
    void close() {
        if (tray != null) {
            tray.close();
            bus.close();
            time.close();
        }
    }

    /// The middle of the icon, found by its colour, which nothing else on the screen has.
    private Point icon() {
        Rectangle part =
                screen.coloured("icon", TrayIcons.colour(view(Headline.FAILED, "").icon()));
        return new Point((int) part.getCenterX(), (int) part.getCenterY());
    }

    @Test
    void aClickOnTheIconArrivesWithItsPlace() throws Exception {
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
                                        Math.abs(at.x() - icon.x) < 40
                                                && Math.abs(at.y() - icon.y) < 40),
                at.toString());
    }

    @Test
    void theMenuStaysOpenWhileALabelChanges() throws Exception {
        Point icon = icon();
        screen.moveTo(icon);
        BufferedImage closed = screen.shot("closed");

        screen.click(icon, 3);
        screen.changed("opening", closed, new Dimension(100, 80));
        BufferedImage open = screen.shot("menu");
        tray.show(view(Headline.FAILED, "kanata keeps crashing"));
        screen.changed("changed", open, new Dimension(20, 8));
        screen.key("Up", "Return");

        assertEquals(new TrayCommand.Quit(), chosen.next());
    }

    @Test
    void aPanelThatIsKilledAndStartedAgainShowsTheIcon() throws Exception {
        icon();
        DesktopBus.killPanel(bus);
        states.next(new TrayState.NoWatcher()::equals);
        // It stays for the tests after this one, and ends with the lab.
        new ProcessBuilder("xfce4-panel", "--disable-wm-check")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        states.next(new TrayState.Shown()::equals);
        // What was on the screen before may still be there while the new panel draws itself.
        clicks.after(() -> screen.click(icon(), 1));
    }
}
