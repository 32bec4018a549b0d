package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.Units;
import app.tomo.ui.service.ServiceDesk;
import app.tomo.ui.service.ServicePage;
import app.tomo.words.UnitPhrase;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a person sees of the unit, and what they see before anything is done to it.
@SuppressWarnings("NullAway.Init")
class ServicePageTest {
    @TempDir Path folder;
    private OpenSettings settings;
    private ServicePage shownPage;

    private ServicePage pageOf(UnitDeskTwin desk, OpenSettings window) {
        shownPage = desk.page(window, OpenSettings.WORDS);
        return shownPage;
    }

    private void open(UnitDeskTwin desk) {
        settings = new OpenSettings(folder, it -> Map.of(PageId.SERVICE, () -> pageOf(desk, it)));
        settings.open(PageId.SERVICE);
    }

    /// Within the window, without scrolling.
    private boolean isInSight(String text) {
        Node node = settings.labelled(text);
        return OpenSettings.ask(
                () -> {
                    var place = node.localToScene(node.getBoundsInLocal());
                    return place.getMinY() >= 0
                            && place.getMaxY() <= node.getScene().getHeight() + 1;
                });
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void whatIsWeakIsSaidInPlainWords() {
        open(UnitDeskTwin.weak());
        assertTrue(settings.shows("After a crash your keyboard stays without kanata."));
        assertTrue(settings.shows("A stop that hangs holds you up for long."));
        assertTrue(settings.shows("killed after 90 s"));
        assertEquals(List.of(), settings.nameless());
    }

    @Test
    void aPlanShowsEachLineAndDoesNothingUntilItIsAgreedTo() {
        UnitDeskTwin desk = UnitDeskTwin.weak();
        open(desk);
        settings.click("Harden…");
        assertTrue(settings.shows("+ TimeoutStopSec=5"));
        assertTrue(settings.shows("Nothing here needs a password."));
        assertEquals(List.of(), desk.carriedOut);
        settings.click("Not now");
        assertEquals(List.of(), desk.carriedOut);
        assertTrue(settings.shows("killed after 90 s"));
    }

    @Test
    void itIsDoneByTheKeyboardAloneAndSaidInPlace() {
        UnitDeskTwin desk = UnitDeskTwin.weak();
        open(desk);
        settings.click("Harden…");
        settings.press(KeyCode.ENTER);
        assertEquals(
                List.of(UnitTask.HARDEN), desk.carriedOut.stream().map(p -> p.task()).toList());
        assertTrue(settings.shows("It is done."));
        settings.press(KeyCode.ENTER);
        assertTrue(settings.shows("killed after 5 s"));
        assertFalse(settings.shows("A stop that hangs holds you up for long."));
    }

    @Test
    void whatDecidesAndWhatCameOfItAreInSightHoweverLongThePlanIs() {
        open(UnitDeskTwin.empty());
        settings.interact(() -> settings.stage().setHeight(400));
        settings.click("Install for you…");
        assertTrue(isInSight("Do it"));
        settings.press(KeyCode.ENTER);
        assertTrue(isInSight("It is done."));
        assertTrue(isInSight("Back"));
    }

    @Test
    void whatIsGreyedSaysWhyInPlace() {
        open(UnitDeskTwin.weak());
        assertTrue(
                settings.shows(
                        Units.FOLDER
                                + "/kanata.service is somebody else’s, so Tomo leaves it alone."
                                + " “systemctl --user disable --now kanata.service” switches the"
                                + " unit off."));
    }

    @Test
    void whatWasNotDoneIsSaidAndLeavesTheUnitAsItWas() {
        UnitDeskTwin desk = UnitDeskTwin.weak();
        desk.next = new ServiceDesk.Result(false, "You or the system said no.");
        open(desk);
        settings.click("Harden…");
        settings.click("Do it");
        assertTrue(settings.shows("You or the system said no."));
        settings.click("Back");
        assertTrue(settings.shows("killed after 90 s"));
    }

    @Test
    void aMistakeOfTomosIsAnAnswerToo() {
        UnitDeskTwin desk = UnitDeskTwin.weak();
        open(desk);
        settings.click("Harden…");
        desk.mistaken = true;
        settings.click("Do it");
        assertTrue(settings.shows(OpenSettings.WORDS.units().of(UnitPhrase.MISTAKE)));
        settings.click("Back");
        desk.mistaken = false;
        settings.interact(shownPage::hidden);
        settings.interact(shownPage::shown);
        assertTrue(settings.shows("killed after 90 s"));
    }

    @Test
    void whatSystemdMakesUpOfAUnitThatCannotStartIsNotJudged() {
        open(
                new UnitDeskTwin(
                        Units.survey(
                                Scope.USER,
                                false,
                                Units.unusable(LoadState.MASKED),
                                Units.none(Scope.SYSTEM),
                                Units.COMMAND)));
        assertTrue(settings.shows("Your systemd is to run kanata, which does not run now."));
        assertTrue(settings.shows("masked: somebody has forbidden it to start"));
        assertFalse(settings.shows("killed after 90 s"));
    }

    @Test
    void whereThereIsNoUnitOneIsOffered() {
        UnitDeskTwin desk = UnitDeskTwin.empty();
        open(desk);
        assertTrue(settings.shows("No service runs kanata."));
        settings.click("Install for you…");
        assertTrue(settings.shows("+ Restart=on-failure"));
        assertTrue(settings.shows("4. Start kanata.service, and wait until kanata answers"));
    }

    @Test
    void theMachinesUnitSaysThatItNeedsAPassword() {
        open(UnitDeskTwin.empty());
        settings.click("Install for the whole machine…");
        assertTrue(settings.shows("asks for a password · taken back by removing the file"));
    }

    @Test
    void startingAtLoginIsPlannedBeforeItIsSwitched() {
        UnitDeskTwin desk = UnitDeskTwin.weak();
        open(desk);
        settings.click("Starts when you log in");
        assertTrue(settings.shows("1. Have kanata.service no longer start when you log in"));
        assertEquals(List.of(), desk.carriedOut);
    }
}
