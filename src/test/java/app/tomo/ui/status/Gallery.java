package app.tomo.ui.status;

import app.tomo.model.Language;
import app.tomo.model.Snapshot;
import app.tomo.ui.FxBridge;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Draws the status window in every situation of [Situations], light and dark, into a folder, for people to judge:
///
///     Gallery FOLDER [SCALE [LANGUAGE]]
public final class Gallery {
    private final Path folder;
    private final double scale;
    private final Words words;

    private Gallery(Path folder, double scale, Language language) {
        this.words = Words.about("kanata", ZoneOffset.UTC, language);
        this.folder = folder;
        this.scale = scale;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        double scale = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
        Language language = Language.named(arguments.length > 2 ? arguments[2] : "");
        FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
        Theme theme = new Theme(bridge);
        for (ColorScheme scheme : ColorScheme.values()) {
            CountDownLatch drawn = new CountDownLatch(1);
            theme.prefer(Optional.of(scheme));
            bridge.run(
                    () -> {
                        new Gallery(folder, scale, language).draw(theme, scheme);
                        drawn.countDown();
                    });
            drawn.await();
        }
        bridge.stop();
    }

    private void draw(Theme theme, ColorScheme scheme) {
        Map<String, Snapshot> all = Situations.all();
        all.forEach((name, snapshot) -> draw(theme, scheme, name, snapshot));
    }

    private void draw(Theme theme, ColorScheme scheme, String name, Snapshot snapshot) {
        StatusViewModel model =
                new StatusViewModel(words, () -> SnapshotBuilder.NOW, new NoCommands());
        StatusPane pane = new StatusPane(model, () -> {}, () -> {});
        Stage stage = new Stage(StageStyle.UNDECORATED);
        Scene scene = new Scene(pane);
        theme.dress(scene);
        stage.setScene(scene);
        if (name.equals("well") && scheme == ColorScheme.DARK) {
            model.noTray(NoTray.NO_HOST);
        }
        model.show(snapshot);
        stage.setHeight(pane.settledHeight());
        stage.show();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        WritableImage image = pane.snapshot(parameters, null);
        write(
                image,
                folder.resolve(
                        name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
        stage.hide();
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
