package app.tomo.ui.wizard;

import app.tomo.model.Language;
import app.tomo.model.Snapshot;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.frame.Ticker;
import app.tomo.ui.status.NoCommands;
import app.tomo.ui.theme.Theme;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The real wizard over a desk that does what the test says, in virtual time. Slow work waits until the test lets it go on.
final class OpenWizard {
    final FakeRecoveryDesk desk = new FakeRecoveryDesk();
    final List<String> mistakes = new ArrayList<>();
    Snapshot newest = SnapshotBuilder.stopped().build();
    private final NoCommands commands = new NoCommands();
    private final VirtualTime time = new VirtualTime();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Theme theme = new Theme(bridge);
    private final FxRobot robot = new FxRobot();
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final WizardWindow window;

    OpenWizard(Language language) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        window =
                new WizardWindow(
                        bridge,
                        theme,
                        Words.about("kanata", ZoneOffset.UTC, language),
                        time,
                        time,
                        () -> newest,
                        desk,
                        commands,
                        slow::add);
        desk.known = each -> newest = SnapshotBuilder.stopped().headline(each).build();
        prefer(ColorScheme.LIGHT);
    }

    /// The daemon is like that from now on, and a second goes by.
    void becomes(Snapshot next) {
        newest = next;
        advance(Duration.ofSeconds(1));
    }

    /// What was asked for beside the recovery.
    List<String> asked() {
        return commands.asked();
    }

    void prefer(ColorScheme scheme) {
        theme.prefer(Optional.of(scheme));
        settle();
    }

    void open() {
        window.open();
        settle();
    }

    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    /// The desk tells something.
    void told(Runnable telling) {
        telling.run();
        settle();
    }

    /// A new look, from whatever page.
    void again() {
        close();
        open();
    }

    /// Everything that a machine wrote is shown.
    void unfold() {
        interact(
                () ->
                        visible()
                                .filter(each -> each.getStyleClass().contains("unfold"))
                                .map(Button.class::cast)
                                .toList()
                                .forEach(Button::fire));
    }

    /// What is slow comes to its end.
    void goOn() {
        for (Runnable each = slow.poll(); each != null; each = slow.poll()) {
            try {
                each.run();
            } catch (IllegalStateException mistake) {
                mistakes.add(mistake.getMessage());
            }
            settle();
        }
    }

    /// Clicks its way to what would be done.
    void plan() {
        click("plan");
        goOn();
    }

    /// Time passes, and every tick is drawn.
    void advance(Duration span) {
        for (Duration left = span; left.isPositive(); left = left.minus(Ticker.HURRIED)) {
            time.advance(left.compareTo(Ticker.HURRIED) < 0 ? left : Ticker.HURRIED);
            settle();
        }
    }

    Instant now() {
        return time.now();
    }

    void click(String id) {
        robot.clickOn(node(id));
        settle();
    }

    void clickText(String text) {
        robot.clickOn(labelled(text));
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /// As the person's window manager does when they press its cross.
    void cross() {
        robot.interact(
                () ->
                        stage().fireEvent(
                                        new WindowEvent(
                                                stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        settle();
    }

    void interact(Runnable action) {
        robot.interact(action);
        settle();
    }

    Node node(String id) {
        return ask(
                () ->
                        visible()
                                .filter(each -> id.equals(each.getId()))
                                .findFirst()
                                .orElseThrow(() -> new NoSuchElementException(id)));
    }

    Node labelled(String text) {
        return ask(
                () ->
                        visible()
                                .filter(
                                        each ->
                                                each instanceof Labeled it
                                                        && text.equals(it.getText()))
                                .findFirst()
                                .orElseThrow(() -> new NoSuchElementException(text)));
    }

    void clickOn(Node node) {
        robot.clickOn(node);
        settle();
    }

    /// The title of that step of the plan.
    String title(int step) {
        return ask(
                () ->
                        visible()
                                .filter(CheckBox.class::isInstance)
                                .skip(step)
                                .map(Node::getAccessibleText)
                                .findFirst()
                                .orElseThrow());
    }

    CheckBox spoken(String title) {
        return ask(
                () ->
                        visible()
                                .filter(
                                        each ->
                                                each instanceof CheckBox
                                                        && title.equals(each.getAccessibleText()))
                                .map(CheckBox.class::cast)
                                .findFirst()
                                .orElseThrow());
    }

    boolean isSpoken(String text) {
        return ask(() -> visible().anyMatch(each -> text.equals(each.getAccessibleText())));
    }

    static String clipboard() {
        return ask(() -> Clipboard.getSystemClipboard().getString());
    }

    boolean shows(String text) {
        return ask(
                () ->
                        visible()
                                .anyMatch(
                                        each ->
                                                (each instanceof Labeled it
                                                                && text.equals(it.getText()))
                                                        || (each instanceof TextArea area
                                                                && area.getText().contains(text))));
    }

    /// Everything that can be read, from top to bottom.
    List<String> texts() {
        return ask(
                () ->
                        visible()
                                .filter(Labeled.class::isInstance)
                                .map(each -> ((Labeled) each).getText())
                                .filter(each -> each != null && !each.isBlank())
                                .toList());
    }

    String focused() {
        return ask(
                () -> {
                    Node owner = stage().getScene().getFocusOwner();
                    return owner == null || owner.getId() == null ? "" : owner.getId();
                });
    }

    boolean isShowing() {
        return ask(() -> visible().anyMatch(WizardPane.class::isInstance));
    }

    Scene scene() {
        return ask(() -> stage().getScene());
    }

    Stage stage() {
        return Window.getWindows().stream()
                .filter(each -> each.getScene().getRoot() instanceof WizardPane)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    WritableImage picture(double scale) {
        return ask(
                () -> {
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return stage().getScene().getRoot().snapshot(parameters, null);
                });
    }

    private static Stream<Node> visible() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .flatMap(each -> SeenNodes.in(each.getScene().getRoot()));
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
