package app.tomo.ui.settings;

import app.tomo.config.Given;
import app.tomo.config.Surroundings;

import javafx.application.ColorScheme;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/// Draws the pages of the settings window, light and dark, into a folder, for people to judge:
///
///     SettingsGallery FOLDER
public final class SettingsGallery {
    private SettingsGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path home = Files.createTempDirectory("tomo-gallery");
        Path file = Files.createDirectories(home.resolve("config")).resolve("settings.json");
        Files.writeString(file, "{\n  \"stop.patience\": \"8 s\",\n  \"health.cache\": \"5\"\n}\n");
        Map<String, String> environment =
                Map.of("TOMO_HOME", home.toString(), "TOMO_HEALTH_MISSES", "4");
        Desk desk = Desk.of(new Surroundings(environment, home, home, home, "1"), Given.NOTHING);
        OpenSettings settings =
                new OpenSettings(home, it -> RealPages.of(it, desk, OpenSettings.WORDS));
        for (ColorScheme scheme : ColorScheme.values()) {
            settings.prefer(scheme);
            for (PageId page : RealPages.of(settings, desk, OpenSettings.WORDS).keySet()) {
                settings.open(page);
                String name = page.name() + "-" + scheme.name();
                write(settings.picture(), folder.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
            }
        }
        settings.close();
        System.exit(0);
    }

    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        boolean _ = ImageIO.write(copy, "png", file.toFile());
    }
}
