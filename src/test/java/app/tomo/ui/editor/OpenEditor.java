package app.tomo.ui.editor;

import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The real editor in a window. Everything waits until the FX thread is done.
final class OpenEditor {
    static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);

    private final FxRobot robot = new FxRobot();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Theme theme = new Theme(bridge);
    final KbdEditor editor;

    OpenEditor() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        bridge.run(() -> {});
        prefer(ColorScheme.LIGHT);
        editor = ask(() -> new KbdEditor(WORDS.editor()));
        show(editor, 800, 600);
        robot.interact(editor::requestFocus);
    }

    void prefer(ColorScheme scheme) {
        theme.prefer(Optional.of(scheme));
        settle();
    }

    void show(Parent content, double width, double height) {
        robot.interact(
                () -> {
                    Stage stage = new Stage();
                    Scene scene = new Scene(content, width, height);
                    theme.dress(scene);
                    stage.setScene(scene);
                    stage.show();
                });
        settle();
    }

    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    void open(String text) {
        robot.interact(() -> editor.open(text));
        settle();
    }

    void run(Runnable action) {
        robot.interact(action);
        settle();
    }

    void type(String text) {
        robot.write(text, 0);
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
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

    String text() {
        return ask(editor::text);
    }

    CodeArea area() {
        return (CodeArea)
                SeenNodes.in(editor).filter(CodeArea.class::isInstance).findFirst().orElseThrow();
    }

    /// The style classes of the first place where a line, from 1, has that text.
    Collection<String> styles(int line, String text) {
        return ask(
                () -> {
                    int at = area().getParagraph(line - 1).getText().indexOf(text);
                    return area().getStyleOfChar(line - 1, at);
                });
    }

    WritableImage picture() {
        return ask(() -> editor.getScene().snapshot(null));
    }

    static Stream<Node> visible() {
        return SeenNodes.everywhere();
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
