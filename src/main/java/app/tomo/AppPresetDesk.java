package app.tomo;

import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.PresetsFile;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.config.Template;
import app.tomo.model.PresetObstacle;
import app.tomo.runtime.Subscription;
import app.tomo.ui.preset.PresetAnswer;
import app.tomo.ui.preset.PresetDesk;
import app.tomo.ui.preset.PresetScreen;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The presets and profiles of the running app, for its window.
record AppPresetDesk(App app, Shelf shelf, Buses buses, Machine machine) implements PresetDesk {
    private AppPresets presets() {
        return shelf.presets();
    }

    @Override
    public PresetScreen look() {
        AppPresets.Now now = presets().look();
        PresetsFile file = now.file();
        PresetUse use = now.use();
        List<PresetScreen.Row> rows =
                file.all().stream()
                        .map(
                                each ->
                                        new PresetScreen.Row(
                                                each,
                                                each.name().equals(use.running()),
                                                each.name().equals(use.marked()),
                                                isThere(each.config())))
                        .toList();
        return new PresetScreen(
                rows,
                file.unusable(),
                file.misshapen(),
                PresetUse.inVain(file, app.snapshot()),
                use.running() != null || use.marked() != null,
                running(now),
                profiles());
    }

    /// What is beside its config is the unit's own, but for what a preset has added.
    private @Nullable Preset running(AppPresets.Now now) {
        String config = now.running().config();
        String name = now.use().running();
        Preset preset = name == null ? null : now.file().named(name);
        boolean none =
                config == null || PresetObstacle.of(app.snapshot()) == PresetObstacle.DEMONSTRATION;
        return none || config == null
                ? null
                : new Preset("", config, preset == null ? List.of() : preset.arguments());
    }

    private List<PresetScreen.Profile> profiles() {
        String own = app.snapshot().target().profile();
        return shelf.door().names().stream()
                .map(
                        name ->
                                new PresetScreen.Profile(
                                        name, shelf.door().state(name), name.equals(own)))
                .toList();
    }

    @Override
    public Subscription watch(Runnable changed) {
        return shelf.watch(changed);
    }

    @Override
    public @Nullable Asked asked() {
        AppPresets.Waiting waiting = presets().takeWaiting();
        return waiting == null ? null : new Asked(waiting.preset(), answer(waiting.told()));
    }

    @Override
    public void inSight(boolean sees) {
        presets().inSight(sees);
    }

    @Override
    public PresetAnswer turnTo(@Nullable Preset preset, boolean atOnce, boolean allowed) {
        CompletableFuture<AppPresets.Told> told = new CompletableFuture<>();
        presets().turnTo(preset, atOnce, allowed, told::complete);
        return answer(told.join());
    }

    private PresetAnswer answer(AppPresets.Told told) {
        boolean good = PresetSentences.isReached(told.outcome());
        return switch (told.outcome()) {
            case PresetOutcome.NotAllowed(String _, String text) ->
                    new PresetAnswer(false, told.sentence(), text, true);
            case PresetOutcome.OfMachine(String unit, String file, String text) ->
                    new PresetAnswer(
                            false,
                            told.sentence(),
                            (text.isEmpty() ? "" : text + "\n")
                                    + presets().words().presets().systemThen(file, unit),
                            false);
            default -> new PresetAnswer(good, told.sentence(), "", false);
        };
    }

    @Override
    public PresetsDesk.Change add(Preset preset, int at) {
        return presets().desk().add(preset, at);
    }

    @Override
    public PresetsDesk.Change replace(Preset before, Preset after) {
        return presets().desk().replace(before, after);
    }

    @Override
    public PresetsDesk.Change remove(Preset before) {
        return presets().desk().remove(before);
    }

    @Override
    public @Nullable String path(String typed) {
        Path home = machine.surroundings().home();
        return new SettingSyntax(home, home).read(Setting.CONFIG, typed);
    }

    @Override
    public boolean isThere(String config) {
        try {
            return Files.isRegularFile(Path.of(config));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    @Override
    public @Nullable String make(String config, Template template) {
        Path file = Path.of(config);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, template.text(), StandardOpenOption.CREATE_NEW);
            return null;
        } catch (FileAlreadyExistsException _) {
            return null;
        } catch (IOException unwritable) {
            return String.valueOf(unwritable.getMessage());
        }
    }

    @Override
    public String openProfile(String name) {
        String why = shelf.door().open(name);
        shelf.opening();
        return why == null ? "" : why;
    }

    @Override
    public PresetAnswer newProfile(String name) {
        ProfileMaker.Result result =
                new ProfileMaker(shelf.door(), buses)
                        .make(new ProfileMaker.Wish(name, null, null, null));
        String said = String.join("\n", result.sentences());
        String why = result.made() ? openProfile(name) : "";
        return new PresetAnswer(
                result.made() && why.isEmpty(),
                why.isEmpty() ? said : said + "\n" + why,
                "",
                false);
    }
}
