package app.tomo.ui.settings;

import app.tomo.desktop.Autostart;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.ui.logs.LogsPage;
import app.tomo.words.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The pages of the settings window as they are, but for those of the configuration, over one desk.
final class RealPages {
    private RealPages() {}

    static Map<PageId, Supplier<SettingsPage>> of(OpenSettings window, Desk desk, Words words) {
        SettingsModel model = desk.model(window.bridge, words);
        Snapshots snapshots = new Snapshots(window.bridge);
        Map<PageId, Supplier<SettingsPage>> pages = new EnumMap<>(PageId.class);
        pages.put(
                PageId.NOTIFICATIONS,
                () -> new NotificationsPage(model, words, snapshots, () -> {}));
        pages.put(PageId.SERVICE, () -> UnitDeskTwin.weak().page(window, words));
        pages.put(PageId.TIMEOUTS, () -> new TimeoutsPage(model));
        pages.put(PageId.APPEARANCE, () -> new AppearancePage(model));
        Autostart autostart =
                new Autostart(
                        desk.desk().places().config(),
                        "default",
                        List.of("/home/you/.local/share/tomo/tomo"));
        pages.put(
                PageId.START_UP,
                () ->
                        new StartUpPage(
                                autostart,
                                words.pages(),
                                Runnable::run,
                                window.bridge,
                                new RemovalPane(
                                        new FakeRemovalDesk(),
                                        words.uninstall(),
                                        Runnable::run,
                                        window.bridge)));
        pages.put(PageId.LOGS, () -> logs(window, words));
        return pages;
    }

    private static LogsPage logs(OpenSettings window, Words words) {
        List<LogLine> lines =
                List.of(
                        line(window, Source.MANAGER, Level.UNKNOWN, "Started kanata.service."),
                        line(window, Source.DAEMON, Level.WARN, "could not register a device"),
                        line(window, Source.DAEMON, Level.ERROR, "Error in configuration"),
                        line(window, Source.TOMO, Level.INFO, "kanata is well"));
        return new LogsPage(
                window.bridge,
                words,
                window.time,
                window.time,
                Runnable::run,
                () -> LogBook.of(_ -> lines));
    }

    private static LogLine line(OpenSettings window, Source source, Level level, String text) {
        return new LogLine(window.time.now(), source, 85, level, text);
    }
}
