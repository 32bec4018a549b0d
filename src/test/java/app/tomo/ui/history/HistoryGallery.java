package app.tomo.ui.history;

import app.tomo.config.VersionOutcome;

import javafx.application.ColorScheme;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Draws the versions of a config, light and dark, plain and at 200 %, into a folder, for people to judge:
///
///     HistoryGallery FOLDER
public final class HistoryGallery {
    private static final String BEFORE =
            """
            ;; My keyboard
            (defcfg
              process-unmapped-keys yes
            )

            (defsrc
              caps a s d f j k l ;
            )

            (defalias
              cap (tap-hold 200 200 esc lctl)
            )

            (deflayer base
              @cap a s d f j k l ;
            )
            """;

    private HistoryGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        OpenHistory history = new OpenHistory(Files.createTempDirectory(folder, "state"));
        history.open("");
        write(history.picture(1), folder.resolve("empty.png"));
        var _ = history.add("(defsrc caps)\n(deflayer base esc)\n", VersionOutcome.APPLIED, false);
        history.advance(Duration.ofDays(2));
        var _ = history.add(BEFORE, VersionOutcome.KEPT, true);
        history.advance(Duration.ofMinutes(40));
        var _ = history.add(BEFORE + ";; x\n", VersionOutcome.REJECTED, false);
        history.advance(Duration.ofMinutes(12));
        history.open(
                BEFORE.replace("tap-hold 200 200", "tap-hold-press 180 220")
                                .replace(";; My keyboard\n", "")
                        + "\n(deflayer nav\n  @cap _ _ _ _ left down up rght)"
                        + " ;; a comment that is much longer than the half of a window, whole\n");
        history.choose(1);
        for (ColorScheme scheme : ColorScheme.values()) {
            history.prefer(scheme);
            String name = scheme.name().toLowerCase(Locale.ROOT);
            write(history.picture(1), folder.resolve("history-" + name + ".png"));
            write(history.picture(2), folder.resolve("history-" + name + "-200.png"));
        }
        history.close();
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
