package app.tomo.ui.settings;

import app.tomo.config.Preset;
import app.tomo.ui.preset.PresetAnswer;
import app.tomo.ui.preset.PresetScreen;

import javafx.application.ColorScheme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Draws the page of the presets into a folder, for a look at it: `PresetsGallery FOLDER`.
final class PresetsGallery {
    private PresetsGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        OpenPresets page = new OpenPresets(Files.createTempDirectory("presets"));
        page.now = new Preset("", "/home/nobody/.config/kanata/kanata.kbd", List.of());
        page.open();
        SettingsGallery.write(page.window.picture(), folder.resolve("1-empty.png"));
        page.window.click("Make a preset of what runs now");
        SettingsGallery.write(page.window.picture(), folder.resolve("2-form.png"));
        page.window.click("Save");
        SettingsGallery.write(page.window.picture(), folder.resolve("3-missing.png"));
        page.window.click("Cancel");
        Preset work = page.preset("work");
        Preset _ = page.preset("games", "-d", "--log-layer-changes");
        Preset _ =
                page.preset(
                        "a-very-long-name-of-a-preset-32c",
                        "--something-quite-long=with-an-even-longer-value-that-goes-on-and-on");
        Files.delete(Path.of(work.config()));
        page.running = "games";
        page.profiles.add(new PresetScreen.Profile("left", "! kanata is paused", false));
        page.profiles.add(new PresetScreen.Profile("right", "", false));
        page.elsewhere();
        SettingsGallery.write(page.window.picture(), folder.resolve("4-list.png"));
        page.answer =
                new PresetAnswer(
                        false,
                        "Tomo writes"
                            + " /home/you/.config/systemd/user/kanata.service.d/60-tomo-preset.conf,"
                            + " so that your systemd starts kanata with that config:",
                        """
                        # The preset work of Tomo.
                        [Service]
                        ExecStart=
                        ExecStart=/usr/bin/kanata -c work.kbd -p 5829
                        """,
                        true);
        page.window.fire("Switch: work");
        SettingsGallery.write(page.window.picture(), folder.resolve("5-asks.png"));
        page.window.prefer(ColorScheme.DARK);
        page.answer =
                new PresetAnswer(
                        false, "That did not work, so kanata is started as it was.", "", false);
        page.window.fire("Switch: work");
        SettingsGallery.write(page.window.picture(), folder.resolve("6-dark.png"));
        System.exit(0);
    }
}
