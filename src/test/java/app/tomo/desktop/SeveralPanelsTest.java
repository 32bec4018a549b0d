package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Headline;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.Test;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The icon in two real trays at once, one at the top of the screen and one at its bottom, each a process with a host and a
/// watcher of its own. xfce4-panel allows one tray a screen; what says so is hidden from it.
@InsideLab({Lab.SYSTEMD, Lab.DESKTOP})
class SeveralPanelsTest {
    private static final String TWO_TRAYS =
            """
            plugin=/usr/share/xfce4/panel/plugins/systray.desktop
            sed '/^X-XFCE-Unique=/d' $plugin >"$OUT/systray.desktop"
            mount --bind "$OUT/systray.desktop" $plugin
            set() { xfconf-query -c xfce4-panel -n -p "$@"; }
            set /plugins/plugin-30 -t string -s systray
            set /plugins/plugin-30/square-icons -t bool -s true
            set /panels/panel-2/plugin-ids -a -t int -s 30 -t int -s 12
            set /panels/panel-2/size -t uint -s 26
            set /panels/panel-2/autohide-behavior -t uint -s 0
            set /panels/panel-2/length -t uint -s 60
            exec xfce4-panel --disable-wm-check
            """;
    private static final int SCREEN_HEIGHT = 800;
    private static final TrayView VIEW =
            new TrayView(
                    "Tomo",
                    new TrayIcon(Headline.FAILED, ColorScheme.DARK),
                    false,
                    "kanata",
                    "",
                    List.of(new TrayMenuItem.ActionItem(new TrayCommand.Quit(), "Quit Tomo")));

    private final Screen screen = new Screen();
    private final Arrivals<TrayState> states = new Arrivals<>();
    private final Arrivals<Optional<String>> watchers = new Arrivals<>();

    /// It ends with the lab.
    private static void startTwoTrays() throws IOException {
        Process _ =
                new ProcessBuilder("unshare", "--mount", "bash", "-ec", TWO_TRAYS)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .start();
    }

    private Rectangle icons() {
        return screen.coloured("icons", TrayIcons.colour(VIEW.icon()));
    }

    @Test
    void bothTraysShowTheIconAndOneOfThemMayDie() throws Exception {
        try (Bus bus = DesktopBus.connect();
                SystemTime time = new SystemTime();
                Tray tray =
                        new StatusNotifierTray(
                                bus, time, "tomo", "two-1", VIEW, new TrayIcons(), nobody())) {
            DesktopBus.killPanel(bus);
            var _ = tray.watchState(states);
            states.next(new TrayState.NoWatcher()::equals);
            startTwoTrays();
            states.next(new TrayState.Shown()::equals);
            screen.spanning("both", TrayIcons.colour(VIEW.icon()), SCREEN_HEIGHT / 2);

            ProcessHandle first = DesktopBus.owner(bus, TrayRegistration.WATCHER);
            Optional<String> its = bus.nameOwner(TrayRegistration.WATCHER);
            var _ = bus.watchName(TrayRegistration.WATCHER, watchers);
            first.destroyForcibly();
            watchers.next(owner -> owner.isPresent() && !owner.equals(its));
            assertNotEquals(first, DesktopBus.owner(bus, TrayRegistration.WATCHER));
            icons();
        }
    }

    private static TrayListener nobody() {
        return new TrayListener() {
            @Override
            public void activated(ScreenPoint at) {
                // Nobody clicks here.
            }

            @Override
            public void chosen(TrayCommand command) {
                // Nobody chooses here.
            }
        };
    }
}
