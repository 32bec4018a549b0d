package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The page in a window with little room, as at a scale of 200 %.
class NarrowPageTest {
    private static final double NARROW = 450;

    @TempDir private Path folder;
    private OpenPage page;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(folder);
        page.open("(defsrc a)\n(deflayer base b)\n");
        page.advance(ofSeconds(1));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void theLayersGiveWayToTheText() {
        assertTrue(page.rightEnd(".layer-pane") > 0);
        page.widen(NARROW);
        assertEquals(-1, page.rightEnd(".layer-pane"));
        page.toggle("config-outline");
        assertTrue(page.rightEnd(".outline") <= NARROW);
        page.toggle("config-outline");
        page.widen(900);
        assertTrue(page.rightEnd(".layer-pane") > 0);
    }

    @Test
    void nothingIsCutOff() {
        page.write(";; one\n;; two\n");
        page.widen(NARROW);
        page.press(KeyCode.CONTROL, KeyCode.F);
        for (String each :
                List.of("#config-find", "#config-apply", ".config-header .tag", ".editor-bar")) {
            assertTrue(page.rightEnd(each) <= NARROW, each + " ends at " + page.rightEnd(each));
        }
    }

    @Test
    void whoeverLooksForSomethingSeesTheText() {
        page.toggle("config-history");
        page.click("config-find");
        assertTrue(page.rightEnd(".editor-bar") > 0);
    }
}
