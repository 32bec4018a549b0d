package app.tomo.ui.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.report.Redaction;
import app.tomo.diagnosis.report.Report;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// What a person sees and does before a report is shared. Slow work waits until the test lets it go on.
class ReportWindowTest {
    private static final String TEXT =
            "# kanata: report\n\n- **It died.**\n\n```text\n\t“zoë” 漢 😀 �\n```\n\n";

    private final FxRobot robot = new FxRobot();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final List<String> saved = new ArrayList<>();
    private final List<ReportSpan> asked = new ArrayList<>();
    private final Theme theme = new Theme(bridge);
    private final Words words = Words.about("kanata", ZoneOffset.UTC);
    private ReportSource.Draft draft =
            new ReportSource.Draft.Ready(
                    new Report(
                            TEXT,
                            "{}",
                            new Report.About(
                                    new Target(
                                            "default",
                                            Scope.USER,
                                            Target.USUAL_UNIT,
                                            null,
                                            null,
                                            null),
                                    null,
                                    Instant.EPOCH,
                                    Instant.EPOCH),
                            Map.of(Redaction.Kind.HOME_PATH, 12, Redaction.Kind.NAME, 3)));
    private @Nullable RuntimeException mistake;
    private final ReportSource source =
            new ReportSource() {
                @Override
                public Draft draft(ReportSpan span, Words in) {
                    asked.add(span);
                    if (mistake != null) {
                        throw mistake;
                    }
                    return draft;
                }

                @Override
                public String save(Report report, Path file, boolean bundle, Words in) {
                    saved.add(file + " " + bundle + " " + report.markdown().equals(TEXT));
                    return "The report is in " + file + ".";
                }
            };
    private final ReportWindow window = new ReportWindow(bridge, theme, words, source, slow::add);

    @BeforeEach
    void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        theme.prefer(Optional.of(ColorScheme.LIGHT));
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    private void open() {
        window.open();
        settle();
    }

    private void goOn() {
        for (Runnable each = slow.poll(); each != null; each = slow.poll()) {
            each.run();
        }
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private static boolean shows(String text) {
        return SeenNodes.everywhere()
                .anyMatch(
                        each -> each instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    @Test
    void nothingCanBeGivenAwayBeforeItIsShown() {
        open();
        assertTrue(shows("Tomo writes the report…"));
        for (String way : List.of("save", "copy", "save-bundle")) {
            assertTrue(node(way).isDisabled());
        }
        goOn();
        assertFalse(node("copy").isDisabled());
    }

    @Test
    void theWholeTextIsShownAndWhatWasLeftOutIsCounted() {
        open();
        goOn();
        TextArea preview = robot.lookup(".report-preview").query();
        assertArrayEquals(
                TEXT.getBytes(StandardCharsets.UTF_8),
                preview.getText().getBytes(StandardCharsets.UTF_8));
        assertFalse(preview.isEditable());
        assertTrue(shows("home paths: 12 · names of people or the machine: 3"));
    }

    @Test
    void anotherTimeMakesAnotherReportAndTheLastChoiceIsShown() {
        open();
        goOn();
        assertEquals(List.of(ReportSpan.DAY), asked);
        ChoiceBox<ReportSpan> span = robot.lookup("#span").query();
        robot.interact(() -> span.setValue(ReportSpan.WEEK));
        robot.interact(() -> span.setValue(ReportSpan.HALF_HOUR));
        assertTrue(node("copy").isDisabled());
        goOn();
        assertEquals(List.of(ReportSpan.DAY, ReportSpan.WEEK, ReportSpan.HALF_HOUR), asked);
        assertFalse(node("copy").isDisabled());
        assertEquals("How far back", span.getAccessibleText());
        Instant now = Instant.parse("2026-01-05T09:00:00Z");
        assertEquals(Instant.parse("2026-01-05T07:00:00Z"), ReportSpan.TWO_HOURS.since(now));
        assertEquals(Instant.MIN, ReportSpan.EVERYTHING.since(now));
    }

    @Test
    void aMistakeOfTomosOwnIsSaid() {
        mistake = new IllegalStateException("unexpected");
        open();
        assertThrows(IllegalStateException.class, this::goOn);
        settle();
        assertTrue(shows("Tomo has made a mistake of its own. Its log has the rest."));
        assertTrue(node("copy").isDisabled());
    }

    @Test
    void whatIsCopiedIsWhatWasShown() {
        open();
        goOn();
        robot.interact(() -> ((javafx.scene.control.Button) node("copy")).fire());
        AtomicReference<String> copied = new AtomicReference<>("");
        robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertEquals(TEXT, copied.get());
        assertTrue(shows("The report is in the clipboard."));
    }

    @Test
    void whatIsSavedIsWhatWasShownAndTheWindowSaysWhere() {
        ReportViewModel model = new ReportViewModel(words, source, slow::add, bridge);
        robot.interact(model::make);
        goOn();
        robot.interact(() -> model.save(Path.of("/tmp/a.zip"), true));
        assertFalse(model.viewProperty().get().ready());
        goOn();
        assertEquals(List.of("/tmp/a.zip true true"), saved);
        assertEquals("The report is in /tmp/a.zip.", model.viewProperty().get().line());
        assertTrue(model.viewProperty().get().ready());
    }

    @Test
    void whereThereIsNothingToTellItSaysWhy() {
        draft = new ReportSource.Draft.Nothing("There is no incident journal yet.");
        open();
        goOn();
        assertTrue(shows("There is no incident journal yet."));
        assertTrue(node("save").isDisabled());
    }
}
