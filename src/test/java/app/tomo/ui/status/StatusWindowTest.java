package app.tomo.ui.status;

import static app.tomo.words.SnapshotBuilder.NOW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.Deadline;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.words.NoTray;
import app.tomo.words.SnapshotBuilder;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a person sees in the status window and does with it.
class StatusWindowTest {
    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() {
        window.show(Situations.well());
        window.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Action reload(Duration startedAgo, Duration left) {
        return new Action(
                7,
                List.of(),
                ActionKind.RELOAD,
                "",
                Action.Phase.WAITING,
                new Deadline(NOW.minus(startedAgo), NOW.plus(left)),
                new Deadline(NOW.minus(startedAgo), NOW.plus(left)),
                NOW.minus(startedAgo),
                4127,
                0,
                false,
                true);
    }

    @Test
    void aWellDaemonIsSaidToBeWell() {
        assertTrue(window.shows("kanata is well"));
        assertTrue(window.shows("kanata.service (yours) · up 2 h 14 min · PID 4127"));
        assertTrue(window.shows("answered 0.8 s ago · 1.11.0"));
        assertTrue(window.shows("applied 12 min ago, in 3 ms"));
    }

    @Test
    void aClickOnReloadAsksForOneReload() {
        window.click("Reload");
        assertEquals(List.of("reload"), window.asked());
    }

    @Test
    void restartAndStopAskForThemselves() {
        window.click("Restart");
        window.click("Stop");
        assertEquals(List.of("restart", "stop"), window.asked());
    }

    @Test
    void aStoppedDaemonOffersToStart() {
        window.show(Situations.stopped());
        window.click("Start");
        assertEquals(List.of("start"), window.asked());
        assertFalse(window.shows("Reload"));
    }

    @Test
    void aPauseOfAnyLengthIsTwoClicksAway() {
        for (String length : List.of("15 minutes", "1 hour", "Until you resume")) {
            window.click("Pause");
            window.click(length);
        }
        assertEquals(List.of("pause PT15M", "pause PT1H", "pause null"), window.asked());
    }

    @Test
    void whatIsPausedCountsDownAndIsResumedOrPausedForLonger() {
        window.show(Situations.paused());
        assertTrue(window.shows("kanata is paused"));
        assertTrue(window.shows("back in 14 min"));
        window.advance(Duration.ofSeconds(61));
        assertTrue(window.shows("back in 12 min"));
        window.click("Resume");
        window.click("Pause");
        window.click("1 hour");
        assertEquals(List.of("resume", "pause PT1H"), window.asked());
        assertFalse(window.shows("Start"));
    }

    @Test
    void whatIsStoppedCannotBePaused() {
        window.show(Situations.stopped());
        window.click("Pause");
        assertTrue(((GreyableButton) window.labelled("Pause")).isGreyed());
        assertFalse(window.shows("15 minutes"));
    }

    @Test
    void cancelStandsInThePlaceOfPauseAndTakesItsFocus() {
        window.focus("Pause");
        window.show(Situations.reloading());
        assertFalse(window.shows("Pause"));
        assertEquals(window.labelled("Cancel"), window.focused());
        window.show(Situations.well());
        assertEquals(window.labelled("Pause"), window.focused());
    }

    @Test
    void whatCannotBeDoneIsGreyedSaysWhyAndDoesNothing() {
        window.show(Situations.stopped());
        GreyableButton stop = (GreyableButton) window.labelled("Stop");
        assertTrue(stop.isGreyed());
        assertEquals("kanata is stopped already", stop.getAccessibleHelp());
        window.click("Stop");
        window.click("Restart");
        assertEquals(List.of(), window.asked());
    }

    @Test
    void theCauseOfATroubleIsLookedForFromItsBannerAndFromTheFoot() {
        window.click("Diagnose…");
        window.show(Objects.requireNonNull(Situations.all().get("crash-looping")));
        window.click("Find the cause");
        assertEquals(List.of("wizard", "wizard"), window.asked());
    }

    @Test
    void theSettingsAreOpenedByTheirButtonAndByTheKeysOfOtherPrograms() {
        window.click("Settings");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertEquals(List.of("settings", "settings"), window.asked());
    }

    @Test
    void whatDiffersIsShownAndNotJustTheSettings() {
        window.show(Objects.requireNonNull(Situations.all().get("not-applied-yet")));
        window.click("Show what differs");
        assertEquals(List.of("difference"), window.asked());
    }

    @Test
    void whatNobodyLooksAfterCanBeTakenOver() {
        window.show(Situations.attached(Situations.owner("", null)));
        assertTrue(window.shows("Nobody looks after this kanata"));
        window.click("Have it taken over…");
        assertEquals(List.of("takeover"), window.asked());
    }

    @Test
    void whatSomebodyElseRunsCanBeReloadedAndNotStopped() {
        window.show(Situations.attached(Situations.owner("", null)));
        window.click("Reload");
        window.click("Stop");
        assertEquals(List.of("reload"), window.asked());
        assertFalse(window.shows("Start"));
    }

    @Test
    void whatAUnitRunsCanBeLookedAfterThere() {
        window.show(Situations.attached(Situations.owner("keys.service", Scope.USER)));
        window.click("Look after keys.service");
        assertEquals(List.of("choose user keys.service"), window.asked());
    }

    @Test
    void ofSeveralPlacesOneIsChosenByAClick() {
        Candidate keys = place("keys.service", true);
        window.show(
                SnapshotBuilder.stopped()
                        .headline(Headline.UNKNOWN)
                        .reading(
                                new ServiceReading.Undecided(
                                        List.of(keys, place("old.service", false)))));
        assertTrue(window.shows("Which one is Tomo to look after?"));
        assertTrue(window.shows("old.service (yours) · stopped"));
        window.click("keys.service (yours) · runs");
        assertEquals(List.of("choose user keys.service"), window.asked());
    }

    private static Candidate place(String unit, boolean up) {
        return new Candidate(Scope.USER, unit, Invocation.UNKNOWN, LoadState.LOADED, up);
    }

    @Test
    void anOfferIsMadeOnce() {
        SnapshotBuilder attached = Situations.attached(Situations.owner("", null));
        window.show(attached);
        window.click("Not now");
        window.advance(Duration.ofSeconds(1));
        assertFalse(window.shows("Nobody looks after this kanata"));
        window.show(attached.layers("nav", List.of("base", "nav")));
        assertFalse(window.shows("Nobody looks after this kanata"));
    }

    @Test
    void whatIsAnotherUsersIsNotOffered() {
        Owner root = new Owner(85, "root", false, "kanata", "", null, Truth.YES);
        window.show(Situations.attached(root));
        assertFalse(window.shows("Have it taken over…"));
    }

    @Test
    void theLogIsOneClickAway() {
        window.click("Logs");
        assertEquals(List.of("logs"), window.asked());
    }

    @Test
    void theEmergencyStopIsNeverGreyedAndNeedsOneClick() {
        for (var situation :
                List.of(Situations.well(), Situations.unknown(), Situations.failed())) {
            window.show(situation);
            assertFalse(((GreyableButton) window.labelled("Emergency stop")).isGreyed());
        }
        window.click("Emergency stop");
        assertEquals(List.of("emergency-stop"), window.asked());
    }

    @Test
    void anEmergencyStopThatIsInForceSaysHowToEndIt() {
        window.show(
                SnapshotBuilder.stopped()
                        .wish(Wish.EMERGENCY_STOPPED, NOW)
                        .headline(Headline.EMERGENCY_STOPPED));
        assertTrue(window.shows("Emergency stop: kanata stays off"));
        assertTrue(((GreyableButton) window.labelled("Start")).isGreyed());
        window.click("Lift the emergency stop");
        assertEquals(List.of("lift"), window.asked());
    }

    @Test
    void whereReloadsAreGivenUpARestartIsOfferedAndOneMoreAtOnesOwnRisk() {
        window.show(Situations.givenUp());
        assertTrue(window.shows("kanata died after each of its last reloads."));
        window.click("Apply by a restart");
        window.click("Reload anyway");
        assertEquals(List.of("restart", "reload anyway"), window.asked());
    }

    @Test
    void requestsThatWereMergedAreCounted() {
        window.show(Situations.well());
        assertFalse(window.shows("more request"));
        window.show(Situations.well().spared(6));
        assertTrue(window.shows("6 more requests needed none of their own"));
        window.show(Situations.well().spared(1));
        assertTrue(window.shows("1 more request needed none of its own"));
    }

    @Test
    void anActionThatIsOverSoonShowsNothing() {
        window.show(
                Situations.well().action(reload(Duration.ofMillis(200), Duration.ofSeconds(14))));
        assertFalse(window.shows("Cancel"));
        assertFalse(((GreyableButton) window.labelled("Restart")).isGreyed());
    }

    @Test
    void progressCountsDownAndCanBeCancelled() {
        window.show(
                Situations.well().action(reload(Duration.ofSeconds(1), Duration.ofSeconds(13))));
        assertTrue(window.shows("kanata waits until no key is held, 13 s left"));
        window.advance(Duration.ofSeconds(3));
        assertTrue(window.shows("kanata waits until no key is held, 10 s left"));
        window.click("Cancel");
        assertEquals(List.of("cancel 7"), window.asked());
    }

    @Test
    void aStopCountsDownToItsForce() {
        window.show(Situations.stopping());
        assertTrue(window.shows("stopping, forced in 4 s"));
        window.advance(Duration.ofMillis(2_100));
        assertTrue(window.shows("stopping, forced in 2 s"));
    }

    @Test
    void nothingJumpsWhenAnActionBeginsAndEnds() {
        double before = window.pane().settledHeight();
        double stop = window.labelled("Stop").localToScene(0, 0).getY();
        window.show(Situations.reloading());
        assertEquals(before, window.pane().settledHeight());
        assertEquals(stop, window.labelled("Stop").localToScene(0, 0).getY());
    }

    @Test
    void theFocusStaysOnTheButtonThatWasPressed() {
        window.focus("Restart");
        window.press(KeyCode.SPACE);
        window.show(Situations.reloading());
        assertEquals(window.labelled("Restart"), window.focused());
        assertEquals(List.of("restart"), window.asked());
    }

    @Test
    void escapeClosesTheWindow() {
        window.press(KeyCode.ESCAPE);
        assertFalse(window.isShowing());
    }

    @Test
    void theCrossClosesTheWindowForWhoeverHasNoKeyboard() {
        window.clickOn(window.spoken("Close"));
        assertFalse(window.isShowing());
    }

    @Test
    void aSecondClickOnTheIconClosesTheWindow() {
        window.toggle();
        assertFalse(window.isShowing());
        window.toggle();
        assertTrue(window.isShowing());
    }

    @Test
    void tabGoesThroughTheWindowInReadingOrder() {
        assertEquals(
                List.of(
                        "Close",
                        "layer base, active",
                        "switch to layer nav",
                        "switch to layer symbols",
                        "3 more layers",
                        "Reload",
                        "Restart",
                        "Stop",
                        "Pause",
                        "Settings",
                        "Logs",
                        "Diagnose…",
                        "Emergency stop"),
                window.tabOrder(13));
    }

    @Test
    void everyButtonHasANameForAScreenReader() {
        for (Map.Entry<String, Snapshot> situation : Situations.all().entrySet()) {
            window.show(situation.getValue());
            assertEquals(List.of(), window.nameless(), situation.getKey());
        }
    }

    @Test
    void factsAreSpokenWithTheirMarks() {
        assertTrue(window.isSpoken("Running: yes, PID 4127"));
        assertTrue(window.isSpoken("Capturing: not known, no activity seen yet"));
    }

    @Test
    void aClickOnAChipSwitchesTheLayer() {
        window.click("nav");
        assertEquals(List.of("layer nav"), window.asked());
    }

    @Test
    void theRestOfTheLayersIsBehindTheNumber() {
        window.click("+3");
        window.click("mouse");
        assertEquals(List.of("layer mouse"), window.asked());
    }

    @Test
    void anActiveLayerThatDoesNotFitIsAmongTheChips() {
        window.show(
                Situations.well()
                        .layers(
                                "games",
                                List.of("base", "nav", "symbols", "numbers", "mouse", "games")));
        assertTrue(window.isSpoken("layer games, active"));
    }

    @Test
    void twoThousandLayersCostNoMoreThanAFew() {
        window.show(Situations.well().layers("layer 1732", Situations.manyLayers()));
        assertTrue(window.isSpoken("layer layer 1732, active"));
        assertTrue(window.nodes() < 250, "nodes: " + window.nodes());
        window.click("+1,997");
        window.type("1999");
        window.press(KeyCode.ENTER);
        assertEquals(List.of("layer layer 1999"), window.asked());
    }

    @Test
    void aProblemIsSaidWithWhatToDo() {
        window.show(Situations.rejected());
        assertTrue(
                window.shows(
                        "kanata did not accept the changed config: line 14 of kanata.kbd: layer nav"
                                + " has 7 items, defsrc has 9."));
        assertTrue(window.shows("It goes on with the config it had. Correct it, then reload."));
    }

    @Test
    void theEvidenceUnfolds() {
        window.show(Situations.rejected());
        assertFalse(window.shows("layer nav has 7 items, defsrc has 9"));
        window.click("evidence");
        assertTrue(window.shows("layer nav has 7 items, defsrc has 9"));
        window.click("evidence");
        assertFalse(window.shows("layer nav has 7 items, defsrc has 9"));
    }

    @Test
    void whereNothingIsInstalledTheSimulatorIsOneClickAway() {
        window.show(Situations.notInstalled());
        window.click("Try the simulator");
        assertEquals(List.of("simulator"), window.asked());
    }

    @Test
    void aSimulatedDaemonIsMarked() {
        assertFalse(window.shows("simulated"));
        window.show(Situations.well().simulated());
        assertTrue(window.shows("simulated"));
    }

    @Test
    void withoutATrayItSaysWhy() {
        window.noTray(NoTray.NO_HOST);
        assertTrue(
                window.shows(
                        "No icon in the tray: this desktop shows none. Tomo stays in this"
                                + " window."));
    }

    @Test
    void theColoursFollowTheSystemWhileTheWindowIsOpen() {
        window.prefer(Optional.of(ColorScheme.LIGHT));
        assertEquals(Color.web("#1f2328"), colour("kanata is well"));
        window.prefer(Optional.of(ColorScheme.DARK));
        assertEquals(Color.web("#e6edf3"), colour("kanata is well"));
    }

    private Color colour(String text) {
        Node node = window.labelled(text);
        return (Color) ((Labeled) node).getTextFill();
    }

    @Test
    void aHiddenWindowCostsNothing() {
        window.press(KeyCode.ESCAPE);
        long before = window.tasks();
        window.show(SnapshotBuilder.stopped());
        window.idle(Duration.ofMinutes(10));
        assertEquals(before, window.tasks());
        window.open();
        assertTrue(window.shows("kanata is stopped"));
    }
}
