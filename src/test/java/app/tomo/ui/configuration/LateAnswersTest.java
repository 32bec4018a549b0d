package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.ConfigText;
import app.tomo.kbd.ConfigShape;
import app.tomo.model.ConfigFault;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.words.ConfigsWords.Phrase;
import app.tomo.words.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/// Files and drafts that are read in another order than they were asked for, or when nobody waits for them any more.
class LateAnswersTest {
    /// What was put on screen.
    private static final class Paper implements Screen {
        private final List<String> shown = new ArrayList<>();
        private String text = "";

        @Override
        public String text() {
            return text;
        }

        @Override
        public String text(Path file) {
            return "";
        }

        @Override
        public void open(Path file, String opened) {
            shown.add(file.getFileName() + ": " + opened);
            text = opened;
        }

        @Override
        public boolean turnTo(Path file) {
            return false;
        }

        @Override
        public void replace(String other) {
            shown.add(other);
            text = other;
        }

        @Override
        public void focus() {}

        @Override
        public void goTo(ConfigFault fault) {}

        @Override
        public void settled(ConfigShape shape) {}

        @Override
        public void compare(Phrase phrase, Phrase otherIs, String other) {}

        @Override
        public boolean compares() {
            return false;
        }

        @Override
        public void choose() {}

        @Override
        public void chooseNew() {}
    }

    @TempDir private Path folder;
    private final List<Runnable> readings = new ArrayList<>();
    private final Paper paper = new Paper();
    private FakeDesk desk;
    private ConfigurationViewModel model;
    private Path first;
    private Path second;

    @BeforeEach
    void begin() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        VirtualTime time = new VirtualTime();
        desk = new FakeDesk(folder);
        model =
                new ConfigurationViewModel(
                        Words.about("kanata", ZoneOffset.UTC),
                        desk,
                        time,
                        time,
                        readings::add,
                        new FxBridge(Runnable::run, Throwable::printStackTrace),
                        "/home/you");
        model.attach(paper);
        first = Files.writeString(folder.resolve("first.kbd"), "1\n");
        second = Files.writeString(folder.resolve("second.kbd"), "2\n");
        assertTrue(desk.keepDraft(ConfigText.fresh(first), "typed into the first\n"));
    }

    private void ask(Path file) {
        new FxRobot().interact(() -> model.open(file));
    }

    /// Ends what was begun as the n-th.
    private void answer(int number) {
        readings.get(number).run();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aDraftOfAFileThatIsNotShownAnyMoreIsNotPutIntoTheOther() {
        ask(first);
        ask(second);
        answer(1);
        answer(0);
        assertEquals(List.of("second.kbd: 2\n"), paper.shown);
        assertEquals(second, model.file());
        assertFalse(model.isUnsaved(second));
        assertNotNull(desk.draft(first));
    }

    @Test
    void neitherIsItWhereItIsReadBeforeTheOther() {
        ask(first);
        ask(second);
        answer(0);
        assertEquals(List.of(), paper.shown);
        answer(1);
        assertEquals(List.of("second.kbd: 2\n"), paper.shown);
    }

    @Test
    void whoComesBackSeesTheNewestReadingOnly() throws IOException {
        ask(first);
        ask(second);
        ask(first);
        Files.writeString(first, "1, changed\n");
        answer(2);
        List<String> now = List.copyOf(paper.shown);
        assertEquals(List.of("first.kbd: 1, changed\n", "typed into the first\n"), now);
        answer(0);
        answer(1);
        assertEquals(now, paper.shown);
    }

    @Test
    void aPageThatGaveWayPutsNothingOnScreenAndLeavesTheDraft() {
        ask(first);
        List<CompletableFuture<Void>> end = new ArrayList<>();
        new FxRobot().interact(() -> end.add(model.close()));
        assertFalse(end.getFirst().isDone());
        answer(0);
        assertTrue(end.getFirst().isDone());
        assertEquals(List.of(), paper.shown);
        assertNotNull(desk.draft(first));
    }
}
