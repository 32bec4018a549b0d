package app.tomo.ui.report;

import app.tomo.diagnosis.JournalReader;
import app.tomo.diagnosis.report.Redaction;
import app.tomo.diagnosis.report.Report;
import app.tomo.diagnosis.report.Surround;
import app.tomo.model.Language;
import app.tomo.ui.FxBridge;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Draws the window of a report, light and dark, in both languages, into a folder, for people to judge:
///
///     ReportGallery FOLDER JOURNAL
public final class ReportGallery {
    private ReportGallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FxToolkit.registerPrimaryStage();
        for (Language language : Language.values()) {
            draw(folder, Path.of(arguments[1]), language);
        }
        System.exit(0);
    }

    private static void draw(Path folder, Path journal, Language language) throws Exception {
        FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
        Theme theme = new Theme(bridge);
        Words words = Words.about("kanata", ZoneOffset.UTC, language);
        ReportWindow window =
                new ReportWindow(bridge, theme, words, source(journal), Runnable::run);
        window.open();
        for (ColorScheme scheme : ColorScheme.values()) {
            theme.prefer(Optional.of(scheme));
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage seen =
                    WaitForAsyncUtils.asyncFx(
                                    () ->
                                            Window.getWindows().stream()
                                                    .filter(Window::isShowing)
                                                    .reduce((_, last) -> last)
                                                    .orElseThrow()
                                                    .getScene()
                                                    .snapshot(null))
                            .get();
            String name = "report-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language.id();
            ImageIO.write(image(seen), "png", folder.resolve(name + ".png").toFile());
        }
        WaitForAsyncUtils.asyncFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide))
                .get();
    }

    private static ReportSource source(Path journal) {
        return new ReportSource() {
            @Override
            public Draft draft(ReportSpan span, Words words) {
                return switch (JournalReader.read(journal)) {
                    case JournalReader.Reading.Read(var entries) ->
                            new Draft.Ready(
                                    Report.of(
                                            entries,
                                            Instant.MIN,
                                            new Surround(List.of(), List.of(), null),
                                            new Redaction.Secrets(
                                                    List.of("/tmp"), List.of(), List.of()),
                                            words));
                    case JournalReader.Reading.Unusable unusable ->
                            new Draft.Nothing(unusable.toString());
                };
            }

            @Override
            public String save(Report report, Path file, boolean bundle, Words words) {
                return words.report().written(file.toString());
            }
        };
    }

    private static BufferedImage image(WritableImage seen) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, seen.getPixelReader().getArgb(x, y));
            }
        }
        return image;
    }
}
