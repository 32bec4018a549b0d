package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// How a person goes from page to page, and the window's place.
class SettingsWindowTest {
    @TempDir Path folder;
    private final List<String> told = new ArrayList<>();
    private boolean mayLeave = true;
    private @Nullable OpenSettings opened;

    private final SimpleStringProperty subject = new SimpleStringProperty("kanata.kbd");

    private final class Page implements SettingsPage {
        private final PageId id;
        private final VBox content;

        Page(PageId id) {
            this.id = id;
            content = new VBox(new Button("first of " + id), new Button("second of " + id));
            told.add("made " + id);
        }

        @Override
        public PageId id() {
            return id;
        }

        @Override
        public Region content() {
            return content;
        }

        @Override
        public ObservableValue<String> subject() {
            return id == PageId.TIMEOUTS ? subject : SettingsPage.NOTHING;
        }

        @Override
        public void shown() {
            told.add("shown " + id);
        }

        @Override
        public void hidden() {
            told.add("hidden " + id);
        }

        @Override
        public void showDifference() {
            told.add("difference " + id);
        }

        @Override
        public boolean mayLeave() {
            return mayLeave;
        }
    }

    private OpenSettings window() {
        OpenSettings made = new OpenSettings(folder, _ -> pages());
        opened = made;
        return made;
    }

    private Map<PageId, Supplier<SettingsPage>> pages() {
        Map<PageId, Supplier<SettingsPage>> pages = new EnumMap<>(PageId.class);
        for (PageId id : List.of(PageId.SERVICE, PageId.TIMEOUTS, PageId.LOGS)) {
            pages.put(id, () -> new Page(id));
        }
        return pages;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void onlyPagesThatExistAreListedAndEachIsMadeWhenItIsShownFirst() {
        OpenSettings settings = window();
        settings.open();
        assertTrue(settings.shows("Service"));
        assertTrue(settings.shows("Timeouts"));
        assertFalse(settings.shows("Presets"));
        assertEquals(List.of("made SERVICE", "shown SERVICE"), told);
        settings.click("Timeouts");
        settings.click("Service");
        assertEquals(
                List.of(
                        "made SERVICE",
                        "shown SERVICE",
                        "hidden SERVICE",
                        "made TIMEOUTS",
                        "shown TIMEOUTS",
                        "hidden TIMEOUTS",
                        "shown SERVICE"),
                told);
    }

    @Test
    void whatDiffersIsAskedOfThePageOfTheConfig() {
        OpenSettings settings =
                new OpenSettings(
                        folder,
                        _ -> {
                            var all = pages();
                            all.put(PageId.CONFIGURATION, () -> new Page(PageId.CONFIGURATION));
                            return all;
                        });
        opened = settings;
        settings.open(PageId.LOGS);
        told.clear();
        settings.openDifference();
        assertEquals(
                List.of(
                        "hidden LOGS",
                        "made CONFIGURATION",
                        "shown CONFIGURATION",
                        "difference CONFIGURATION"),
                told);
    }

    @Test
    void itOpensWithThePageThatIsAskedForElseWithTheOneBefore() {
        OpenSettings settings = window();
        settings.open(PageId.LOGS);
        assertTrue(settings.shows("first of LOGS"));
        settings.press(KeyCode.ESCAPE);
        settings.open();
        assertTrue(settings.shows("first of LOGS"));
        assertEquals(List.of("made LOGS", "shown LOGS", "hidden LOGS", "shown LOGS"), told);
    }

    @Test
    void theArrowKeysGoThroughThePages() {
        OpenSettings settings = window();
        settings.open();
        assertEquals("Service", settings.focused());
        settings.press(KeyCode.DOWN);
        assertEquals("Timeouts", settings.focused());
        assertTrue(settings.shows("first of TIMEOUTS"));
        settings.press(KeyCode.END);
        settings.press(KeyCode.DOWN);
        assertEquals("Logs", settings.focused());
        settings.press(KeyCode.HOME);
        settings.press(KeyCode.UP);
        assertEquals("Service", settings.focused());
    }

    @Test
    void theListIsOneStopForTab() {
        OpenSettings settings = window();
        settings.open(PageId.TIMEOUTS);
        assertEquals(
                List.of("first of TIMEOUTS", "second of TIMEOUTS", "Timeouts"),
                settings.tabOrder(3));
    }

    @Test
    void f6GoesFromTheListIntoThePageAndBackToWhereThePersonWas() {
        OpenSettings settings = window();
        settings.open();
        settings.press(KeyCode.F6);
        assertEquals("first of SERVICE", settings.focused());
        settings.press(KeyCode.TAB);
        settings.press(KeyCode.F6);
        assertEquals("Service", settings.focused());
        settings.press(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("second of SERVICE", settings.focused());
    }

    @Test
    void aPageThatIsNotDoneKeepsThePerson() {
        OpenSettings settings = window();
        settings.open();
        mayLeave = false;
        settings.click("Logs");
        assertTrue(settings.shows("first of SERVICE"));
        settings.press(KeyCode.ESCAPE);
        assertTrue(settings.isShowing());
        mayLeave = true;
        settings.press(KeyCode.ESCAPE);
        assertFalse(settings.isShowing());
        assertEquals(List.of("made SERVICE", "shown SERVICE", "hidden SERVICE"), told);
    }

    @Test
    void theTitleNamesWhatThePageIsAbout() {
        OpenSettings settings = window();
        settings.open();
        assertEquals("Settings – Tomo", settings.stage().getTitle());
        settings.click("Timeouts");
        assertEquals("kanata.kbd – Settings – Tomo", settings.stage().getTitle());
        Platform.runLater(() -> subject.set("other.kbd"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("other.kbd – Settings – Tomo", settings.stage().getTitle());
        settings.click("Logs");
        assertEquals("Settings – Tomo", settings.stage().getTitle());
    }

    @Test
    void aWindowThatGivesWaySaysWhatWasInSight() {
        OpenSettings settings = window();
        assertNull(settings.end());
        settings.open(PageId.LOGS);
        assertEquals(PageId.LOGS, settings.end());
        assertFalse(settings.isShowing());
        assertEquals(List.of("made LOGS", "shown LOGS", "hidden LOGS"), told);
    }

    @Test
    void aWindowWaitsUntilItsPagesHaveKeptWhatIsNotSavedButNotForEver() {
        OpenSettings settings = window();
        settings.kept = new CompletableFuture<>();
        settings.open(PageId.LOGS);
        CompletableFuture<Optional<PageId>> first = settings.beginEnd();
        settings.time.advance(OpenSettings.PATIENCE.dividedBy(2));
        assertFalse(first.isDone());
        settings.kept.complete(null);
        assertEquals(Optional.of(PageId.LOGS), first.join());
        settings.kept = new CompletableFuture<>();
        settings.open(PageId.TIMEOUTS);
        CompletableFuture<Optional<PageId>> second = settings.beginEnd();
        settings.time.advance(OpenSettings.PATIENCE);
        assertTrue(second.isDone());
        assertEquals(Optional.of(PageId.TIMEOUTS), second.join());
    }

    @Test
    void aPageThatCannotKeepItsTextIsNoReasonToStayClosed() {
        OpenSettings settings = window();
        settings.kept = CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
        settings.open(PageId.LOGS);
        assertEquals(PageId.LOGS, settings.end());
    }

    @Test
    void aMaximisedWindowComesBackMaximisedAndKnowsWhereItStoodBefore() {
        OpenSettings settings = window();
        settings.open();
        settings.interact(() -> settings.stage().setX(40));
        settings.time.advance(Duration.ofSeconds(1));
        double width = settings.stage().getWidth();
        settings.interact(() -> settings.stage().setMaximized(true));
        settings.time.advance(Duration.ofSeconds(1));
        settings.close();
        OpenSettings next = window();
        next.open();
        assertTrue(next.stage().isMaximized());
        next.interact(() -> next.stage().setMaximized(false));
        assertEquals(width, next.stage().getWidth());
    }

    @Test
    void sizeAndPlaceAreRememberedByTheNextTomo() {
        OpenSettings settings = window();
        settings.open();
        settings.interact(
                () -> {
                    settings.stage().setX(40);
                    settings.stage().setY(50);
                    settings.stage().setWidth(700);
                    settings.stage().setHeight(420);
                });
        // It is not closed: whoever is killed closes nothing.
        settings.time.advance(Duration.ofSeconds(1));
        OpenSettings next = window();
        next.open();
        assertEquals(40, next.stage().getX());
        assertEquals(50, next.stage().getY());
        assertEquals(700, next.stage().getWidth());
        assertEquals(420, next.stage().getHeight());
    }
}
