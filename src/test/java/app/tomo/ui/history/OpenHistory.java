package app.tomo.ui.history;

import app.tomo.config.ConfigHistory;
import app.tomo.config.Places;
import app.tomo.config.Version;
import app.tomo.config.VersionOutcome;
import app.tomo.model.Limits;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

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
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The versions of a config in a window of their own, over a real history in a folder of the test's, in virtual time.
final class OpenHistory {
    private static final Path CONFIG = Path.of("/etc/kanata.kbd");
    private static final double WIDTH = 860;
    private static final double HEIGHT = 460;

    private final VirtualTime time = new VirtualTime();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Theme theme = new Theme(bridge);
    private final FxRobot robot = new FxRobot();
    private final ConfigHistory history;
    private final HistoryViewModel model;
    private final List<String> restored = new ArrayList<>();
    private final Stage stage;

    OpenHistory(Path folder) {
        try {
            stage = FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        var places = new Places(folder, folder, folder, folder, folder);
        history = new ConfigHistory(places, () -> Limits.DEFAULT);
        Words words = Words.about("kanata", ZoneOffset.UTC);
        model = new HistoryViewModel(words.configs(), time, bridge, Runnable::run, history);
        robot.interact(
                () -> {
                    stage.setScene(new Scene(new HistoryPane(model), WIDTH, HEIGHT));
                    theme.prefer(Optional.of(ColorScheme.LIGHT));
                    theme.dress(stage.getScene());
                });
    }

    void prefer(ColorScheme scheme) {
        theme.prefer(Optional.of(scheme));
        settle();
    }

    Version add(String text, VersionOutcome outcome, boolean good) {
        Version version = Objects.requireNonNull(history.add(CONFIG, text, outcome, time.now()));
        if (good) {
            boolean _ = history.markKnownGood(CONFIG, version.id());
        }
        return version;
    }

    Path file(Version version) {
        return history.folder(CONFIG).resolve("%08d.kbd".formatted(version.id()));
    }

    void advance(Duration span) {
        time.advance(span);
    }

    void open(String text) {
        robot.interact(
                () -> {
                    stage.show();
                    model.show(CONFIG, () -> text, restored::add);
                });
        settle();
    }

    void refresh() {
        robot.interact(model::refresh);
        settle();
    }

    void close() {
        robot.interact(stage::hide);
    }

    /// By mouse.
    void click(String text) {
        robot.clickOn(ask(() -> visible().filter(it -> says(it, text)).findFirst().orElseThrow()));
        settle();
    }

    void press(KeyCode key) {
        robot.type(key);
        settle();
    }

    boolean isGreyed(String text) {
        return ask(() -> visible().anyMatch(node -> says(node, text) && node.isDisabled()));
    }

    boolean shows(String text) {
        settle();
        return ask(() -> visible().anyMatch(node -> says(node, text)));
    }

    /// Whether a screen reader comes upon that.
    boolean spokenOf(String text) {
        settle();
        return ask(() -> visible().anyMatch(node -> text.equals(node.getAccessibleText())));
    }

    List<String> restored() {
        return restored;
    }

    /// What a screen reader says of each version in sight.
    List<String> versions() {
        return spoken(VersionCell.class);
    }

    /// The same of each row of the comparison.
    List<String> rows() {
        return spoken(CompareCell.class);
    }

    private List<String> spoken(Class<? extends Node> cell) {
        settle();
        return ask(
                () ->
                        visible()
                                .filter(cell::isInstance)
                                .map(Node::getAccessibleText)
                                .filter(said -> said != null && !said.isEmpty())
                                .toList());
    }

    List<String> tabOrder(int stops) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            press(KeyCode.TAB);
            names.add(ask(() -> name(Objects.requireNonNull(stage.getScene().getFocusOwner()))));
        }
        return names;
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken != null ? spoken : node instanceof Labeled labeled ? labeled.getText() : "";
    }

    /// Chooses a version by its place in the list.
    void choose(int place) {
        robot.interact(
                () ->
                        visible()
                                .filter(ListView.class::isInstance)
                                .map(ListView.class::cast)
                                .findFirst()
                                .orElseThrow()
                                .getSelectionModel()
                                .select(place));
        settle();
    }

    WritableImage picture(double scale) {
        settle();
        return ask(
                () -> {
                    var parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return stage.getScene().getRoot().snapshot(parameters, null);
                });
    }

    private static boolean says(Node node, String text) {
        return node instanceof Labeled labeled && text.equals(labeled.getText());
    }

    private Stream<Node> visible() {
        return SeenNodes.in(stage.getScene().getRoot());
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
