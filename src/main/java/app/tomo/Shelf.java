package app.tomo;

import app.tomo.config.Preset;
import app.tomo.config.SettingsDesk;
import app.tomo.desktop.TrayLists;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Subscription;
import app.tomo.ui.preset.PresetDesk;
import app.tomo.words.Words;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// What the tray's menu lists beside the daemon, kept up to date. Any thread; returns at once.
final class Shelf {
    private final AppPresets presets;
    private volatile ProfileDoor door;
    private final String profile;
    private final Coalesced asking;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile List<TrayLists.Profile> profiles = List.of();

    /// @param profile this Tomo's own
    Shelf(AppPresets presets, ProfileDoor door, String profile, Executor blocking) {
        this.presets = presets;
        this.door = door;
        this.profile = profile;
        asking = new Coalesced(blocking, this::ask);
        presets.watch(this::tell);
    }

    /// For the app of this machine.
    static Shelf of(
            App app,
            Machine machine,
            SettingsDesk desk,
            Discovery discovery,
            Buses buses,
            Threads threads,
            Words words) {
        PresetSides sides = new PresetSides(buses, threads, machine);
        AppPresets presets =
                new AppPresets(
                        app,
                        sides.desk(desk),
                        sides,
                        () ->
                                discovery
                                        .keepers()
                                        .brief(
                                                new TargetChoice.Chosen.One(
                                                        app.snapshot().target(), false)),
                        words,
                        threads.blocking());
        return new Shelf(
                presets,
                new ProfileDoor(machine, threads, words),
                desk.inForce().now().profile(),
                threads.blocking());
    }

    /// The same for the window.
    PresetDesk desk(App app, Machine machine, Buses buses) {
        return new AppPresetDesk(app, this, buses, machine);
    }

    TrayLists lists() {
        AppPresets.Now now = presets.now();
        return new TrayLists(
                now.file().all().stream().map(Preset::name).toList(),
                now.use().running(),
                now.use().marked(),
                profiles);
    }

    AppPresets presets() {
        return presets;
    }

    ProfileDoor door() {
        return door;
    }

    /// Tells of every change from now on, on a thread of its own.
    Subscription watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    /// Says everything in those words from now on.
    void speak(Words words) {
        presets.speak(words);
        door = door.in(words);
        opening();
    }

    void publish(Snapshot snapshot) {
        presets.publish(snapshot);
    }

    /// The menu comes in sight: how the others are is asked, which costs nothing while nobody looks.
    void opening() {
        asking.ask();
    }

    private void ask() {
        List<TrayLists.Profile> next =
                door.names().stream()
                        .map(name -> new TrayLists.Profile(name, state(name)))
                        .toList();
        if (!next.equals(profiles)) {
            profiles = next;
            tell();
        }
    }

    private String state(String name) {
        return name.equals(profile) ? "" : door.state(name);
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
