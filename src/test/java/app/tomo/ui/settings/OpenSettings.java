package app.tomo.ui.settings;

import app.tomo.config.Places;
import app.tomo.config.WindowFile;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The real settings window, driven as a person would. Everything waits until the FX thread is done.
final class OpenSettings {
    static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);

    /// For what the pages keep at the end.
    static final Duration PATIENCE = Duration.ofSeconds(1);

    CompletableFuture<Void> kept = CompletableFuture.completedFuture(null);
    final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    final Theme theme = new Theme(bridge);
    final Places places;
    final VirtualTime time = new VirtualTime();
    private final FxRobot robot = new FxRobot();
    private final SettingsWindow window;

    /// @param folder for what is remembered
    OpenSettings(Path folder, Function<OpenSettings, Map<PageId, Supplier<SettingsPage>>> pages) {
        this(folder, WORDS, pages);
    }

    OpenSettings(
            Path folder,
            Words words,
            Function<OpenSettings, Map<PageId, Supplier<SettingsPage>>> pages) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        places =
                new Places(
                        folder.resolve("config"),
                        folder.resolve("state"),
                        folder.resolve("cache"),
                        folder.resolve("socket"),
                        folder.resolve("lock"));
        window =
                new SettingsWindow(
                        bridge,
                        theme,
                        words.pages(),
                        Runnable::run,
                        new KeptPlace(
                                SettingsWindow.NAME,
                                new WindowFile(places),
                                Runnable::run,
                                bridge,
                                time),
                        pages.apply(this),
                        () -> kept,
                        time,
                        () -> PATIENCE);
        prefer(ColorScheme.LIGHT);
    }

    void prefer(ColorScheme scheme) {
        theme.prefer(Optional.of(scheme));
        settle();
    }

    void open() {
        window.open();
        settle();
        settle();
    }

    void open(PageId page) {
        window.open(page);
        settle();
        settle();
    }

    void openDifference() {
        window.openDifference();
        settle();
        settle();
    }

    /// It gives way to another.
    @Nullable PageId end() {
        PageId page = beginEnd().join().orElse(null);
        settle();
        return page;
    }

    CompletableFuture<Optional<PageId>> beginEnd() {
        return ask(window::end);
    }

    void close() {
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    void interact(Runnable task) {
        robot.interact(task);
        settle();
    }

    boolean isShowing() {
        return ask(() -> visible().anyMatch(SettingsPane.class::isInstance));
    }

    Stage stage() {
        return ask(() -> (Stage) pane().getScene().getWindow());
    }

    /// Whether a person can read that text.
    boolean shows(String text) {
        settle();
        return ask(() -> visible().anyMatch(node -> text.equals(textOf(node))));
    }

    /// All that can be read, in the order of the scene.
    List<String> texts() {
        settle();
        return ask(
                () -> visible().map(OpenSettings::textOf).filter(text -> !text.isBlank()).toList());
    }

    void click(String text) {
        clickOn(labelled(text));
    }

    void clickOn(Node node) {
        robot.clickOn(node);
        settle();
    }

    Node labelled(String text) {
        return ask(
                () ->
                        visible()
                                .filter(node -> text.equals(textOf(node)))
                                .findFirst()
                                .orElseThrow(() -> new NoSuchElementException(text)));
    }

    /// What a screen reader calls so.
    Node spoken(String text) {
        settle();
        return ask(
                () ->
                        visible()
                                .filter(node -> text.equals(node.getAccessibleText()))
                                .findFirst()
                                .orElseThrow(() -> new NoSuchElementException(text)));
    }

    /// Types into the field of that name, in place of what it says, and confirms it.
    void enter(String name, String text) {
        TextInputControl field = (TextInputControl) spoken(name);
        interact(
                () -> {
                    field.requestFocus();
                    field.setText(text);
                });
        press(KeyCode.ENTER);
    }

    /// Presses the button of that name, wherever it is scrolled to.
    void fire(String name) {
        ButtonBase button = (ButtonBase) spoken(name);
        interact(button::fire);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    String focused() {
        settle();
        return ask(() -> name(pane().getScene().getFocusOwner()));
    }

    List<String> tabOrder(int stops) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            press(KeyCode.TAB);
            names.add(focused());
        }
        return names;
    }

    /// What can be reached by keyboard and has no name for a screen reader.
    List<String> nameless() {
        return ask(
                () ->
                        visible()
                                .filter(node -> node.isFocusTraversable() && name(node).isBlank())
                                .map(Node::toString)
                                .toList());
    }

    WritableImage picture() {
        settle();
        return ask(() -> pane().getScene().snapshot(null));
    }

    private static SettingsPane pane() {
        return visible()
                .filter(SettingsPane.class::isInstance)
                .map(SettingsPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken != null && !spoken.isBlank() ? spoken : textOf(node);
    }

    private static String textOf(Node node) {
        String text =
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getText();
                    default -> "";
                };
        return text == null ? "" : text.replace('\u00A0', ' ');
    }

    private static Stream<Node> visible() {
        return SeenNodes.everywhere();
    }

    static <T extends @Nullable Object> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
