package app.tomo.ui.logs;

import app.tomo.config.Places;
import app.tomo.config.WindowFile;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The real log view over a log of the test's, in virtual time. Everything waits until the FX thread is done.
final class OpenLogs {
    private final VirtualTime time = new VirtualTime();
    private final List<LogLine> logged = new ArrayList<>();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Theme theme = new Theme(bridge);
    private final FxRobot robot = new FxRobot();
    private final LogsWindow window;
    private int read;

    /// @param folder for what is remembered
    OpenLogs(Path folder) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        LogBook book =
                LogBook.of(
                        from -> {
                            read++;
                            return logged.stream().filter(it -> !it.at().isBefore(from)).toList();
                        });
        window =
                new LogsWindow(
                        bridge,
                        theme,
                        Words.about("kanata", ZoneOffset.UTC),
                        time,
                        time,
                        Runnable::run,
                        new KeptPlace(
                                LogsWindow.NAME,
                                new WindowFile(new Places(folder, folder, folder, folder, folder)),
                                Runnable::run,
                                bridge,
                                time),
                        () -> book);
        prefer(ColorScheme.LIGHT);
    }

    void prefer(ColorScheme scheme) {
        theme.prefer(Optional.of(scheme));
        settle();
    }

    void log(Source source, Level level, String text) {
        logged.add(new LogLine(time.now().plusNanos(logged.size()), source, 85, level, text));
    }

    void open() {
        window.open();
        settle();
        settle();
    }

    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    void advance(Duration span) {
        time.advance(span);
        settle();
    }

    int timesRead() {
        return read;
    }

    /// What is in sight, for whoever wonders.
    String dump() {
        return ask(
                () ->
                        visible()
                                .filter(Labeled.class::isInstance)
                                .map(each -> ((Labeled) each).getText())
                                .toList()
                                .toString());
    }

    boolean isShowing() {
        return ask(() -> visible().anyMatch(LogsPane.class::isInstance));
    }

    /// What the list holds, whether it is in sight or not.
    List<String> texts() {
        return ask(() -> list().getItems().stream().map(LogLine::text).toList());
    }

    /// Whether a person can read that text.
    boolean shows(String text) {
        settle();
        return ask(
                () ->
                        visible()
                                .anyMatch(
                                        node ->
                                                node instanceof Labeled labeled
                                                        && text.equals(labeled.getText())));
    }

    /// The same, after as many pulses as it takes to draw it.
    boolean comesToShow(String text) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shows(text));
            return true;
        } catch (TimeoutException never) {
            return false;
        }
    }

    boolean hasIcon() {
        return ask(() -> !((Stage) list().getScene().getWindow()).getIcons().isEmpty());
    }

    /// Whether a part of the log is beyond the window's side.
    boolean scrollsSideways() {
        return ask(
                () ->
                        visible()
                                .filter(ScrollBar.class::isInstance)
                                .map(ScrollBar.class::cast)
                                .anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL));
    }

    /// What is told of a line to whoever points at it; empty for nothing.
    String tooltip() {
        settle();
        return ask(
                () ->
                        visible()
                                .filter(LineCell.class::isInstance)
                                .map(cell -> ((LineCell) cell).getTooltip())
                                .filter(Objects::nonNull)
                                .map(Tooltip::getText)
                                .findFirst()
                                .orElse(""));
    }

    void click(String text) {
        robot.clickOn(
                ask(
                        () ->
                                visible()
                                        .filter(
                                                node ->
                                                        node instanceof Labeled labeled
                                                                && text.equals(labeled.getText()))
                                        .findFirst()
                                        .orElseThrow()));
        settle();
    }

    @SuppressWarnings("unchecked")
    void level(Level level) {
        robot.interact(
                () ->
                        visible()
                                .filter(ChoiceBox.class::isInstance)
                                .forEach(box -> ((ChoiceBox<Level>) box).setValue(level)));
        settle();
    }

    /// Types that into the search field.
    void search(String words) {
        robot.interact(
                () ->
                        visible()
                                .filter(TextField.class::isInstance)
                                .forEach(field -> ((TextField) field).setText(words)));
        settle();
    }

    /// The words that are marked, each with whether all of it is in the list's sight.
    List<String> marked() {
        settle();
        return ask(
                () ->
                        visible()
                                .filter(node -> node.getStyleClass().contains("found-word"))
                                .map(Label.class::cast)
                                .map(word -> word.getText() + (isWhole(word) ? "" : " cut"))
                                .toList());
    }

    private static boolean isWhole(Label word) {
        double edge = list().localToScene(list().getLayoutBounds()).getMaxX();
        return !word.isTextTruncated()
                && word.localToScene(word.getLayoutBounds()).getMaxX() <= edge;
    }

    /// The text of the line that is chosen.
    String chosen() {
        return ask(() -> list().getSelectionModel().getSelectedItem().text());
    }

    void export(Path file) {
        robot.interact(
                () ->
                        visible()
                                .filter(LogsPane.class::isInstance)
                                .forEach(pane -> ((LogsPane) pane).export(file)));
        settle();
    }

    void press(KeyCode key) {
        robot.type(key);
        settle();
    }

    String clipboard() {
        return ask(() -> Clipboard.getSystemClipboard().getString());
    }

    List<String> tabOrder(int stops) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            press(KeyCode.TAB);
            names.add(ask(() -> name(list().getScene().getFocusOwner())));
        }
        return names;
    }

    WritableImage picture() {
        return ask(() -> list().getScene().snapshot(null));
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken != null ? spoken : node instanceof Labeled labeled ? labeled.getText() : "";
    }

    @SuppressWarnings("unchecked")
    private static ListView<LogLine> list() {
        return (ListView<LogLine>)
                visible().filter(ListView.class::isInstance).findFirst().orElseThrow();
    }

    private static Stream<Node> visible() {
        return SeenNodes.everywhere();
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
