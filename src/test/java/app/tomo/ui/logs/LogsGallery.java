package app.tomo.ui.logs;

import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import javafx.application.ColorScheme;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Draws the log view, light and dark, into a folder, for people to judge:
///
///     LogsGallery FOLDER
public final class LogsGallery {
    private LogsGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        OpenLogs logs = new OpenLogs(Files.createTempDirectory("tomo-gallery"));
        logs.log(Source.MANAGER, Level.UNKNOWN, "Started kanata.service - kanata.");
        logs.log(Source.DAEMON, Level.INFO, "kanata v1.11.0 starting");
        logs.log(
                Source.DAEMON,
                Level.INFO,
                "registering /dev/input/event0: \"AT Translated Set 2 keyboard\"");
        logs.log(
                Source.DAEMON,
                Level.WARN,
                "found device /dev/input/event5 but could not register it Os { code: 16, kind:"
                        + " ResourceBusy, message: \"Device or resource busy\" }");
        logs.log(
                Source.TOMO,
                Level.INFO,
                "kanata runs, but your keyboard is not remapped — another program holds"
                        + " /dev/input/event5");
        logs.log(Source.DAEMON, Level.ERROR, "Error in configuration");
        logs.log(Source.DAEMON, Level.UNKNOWN, "snippet line 5:   (a s)");
        logs.log(Source.TOMO, Level.WARN, "The reload was rejected: line 5 of kanata.kbd");
        for (ColorScheme scheme : ColorScheme.values()) {
            logs.prefer(scheme);
            logs.open();
            write(
                    logs.picture(),
                    folder.resolve("logs-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
        logs.close();
        System.exit(0);
    }

    private static void write(WritableImage image, Path file) throws IOException {
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
