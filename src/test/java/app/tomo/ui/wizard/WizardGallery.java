package app.tomo.ui.wizard;

import app.tomo.model.Language;
import app.tomo.model.recovery.RecoveryEnd;

import javafx.application.ColorScheme;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/// Draws each page of the wizard, light and dark, in both languages, into a folder, for people to judge:
///
///     WizardGallery FOLDER
public final class WizardGallery {
    private final Path folder;
    private final OpenWizard wizard;
    private final String language;

    private WizardGallery(Path folder, Language language) {
        this.folder = folder;
        this.language = language.id();
        wizard = new OpenWizard(language);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Language language : Language.values()) {
            new WizardGallery(folder, language).draw();
        }
        System.exit(0);
    }

    private void draw() {
        wizard.desk.plan = Cases.plan();
        wizard.open();
        shoot("look");
        wizard.told(() -> wizard.desk.finds(Cases.denied()));
        shoot("cause");
        wizard.plan();
        shoot("plan");
        wizard.click("repair");
        wizard.told(() -> wizard.desk.goesOn(Cases.states(wizard.now())));
        shoot("repair");
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Cases.states(wizard.now()),
                                new RecoveryEnd.YourTurn(List.of(Cases.byPerson()))));
        shoot("yours");
        for (var each :
                Map.of(
                                "well",
                                Cases.well(),
                                "stopped",
                                Cases.stopped(),
                                "unexplained",
                                Cases.unexplained(),
                                "absent",
                                Cases.absent())
                        .entrySet()) {
            wizard.click("look-again");
            wizard.told(() -> wizard.desk.finds(each.getValue()));
            shoot(each.getKey());
        }
        wizard.close();
    }

    private void shoot(String page) {
        for (ColorScheme scheme : ColorScheme.values()) {
            wizard.prefer(scheme);
            String name = page + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
            write(wizard.picture(1), folder.resolve(name + ".png"));
        }
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            boolean _ = ImageIO.write(copy, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
