package app.tomo.ui.status;

import app.tomo.model.Language;
import app.tomo.model.Snapshot;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SceneWalk;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.frame.Ticker;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The real status window, driven as a person would, in virtual time. Everything waits until the FX thread is done.
final class OpenWindow {
    private final AtomicInteger closed = new AtomicInteger();
    private final VirtualTime time = new VirtualTime();
    private final NoCommands commands = new NoCommands();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Theme theme = new Theme(bridge);
    private final FxRobot robot = new FxRobot();
    private final Duration offset = Duration.between(time.now(), SnapshotBuilder.NOW);
    private final StatusWindow window;

    OpenWindow() {
        this(Language.ENGLISH);
    }

    OpenWindow(Language language) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        StatusViewModel model =
                new StatusViewModel(
                        Words.about("kanata", ZoneOffset.UTC, language),
                        () -> time.now().plus(offset),
                        commands);
        window = new StatusWindow(bridge, theme, model, time, closed::incrementAndGet);
        theme.prefer(Optional.of(ColorScheme.LIGHT));
    }

    void open() {
        window.open();
        settle();
        settle();
    }

    void toggle() {
        window.toggleAt(400, 300);
        settle();
    }

    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    void show(SnapshotBuilder builder) {
        show(builder.build());
    }

    void show(Snapshot snapshot) {
        window.publish(snapshot);
        settle();
    }

    void noTray(NoTray why) {
        window.noTray(why);
        settle();
    }

    void prefer(Optional<ColorScheme> scheme) {
        theme.prefer(scheme);
        settle();
    }

    /// Time passes, and every tick is drawn.
    void advance(Duration span) {
        for (Duration left = span; left.isPositive(); left = left.minus(Ticker.HURRIED)) {
            time.advance(left.compareTo(Ticker.HURRIED) < 0 ? left : Ticker.HURRIED);
            settle();
        }
    }

    /// Time passes, and nobody is expected to draw anything.
    void idle(Duration span) {
        time.advance(span);
        settle();
    }

    long tasks() {
        return time.ran();
    }

    void trayIsBack() {
        window.trayIsBack();
        settle();
    }

    /// How often it has told that somebody closed it.
    int timesClosed() {
        return closed.get();
    }

    boolean isShowing() {
        return window.isShowing();
    }

    List<String> asked() {
        return List.copyOf(commands.asked);
    }

    void click(String text) {
        clickOn(labelled(text));
    }

    void clickOn(Node node) {
        robot.clickOn(node);
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    void type(String text) {
        robot.write(text, 0);
        settle();
    }

    void focus(String text) {
        Node node = labelled(text);
        robot.interact(node::requestFocus);
    }

    @Nullable Node focused() {
        return ask(() -> pane().getScene().getFocusOwner());
    }

    /// Whether a person can read that text; a break that cannot break reads as a space.
    boolean shows(String text) {
        return ask(() -> visible().anyMatch(reads(text)));
    }

    Node labelled(String text) {
        return ask(
                () ->
                        visible()
                                .filter(reads(text))
                                .findFirst()
                                .orElseThrow(() -> new NoSuchElementException(text)));
    }

    boolean isSpoken(String text) {
        return ask(() -> visible().anyMatch(node -> text.equals(node.getAccessibleText())));
    }

    Node spoken(String text) {
        return ask(
                () ->
                        visible()
                                .filter(node -> text.equals(node.getAccessibleText()))
                                .findFirst()
                                .orElseThrow(() -> new NoSuchElementException(text)));
    }

    /// What is reached by Tab, from the window as it opens.
    List<String> tabOrder(int stops) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            press(KeyCode.TAB);
            Node node = focused();
            names.add(node == null ? "nothing" : name(node));
        }
        return names;
    }

    /// Buttons that a screen reader could not name.
    List<String> nameless() {
        return ask(
                () ->
                        visible()
                                .filter(node -> node instanceof ButtonBase && name(node).isBlank())
                                .map(Node::toString)
                                .toList());
    }

    /// What stands beyond the right edge of the window, and each word or button whose text is cut.
    List<String> cut() {
        return ask(
                () -> {
                    double edge = pane().getScene().getWidth() + 0.5;
                    return SeenNodes.in(pane())
                            .filter(Labeled.class::isInstance)
                            .map(Labeled.class::cast)
                            .filter(
                                    it ->
                                            it.isTextTruncated()
                                                    || it.localToScene(it.getLayoutBounds())
                                                                    .getMaxX()
                                                            > edge)
                            .map(Labeled::getText)
                            .toList();
                });
    }

    /// Waits until nothing slides any more.
    void comesToRest() {
        StatusPane pane = pane();
        try {
            WaitForAsyncUtils.waitFor(
                    5,
                    TimeUnit.SECONDS,
                    () -> !WaitForAsyncUtils.waitForAsyncFx(5_000, pane::isSliding));
        } catch (TimeoutException e) {
            throw new IllegalStateException("it slides for ever", e);
        }
        settle();
    }

    /// What still slides out is no more of the window.
    List<String> walk(Function<SceneWalk, List<String>> question) {
        comesToRest();
        return ask(() -> question.apply(new SceneWalk(pane().getScene())));
    }

    long nodes() {
        return ask(() -> SeenNodes.in(pane()).count());
    }

    StatusPane pane() {
        return ask(
                () ->
                        Window.getWindows().stream()
                                .map(it -> it.getScene().getRoot())
                                .filter(StatusPane.class::isInstance)
                                .map(StatusPane.class::cast)
                                .findFirst()
                                .orElseThrow());
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken != null) {
            return spoken;
        }
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : "";
    }

    private static Predicate<Node> reads(String text) {
        return node ->
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().replace('\u00A0', ' ').equals(text);
    }

    private static Stream<Node> visible() {
        return SeenNodes.everywhere();
    }

    private static <T extends @Nullable Object> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
