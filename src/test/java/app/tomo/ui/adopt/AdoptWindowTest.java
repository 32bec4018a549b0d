package app.tomo.ui.adopt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Scope;
import app.tomo.ui.FxBridge;
import app.tomo.ui.SeenNodes;
import app.tomo.ui.theme.Theme;
import app.tomo.words.AdoptWords.Step;
import app.tomo.words.Words;

import javafx.application.ColorScheme;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What a person sees and does where a daemon changes hands. Slow work waits until the test lets it go on.
class AdoptWindowTest {
    private final FxRobot robot = new FxRobot();
    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Theme theme = new Theme(bridge);
    private String file = "[Unit]";
    private Adoption.Result result = new Adoption.Result(true, "Done, and it answers.");
    private final Adoption adoption =
            scope ->
                    scope == Scope.CHILD
                            ? new Adoption.Look.Obstacle("Not possible. Do this first.")
                            : new Adoption.Look.Plan(
                                    List.of(
                                            new Step("1. Write a.service:", file),
                                            new Step("2. Start it.", "")),
                                    () -> {
                                        done.add(scope.id());
                                        return result;
                                    });
    private final AdoptWindow window =
            new AdoptWindow(
                    bridge, theme, Words.about("kanata", ZoneOffset.UTC), adoption, slow::add);

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        theme.prefer(Optional.of(ColorScheme.LIGHT));
        window.open();
        settle();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
    }

    @Test
    void theStepsAreShownBeforeAnythingIsDone() {
        assertTrue(shows("Tomo looks what there is to do…"));
        assertTrue(node("take-over").isDisabled());
        goOn();
        assertTrue(shows("1. Write a.service:") && shows("[Unit]") && shows("2. Start it."));
        assertTrue(shows("If that does not work, kanata is started again as it was."));
        assertEquals(List.of(), done);
    }

    @Test
    void oneClickDoesItOnceAndSaysWhatCameOfIt() {
        goOn();
        click("take-over");
        assertTrue(shows("kanata changes hands…"));
        assertTrue(node("close").isDisabled());
        click("take-over");
        goOn();
        assertEquals(List.of("user"), done);
        assertTrue(shows("Done, and it answers."));
        assertFalse(shows("Take it over"));
        click("close");
        assertFalse(isShowing());
    }

    @Test
    void whatDidNotWorkSaysSoAndCanBeLookedAtAgain() {
        result = new Adoption.Result(false, "Not taken over. It runs again as it did before.");
        goOn();
        click("take-over");
        goOn();
        assertTrue(shows("Not taken over. It runs again as it did before."));
        assertTrue(shows("Look again"));
        click("take-over");
        goOn();
        assertTrue(shows("1. Write a.service:"));
        assertEquals(List.of("user"), done);
    }

    @Test
    void whatCannotBeDoneSaysWhatToDoFirst() {
        goOn();
        click("taker-child");
        goOn();
        assertTrue(shows("Not possible. Do this first."));
        click("take-over");
        assertTrue(shows("Tomo looks what there is to do…"));
        assertEquals(List.of(), done);
    }

    @Test
    void anAnswerThatWasOvertakenIsNotShown() {
        click("taker-child");
        goOn();
        assertFalse(shows("1. Write a.service:"));
        assertTrue(shows("Not possible. Do this first."));
    }

    @Test
    void escapeClosesItAndTheNextOpeningLooksAnew() {
        goOn();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertFalse(isShowing());
        window.open();
        settle();
        assertTrue(shows("Tomo looks what there is to do…"));
    }

    @Test
    void theWindowIsAsTallAsWhatItShows() {
        double looking = height();
        goOn();
        assertFalse(scrolls());
        double plan = height();
        assertTrue(plan > looking);
        click("taker-child");
        assertEquals(plan, height());
        goOn();
        assertTrue(height() < plan);
        assertFalse(scrolls());
    }

    @Test
    void aPlanThatIsLongerThanTheScreenScrolls() {
        file = "line\n".repeat(100);
        goOn();
        assertTrue(scrolls());
        assertTrue(height() <= Screen.getPrimary().getVisualBounds().getHeight());
        click("take-over");
        goOn();
        assertEquals(List.of("user"), done);
    }

    private static double height() {
        return visible().findFirst().orElseThrow().getScene().getHeight();
    }

    private static boolean scrolls() {
        return visible()
                .anyMatch(
                        each ->
                                each instanceof ScrollBar bar
                                        && bar.getOrientation() == Orientation.VERTICAL);
    }

    /// What is slow comes to its end.
    private void goOn() {
        for (Runnable each = slow.poll(); each != null; each = slow.poll()) {
            each.run();
            settle();
        }
    }

    private void click(String id) {
        robot.clickOn(node(id));
        settle();
    }

    private Node node(String id) {
        return visible().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private boolean shows(String text) {
        return visible()
                .anyMatch(
                        each -> each instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    private static boolean isShowing() {
        return visible().anyMatch(AdoptPane.class::isInstance);
    }

    private static Stream<Node> visible() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(Window::isShowing)
                                .flatMap(each -> SeenNodes.in(each.getScene().getRoot()))
                                .toList())
                .stream();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
