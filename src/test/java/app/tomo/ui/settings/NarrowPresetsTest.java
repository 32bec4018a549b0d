package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The presets in a window that has little room for them.
@SuppressWarnings("NullAway.Init")
class NarrowPresetsTest {
    private static final double NARROW = 560;

    @TempDir Path folder;
    private OpenSettings window;

    @AfterEach
    void close() {
        window.close();
    }

    private Bounds place(Node node) {
        return OpenSettings.ask(() -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void theNameIsSeenAndNothingLiesOverTheButtons() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("settings.json"),
                "{\"presets\": {\"far-away-and-long\": {\"config\": \"/gone.kbd\"}}}");
        OpenPresets page = new OpenPresets(folder);
        page.running = "far-away-and-long";
        window = page.window;
        page.open();
        window.interact(() -> window.stage().setWidth(NARROW));
        Bounds name = place(window.labelled("far-away-and-long"));
        Bounds tag = place(window.labelled("no such file"));
        double buttons = place(window.spoken("Edit…: far-away-and-long")).getMinX();
        assertTrue(name.getWidth() > 40, "the name has " + name.getWidth());
        assertTrue(name.getMaxX() <= buttons, "the name ends at " + name.getMaxX());
        assertTrue(tag.getMaxX() <= buttons, "the tag ends at " + tag.getMaxX());
    }
}
