package app.tomo.ui.settings;

import app.tomo.config.Places;
import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.PresetsDesk.Change;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Template;
import app.tomo.runtime.Subscription;
import app.tomo.ui.preset.PresetAnswer;
import app.tomo.ui.preset.PresetDesk;
import app.tomo.ui.preset.PresetScreen;
import app.tomo.ui.preset.PresetsPage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The page of the presets in the real window, over a real settings file and a daemon that is only pretended.
final class OpenPresets implements PresetDesk {
    final Path folder;
    final PresetsDesk file;
    final OpenSettings window;
    final List<String> turned = new ArrayList<>();
    final List<PresetScreen.Profile> profiles =
            new ArrayList<>(List.of(new PresetScreen.Profile("default", "kanata is well", true)));
    @Nullable String running;
    @Nullable Preset now;
    PresetAnswer answer = new PresetAnswer(true, "kanata runs with it.", "", false);
    @Nullable Asked asked;
    boolean seen;
    private Runnable changed = () -> {};

    OpenPresets(Path folder) {
        this.folder = folder;
        Path settings = folder.resolve("config/settings.json");
        Places places = new Places(settings.resolveSibling(""), folder, folder, folder, folder);
        file = new PresetsDesk(new SettingsWriter(places), settings, folder);
        window =
                new OpenSettings(
                        folder,
                        opened ->
                                Map.of(
                                        PageId.PRESETS,
                                        () ->
                                                new PresetsPage(
                                                        OpenSettings.WORDS,
                                                        this,
                                                        Runnable::run,
                                                        opened.bridge)));
    }

    void open() {
        window.open(PageId.PRESETS);
    }

    Preset preset(String name, String... arguments) {
        try {
            Path config = folder.resolve(name + ".kbd");
            Files.writeString(config, "(defsrc)");
            Preset preset = new Preset(name, config.toString(), List.of(arguments));
            var _ = file.add(preset, Integer.MAX_VALUE);
            return preset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void elsewhere() {
        changed.run();
        OpenSettings.settle();
    }

    List<Preset> inTheFile() {
        return file.read().all();
    }

    @Override
    public PresetScreen look() {
        return new PresetScreen(
                file.read().all().stream()
                        .map(
                                each ->
                                        new PresetScreen.Row(
                                                each,
                                                each.name().equals(running),
                                                each.name().equals(running),
                                                isThere(each.config())))
                        .toList(),
                file.read().unusable(),
                file.read().misshapen(),
                file.read().markedInVain(),
                running != null,
                now,
                profiles);
    }

    @Override
    public Subscription watch(Runnable listener) {
        changed = listener;
        return () -> changed = () -> {};
    }

    @Override
    public @Nullable Asked asked() {
        Asked taken = asked;
        asked = null;
        return taken;
    }

    @Override
    public void inSight(boolean sees) {
        seen = sees;
    }

    @Override
    public PresetAnswer turnTo(@Nullable Preset preset, boolean atOnce, boolean allowed) {
        String name = preset == null ? "none" : preset.name();
        turned.add(name + (atOnce ? "" : " later") + (allowed ? " allowed" : ""));
        boolean asks = answer.asks() && !allowed;
        if (!asks && atOnce) {
            running = preset == null ? null : preset.name();
        }
        return asks || !answer.asks() ? answer : new PresetAnswer(true, "Done.", "", false);
    }

    @Override
    public Change add(Preset preset, int at) {
        return file.add(preset, at);
    }

    @Override
    public Change replace(Preset before, Preset after) {
        return file.replace(before, after);
    }

    @Override
    public Change remove(Preset before) {
        return file.remove(before);
    }

    @Override
    public @Nullable String path(String typed) {
        return folder.resolve(typed).toString();
    }

    @Override
    public boolean isThere(String config) {
        return Files.isRegularFile(Path.of(config));
    }

    @Override
    public @Nullable String make(String config, Template template) {
        try {
            Files.writeString(Path.of(config), template.text());
            return null;
        } catch (IOException e) {
            return Objects.requireNonNull(e.getMessage());
        }
    }

    @Override
    public String openProfile(String name) {
        turned.add("open " + name);
        return "";
    }

    @Override
    public PresetAnswer newProfile(String name) {
        profiles.add(new PresetScreen.Profile(name, "", false));
        return new PresetAnswer(true, "The profile “" + name + "” is there.", "", false);
    }
}
