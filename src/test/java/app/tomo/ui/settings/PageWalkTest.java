package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Given;
import app.tomo.config.TestSurroundings;
import app.tomo.model.Language;
import app.tomo.ui.SceneWalk;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Every page as somebody meets it who has no mouse, hears it, or sees it twice as large.
class PageWalkTest {
    @TempDir Path folder;
    private @Nullable OpenSettings opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private OpenSettings open(Language language) {
        Words words = Words.about("kanata", ZoneOffset.UTC, language);
        Desk desk =
                Desk.of(
                        TestSurroundings.below(
                                folder, "TOMO_HEALTH_MISSES", "4", "TOMO_STOP_FORCE", "x"),
                        Given.NOTHING);
        write(desk);
        OpenSettings settings =
                new OpenSettings(folder, words, it -> RealPages.of(it, desk, words));
        opened = settings;
        settings.open();
        return settings;
    }

    private static void write(Desk desk) {
        Path file = desk.desk().places().settings();
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, "{\"stop.patience\": \"8 s\", \"health.cache\": \"5\"}");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        desk.desk().inForce().reread();
    }

    /// By the pages on which there is something.
    private static Map<PageId, List<String>> found(
            OpenSettings settings, BiFunction<SceneWalk, Scene, List<String>> question) {
        Map<PageId, List<String>> found = new TreeMap<>();
        for (PageId page : PageId.values()) {
            settings.open(page);
            Scene scene = settings.stage().getScene();
            List<String> here = OpenSettings.ask(() -> question.apply(new SceneWalk(scene), scene));
            if (!here.isEmpty() && !found.containsValue(here)) {
                found.put(page, here);
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasANameAndIsReachedByTabInReadingOrder(Language language) {
        OpenSettings settings = open(language);
        assertEquals(Map.of(), found(settings, (walk, _) -> walk.nameless()));
        assertEquals(Map.of(), found(settings, (walk, _) -> walk.unreached()));
        assertEquals(
                Map.of(),
                found(settings, (walk, scene) -> walk.backwards(scene.lookup(".settings-page"))));
    }

    @ParameterizedTest
    @EnumSource
    void whatHasTheFocusOfTheKeyboardIsSeen(ColorScheme scheme) {
        OpenSettings settings = open(Language.ENGLISH);
        settings.prefer(scheme);
        assertEquals(Map.of(), found(settings, (walk, _) -> walk.unmarked()));
    }

    /// With the same row changed and not, in a wide window and a narrow one.
    @ParameterizedTest
    @ValueSource(doubles = {960, 640})
    void theControlsStandBelowEachOther(double width) {
        OpenSettings settings = open(Language.ENGLISH);
        settings.interact(() -> settings.stage().setWidth(width));
        settings.open(PageId.TIMEOUTS);
        Set<Double> left =
                OpenSettings.ask(
                        () ->
                                settings
                                        .stage()
                                        .getScene()
                                        .getRoot()
                                        .lookupAll(".setting-control")
                                        .stream()
                                        .map(each -> each.localToScene(0, 0).getX())
                                        .collect(Collectors.toSet()));
        assertEquals(1, left.size(), left::toString);
    }

    @Test
    void whatIsLookedForIsAskedForFromTheListOfPagesToo() {
        OpenSettings settings = open(Language.ENGLISH);
        for (PageId page : List.of(PageId.TIMEOUTS, PageId.LOGS)) {
            settings.open(page);
            settings.press(KeyCode.F6);
            settings.press(KeyCode.CONTROL, KeyCode.F);
            assertTrue(settings.focused().startsWith("Find "), settings.focused());
        }
    }

    @Test
    void aChangeTakenBackByKeyboardLeavesTheFocusInItsRow() {
        OpenSettings settings = open(Language.ENGLISH);
        settings.open(PageId.TIMEOUTS);
        String row = "How old an answer of kanata may be and still count as “responding”.";
        Node reset = settings.spoken("Back to the default: " + row);
        settings.interact(reset::requestFocus);
        settings.press(KeyCode.SPACE);
        assertEquals(row, settings.focused());
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeReadOnItsGround(ColorScheme scheme) {
        OpenSettings settings = open(Language.ENGLISH);
        settings.prefer(scheme);
        assertEquals(Map.of(), found(settings, (walk, _) -> walk.dim()));
    }

    /// A screen of 1280 × 800 has 640 × 400 of them at 200 %.
    @ParameterizedTest
    @EnumSource
    void nothingIsCutWhereEverythingIsTwiceAsLarge(Language language) {
        OpenSettings settings = open(language);
        settings.interact(
                () -> {
                    settings.stage().setWidth(640);
                    settings.stage().setHeight(360);
                });
        assertEquals(Map.of(), found(settings, (walk, _) -> walk.cut()));
    }
}
