package app.tomo;

import app.tomo.cli.command.Changes;
import app.tomo.cli.command.Complaints;
import app.tomo.config.Complaint;
import app.tomo.config.ConfigHistory;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsDesk.Change;
import app.tomo.config.WindowFile;
import app.tomo.desktop.Autostart;
import app.tomo.desktop.FolderWindow;
import app.tomo.model.Limit;
import app.tomo.runtime.LogBook;
import app.tomo.service.MachineUndo;
import app.tomo.ui.FxBridge;
import app.tomo.ui.configuration.ConfigurationPage;
import app.tomo.ui.configuration.ConfigurationViewModel;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.history.HistoryViewModel;
import app.tomo.ui.logs.LogsPage;
import app.tomo.ui.preset.PresetDesk;
import app.tomo.ui.preset.PresetsPage;
import app.tomo.ui.service.ServicePage;
import app.tomo.ui.service.ServiceViewModel;
import app.tomo.ui.settings.AppearancePage;
import app.tomo.ui.settings.NotificationsPage;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.RemovalPane;
import app.tomo.ui.settings.SettingsModel;
import app.tomo.ui.settings.SettingsPage;
import app.tomo.ui.settings.SettingsSentences;
import app.tomo.ui.settings.SettingsWindow;
import app.tomo.ui.settings.Snapshots;
import app.tomo.ui.settings.StartUpPage;
import app.tomo.ui.settings.TimeoutsPage;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The settings window of this machine's Tomo, with the pages that there are.
///
/// @param service its unit, for the page of it
/// @param presets of the app, for their page
/// @param folders shows where files are
record SettingsPages(
        App app,
        Machine machine,
        SettingsDesk desk,
        AppServiceDesk service,
        Words words,
        Threads threads,
        PresetDesk presets,
        FolderWindow folders) {
    /// The same in other words.
    SettingsPages in(Words other) {
        return new SettingsPages(
                app, machine, desk, service.in(other), other, threads, presets, folders);
    }

    /// Has the windows wear what the person chooses.
    void dress(Theme theme) {
        theme.choose(desk.inForce().now().theme());
        desk.inForce().onChange(settings -> theme.choose(settings.theme()));
    }

    /// Made hidden, and without its pages.
    SettingsWindow window(
            FxBridge fx,
            Theme theme,
            KeptPlace place,
            Supplier<LogBook> log,
            Consumer<NoticeText> notice) {
        List<Runnable> ends = new CopyOnWriteArrayList<>();
        ConfigurationPage configuration = configuration(fx, ends);
        PresetsPage ofPresets = new PresetsPage(words, presets, threads.blocking(), fx);
        ends.add(ofPresets::close);
        Map<PageId, Supplier<SettingsPage>> pages = ofSettings(fx, notice, ends);
        pages.put(PageId.CONFIGURATION, () -> configuration);
        pages.put(PageId.PRESETS, () -> ofPresets);
        pages.put(PageId.SERVICE, service(fx, ends));
        pages.put(PageId.LOGS, () -> logs(fx, log));
        SettingsWindow window =
                new SettingsWindow(
                        fx,
                        theme,
                        words.pages(),
                        threads.blocking(),
                        place,
                        pages,
                        () -> {
                            ends.forEach(Runnable::run);
                            return configuration.close();
                        },
                        threads.time(),
                        () -> machine.limits().time(Limit.QUIT_STEP));
        window.watchFront(app::settingsAttended);
        return window;
    }

    /// Those on which Tomo's own settings are.
    private Map<PageId, Supplier<SettingsPage>> ofSettings(
            FxBridge fx, Consumer<NoticeText> notice, List<Runnable> ends) {
        SettingsModel model = new SettingsModel(desk, words, sentences(), threads.blocking(), fx);
        Snapshots snapshots = new Snapshots(fx);
        ends.add(app.follow(snapshots::publish)::close);
        ends.add(model::close);
        Runnable sample = () -> notice.accept(words.notices().sample());
        Map<PageId, Supplier<SettingsPage>> pages = new EnumMap<>(PageId.class);
        pages.put(
                PageId.NOTIFICATIONS, () -> new NotificationsPage(model, words, snapshots, sample));
        pages.put(PageId.APPEARANCE, () -> new AppearancePage(model));
        pages.put(
                PageId.START_UP,
                () ->
                        new StartUpPage(
                                autostart(), words.pages(), threads.blocking(), fx, removal(fx)));
        pages.put(PageId.TIMEOUTS, () -> new TimeoutsPage(model));
        return pages;
    }

    private RemovalPane removal(FxBridge fx) {
        Belongings belongings =
                new Belongings(
                        service.desk(),
                        new ProfileDoor(machine, threads, words),
                        MachineUndo.onThisMachine(threads.time()));
        return new RemovalPane(
                new AppRemovalDesk(app, belongings), words.uninstall(), threads.blocking(), fx);
    }

    private Supplier<SettingsPage> service(FxBridge fx, List<Runnable> ends) {
        ServiceViewModel units =
                new ServiceViewModel(
                        service, words.units(), threads.time(), threads.blocking(), fx);
        ends.add(app.follow(units::publish)::close);
        return () -> new ServicePage(units);
    }

    private LogsPage logs(FxBridge fx, Supplier<LogBook> log) {
        return new LogsPage(fx, words, threads.time(), threads.time(), threads.blocking(), log);
    }

    /// Where the window of that name stands.
    KeptPlace place(String name, FxBridge fx) {
        return new KeptPlace(
                name, new WindowFile(machine.places()), threads.blocking(), fx, threads.time());
    }

    private ConfigurationPage configuration(FxBridge fx, List<Runnable> ends) {
        ConfigHistory history = new ConfigHistory(machine.places(), machine::limits);
        ConfigurationViewModel model =
                new ConfigurationViewModel(
                        words,
                        new AppConfigDesk(app::engine, machine, history, threads),
                        threads.time(),
                        threads.time(),
                        threads.blocking(),
                        fx,
                        machine.surroundings().variables().getOrDefault("HOME", ""));
        ConfigurationPage page =
                new ConfigurationPage(words, model, versions(fx, history), fx, threads.time());
        ends.add(app.follow(page::publish)::close);
        ends.add(app.onQuit(page::end)::close);
        return page;
    }

    private HistoryViewModel versions(FxBridge fx, ConfigHistory history) {
        HistoryViewModel versions =
                new HistoryViewModel(
                        words.configs(), threads.time(), fx, threads.blocking(), history);
        versions.showFoldersBy(folders::show);
        return versions;
    }

    private Autostart autostart() {
        return Autostart.of(
                machine.surroundings().variables(),
                machine.surroundings().home(),
                desk.inForce().now().profile(),
                System.getProperty("tomo.launcher", ""));
    }

    private SettingsSentences sentences() {
        return new SettingsSentences() {
            @Override
            public String of(Complaint complaint) {
                return Complaints.sentence(complaint, words.settings());
            }

            @Override
            public String of(Change change) {
                return Changes.sentence(change, desk.inForce().now(), words.settings());
            }
        };
    }
}
