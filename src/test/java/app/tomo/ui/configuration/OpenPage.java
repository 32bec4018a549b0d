package app.tomo.ui.configuration;

import app.tomo.config.Template;
import app.tomo.model.ConfigChange;
import app.tomo.model.Drift;
import app.tomo.model.Fingerprint;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.Trials;
import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.frame.Ticker;
import app.tomo.ui.history.HistoryViewModel;
import app.tomo.ui.theme.Theme;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The page Configuration in a window of its own, driven as a person would, in virtual time.
final class OpenPage {
    final FakeDesk desk;
    final FxRobot robot = new FxRobot();
    private final VirtualTime time = new VirtualTime();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Theme theme = new Theme(bridge);
    private final ConfigurationViewModel model;
    private final ConfigurationPage page;
    private @Nullable PlainWindow window;

    OpenPage(Path folder) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        desk = new FakeDesk(folder);
        Words words = Words.about("kanata", ZoneOffset.UTC);
        model = new ConfigurationViewModel(words, desk, time, time, time, bridge, "/home/you");
        page =
                new ConfigurationPage(
                        words,
                        model,
                        new HistoryViewModel(words.configs(), time, bridge, time, desk.history),
                        bridge,
                        time);
        theme.prefer(Optional.of(ColorScheme.LIGHT));
    }

    /// Opens the page of a daemon that runs with that config.
    void open(String text) throws IOException {
        Files.writeString(desk.file, text);
        open(SnapshotBuilder.well());
    }

    /// The daemon runs what is on the disk.
    void open(SnapshotBuilder builder) {
        openAs(builder.config(desk.file.toString()).drift(drift("a", "a", List.of(), List.of())));
    }

    /// Whatever is known of the daemon's config.
    void openAs(SnapshotBuilder builder) {
        page.publish(builder.build());
        robot.interact(
                () -> {
                    Region content = page.content();
                    content.setPrefSize(900, 560);
                    window = new PlainWindow(theme, "Tomo", content, new Dimension2D(300, 200));
                    window.contentHasEscapeFirst();
                    window.show();
                    page.shown();
                });
        settle();
    }

    void show(SnapshotBuilder builder) {
        showAs(builder.config(desk.file.toString()));
    }

    void showAs(SnapshotBuilder builder) {
        page.publish(builder.build());
        settle();
    }

    /// The disk holds something else than what the daemon read.
    void showDrift() {
        showDrift(List.of(), List.of());
    }

    /// The same, of which that differs; or what it read takes a restart.
    void showDrift(List<String> needs, List<ConfigChange> changes) {
        String disk = needs.isEmpty() ? "b" : "a";
        show(SnapshotBuilder.well().drift(drift("a", disk, needs, changes)));
    }

    private Drift drift(String ran, String is, List<String> needs, List<ConfigChange> changes) {
        String file = desk.file.toString();
        Instant now = time.now();
        Fingerprint running = new Fingerprint(file, ran, now.minusSeconds(900));
        Instant changed = ran.equals(is) ? running.changedAt() : now.minusSeconds(120);
        Fingerprint disk = new Fingerprint(file, is, changed);
        return new Drift(1, now, now, 4127, running, disk, false, now, null, null, needs, changes);
    }

    /// Tomo went back to what is in the file.
    void showWentBack() {
        TrialEnd end =
                new TrialEnd(
                        "a1",
                        desk.file.toString(),
                        "c",
                        null,
                        time.now(),
                        TrialEnd.Why.TIME,
                        TrialEnd.Settlement.RESTORED,
                        false,
                        null);
        show(SnapshotBuilder.well().trials(new Trials(null, null, end)));
    }

    /// Something was applied, and can be kept for that long.
    void showTrial(Duration left) {
        String file = desk.file.toString();
        Instant now = time.now();
        Trial trial =
                new Trial(
                        "a1",
                        file,
                        "b",
                        "c",
                        now.minusSeconds(900),
                        7,
                        false,
                        true,
                        Trial.Stage.RUNNING,
                        now,
                        now.plus(left),
                        List.of(),
                        TrialEnd.Why.TIME);
        show(SnapshotBuilder.well().trials(new Trials(null, trial, null)));
    }

    void close() {
        robot.interact(
                () -> {
                    page.hidden();
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                });
        settle();
    }

    /// The person makes the window that wide.
    void widen(double width) {
        robot.interact(() -> page.content().getScene().getWindow().setWidth(width));
        settle();
    }

    /// How far what is named so reaches to the right, and is seen; below 0 where it is not there.
    double rightEnd(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(OpenPage::isSeen)
                .mapToDouble(node -> node.localToScene(node.getBoundsInLocal()).getMaxX())
                .max()
                .orElse(-1);
    }

    void advance(Duration span) {
        for (Duration left = span; left.isPositive(); left = left.minus(Ticker.HURRIED)) {
            time.advance(left.compareTo(Ticker.HURRIED) < 0 ? left : Ticker.HURRIED);
            settle();
        }
    }

    /// The person writes that at the end of the text, and waits until it is checked.
    void write(String text) {
        type(text);
        advance(Duration.ofSeconds(1));
    }

    void type(String text) {
        robot.interact(
                () -> {
                    CodeArea area = robot.lookup(".code-area").queryAs(CodeArea.class);
                    area.requestFocus();
                    area.moveTo(area.getLength());
                });
        robot.interact(
                () ->
                        robot.lookup(".code-area")
                                .queryAs(CodeArea.class)
                                .insertText(
                                        robot.lookup(".code-area")
                                                .queryAs(CodeArea.class)
                                                .getLength(),
                                        text));
        settle();
    }

    String text() {
        return robot.lookup(".code-area").queryAs(CodeArea.class).getText();
    }

    /// The person has chosen that file, wherever it is.
    void ask(Path file) {
        robot.interact(() -> model.open(file));
        settle();
    }

    /// What is kept of a file and not saved.
    String draft(Path file) {
        ConfigDesk.Draft draft = desk.drafts.get(file);
        return draft == null ? "none" : draft.text();
    }

    /// What the window's title says of it.
    String subject() {
        return page.subject().getValue();
    }

    int caret() {
        return robot.lookup(".code-area").queryAs(CodeArea.class).getCaretPosition();
    }

    /// The buttons that stand out.
    List<String> leading() {
        return robot.lookup(".button.accent").queryAll().stream()
                .filter(OpenPage::isSeen)
                .map(Node::getId)
                .toList();
    }

    void click(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
        settle();
    }

    /// The person is at another file before that has come to an end.
    void leaveWhile(String id, Path other) {
        robot.interact(
                () -> {
                    robot.lookup("#" + id).queryAs(Button.class).fire();
                    model.open(other);
                });
        settle();
    }

    void toggle(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ToggleButton.class).fire());
        settle();
    }

    void clickText(String text) {
        robot.interact(
                () ->
                        robot.lookup(node -> node instanceof Button it && text.equals(it.getText()))
                                .queryAs(Button.class)
                                .fire());
        settle();
    }

    /// From the menu below the file's name.
    void chooseFile(String text) {
        robot.interact(
                () ->
                        menu().getItems().stream()
                                .filter(item -> text.equals(item.getText()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        settle();
    }

    /// What stands in that menu.
    List<String> files() {
        return menu().getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(MenuItem::getText)
                .toList();
    }

    private MenuButton menu() {
        return robot.lookup("#config-file").queryAs(MenuButton.class);
    }

    /// Tomo ends.
    void end() {
        page.end();
        settle();
    }

    /// The window gives way to another one.
    CompletableFuture<Void> giveWay() {
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        robot.interact(
                () -> {
                    page.hidden();
                    ends.add(page.close());
                });
        return ends.getFirst();
    }

    /// What differs is wanted from elsewhere.
    void showDifference() {
        robot.interact(page::showDifference);
        settle();
    }

    /// The window is closed and opened again.
    void reopen() {
        robot.interact(page::hidden);
        settle();
        robot.interact(page::shown);
        settle();
    }

    /// One of the versions, the newest being 0.
    void choose(int version) {
        robot.interact(
                () ->
                        robot.lookup(".history-side .list-view")
                                .queryAs(ListView.class)
                                .getSelectionModel()
                                .select(version));
        settle();
    }

    /// In the list of what a new file may begin with.
    void choose(Template template) {
        robot.interact(
                () ->
                        robot.lookup("#begin-templates")
                                .queryListView()
                                .getSelectionModel()
                                .select(List.of(Template.values()).indexOf(template)));
        settle();
    }

    /// Where the focus is.
    void pressThere(KeyCode key) {
        robot.type(key);
        settle();
    }

    /// In the text.
    void press(KeyCode... keys) {
        robot.interact(() -> robot.lookup(".code-area").query().requestFocus());
        robot.push(keys);
        settle();
    }

    boolean isEnabled(String id) {
        return !robot.lookup("#" + id).query().isDisabled();
    }

    /// Whether that can be read somewhere on the page.
    boolean says(String text) {
        return texts().anyMatch(each -> each.contains(text));
    }

    String everything() {
        return String.join(" | ", texts().toList());
    }

    private Stream<String> texts() {
        return robot.lookup(Labeled.class::isInstance).queryAll().stream()
                .filter(OpenPage::isSeen)
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void settle() {
        time.settle();
        WaitForAsyncUtils.waitForFxEvents();
        time.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
