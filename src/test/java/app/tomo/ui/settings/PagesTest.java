package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Given;
import app.tomo.config.Surroundings;
import app.tomo.desktop.Autostart;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticeHold;
import app.tomo.model.NoticeRecord;
import app.tomo.model.NoticeSeverity;
import app.tomo.model.ThemeChoice;
import app.tomo.model.TrayStyle;
import app.tomo.words.SnapshotBuilder;

import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a person sees and changes of notifications and of Tomo's looks.
@SuppressWarnings("NullAway.Init")
class PagesTest {
    @TempDir Path folder;
    private Path file;
    private Desk desk;
    private Snapshots snapshots;
    private final FakeRemovalDesk removal = new FakeRemovalDesk();
    private int samples;
    private OpenSettings settings;

    @BeforeEach
    void open() {
        file = folder.resolve("config").resolve("settings.json");
        Map<String, String> home = Map.of("TOMO_HOME", folder.toString());
        desk = Desk.of(new Surroundings(home, folder, folder, folder, "1"), Given.NOTHING);
        settings =
                new OpenSettings(
                        folder,
                        it -> {
                            SettingsModel model = desk.model(it.bridge);
                            snapshots = new Snapshots(it.bridge);
                            return Map.of(
                                    PageId.NOTIFICATIONS,
                                    () ->
                                            new NotificationsPage(
                                                    model,
                                                    OpenSettings.WORDS,
                                                    snapshots,
                                                    () -> samples++),
                                    PageId.START_UP,
                                    () ->
                                            new StartUpPage(
                                                    new Autostart(
                                                            folder,
                                                            "default",
                                                            List.of("/opt/tomo/tomo")),
                                                    OpenSettings.WORDS.pages(),
                                                    Runnable::run,
                                                    it.bridge,
                                                    new RemovalPane(
                                                            removal,
                                                            OpenSettings.WORDS.uninstall(),
                                                            FakeRemovalDesk::run,
                                                            it.bridge)),
                                    PageId.APPEARANCE,
                                    () -> new AppearancePage(model));
                        });
    }

    @AfterEach
    void close() {
        settings.close();
    }

    private static NoticeRecord hung(NoticeHold held) {
        return new NoticeRecord(
                1,
                SnapshotBuilder.NOW,
                NoticeSeverity.BROKEN,
                NoticeCategory.HANGS,
                Matter.of(Headline.UNRESPONSIVE, null),
                held,
                0);
    }

    @Test
    void aKindOfNotificationIsSwitchedOff() throws IOException {
        settings.open(PageId.NOTIFICATIONS);
        settings.fire("Whether you are told that kanata hangs.");
        assertTrue(Files.readString(file).contains("\"notify.hangs\": \"off\""));
        assertEquals(
                List.of(NoticeCategory.HANGS),
                List.copyOf(desk.desk().inForce().now().notices().off()));
        assertEquals(List.of(), settings.nameless());
    }

    @Test
    void quietHoursAreSetAndTakenBack() throws IOException {
        String hours = "The hours in which you are told nothing but alarms; not set means none.";
        settings.open(PageId.NOTIFICATIONS);
        settings.enter(hours, "22 to 7");
        assertTrue(
                settings.shows(
                        "notify.quiet-hours cannot be “22 to 7”: it is a time of day, a dash and"
                                + " another, such as 22:00-07:00."));
        assertFalse(Files.exists(file));
        settings.enter(hours, "22:00-07:00");
        assertTrue(Files.readString(file).contains("22:00-07:00"));
        settings.enter(hours, "");
        assertFalse(Files.readString(file).contains("22:00-07:00"));
    }

    @Test
    void hoursThatEndWhenTheyBeginAreSaidToBeNone() {
        String never =
                "From 07:00 to 07:00 there are no hours between, so you are told at any time. For a"
                        + " whole day without, switch off above what you do not want to hear.";
        settings.open(PageId.NOTIFICATIONS);
        assertFalse(settings.shows(never));
        settings.enter(
                "The hours in which you are told nothing but alarms; not set means none.",
                "07:00-07:00");
        assertTrue(settings.shows(never));
    }

    @Test
    void whatGoesWithTomoIsShownFirstAndTakenAwayAtASecondClick() {
        settings.open(PageId.START_UP);
        press("What goes…");
        String ours = "Your settings: /home/you/.config/tomo/settings.json";
        List<String> all = settings.texts();
        assertTrue(all.indexOf(ours) < all.indexOf("This stays:"), all::toString);
        assertTrue(
                settings.shows(
                        "/etc/udev/rules.d/99-uinput.rules is removed · asks for a password"));
        CheckBox keep =
                (CheckBox) settings.labelled("Keep my settings, and what was kept of my configs");
        settings.interact(keep::fire);
        List<String> kept = settings.texts();
        assertTrue(kept.indexOf(ours) > kept.indexOf("This stays:"), kept::toString);
        assertEquals(List.of(), removal.asked);
        removal.undone = List.of("Leave was not given.");
        press("Remove all this");
        assertTrue(settings.shows("Leave was not given."));
        removal.undone = List.of();
        press("What goes…");
        press("Remove all this");
        assertTrue(settings.shows("Tomo ends now, and what is left of it goes."));
        assertEquals(List.of(true, true), removal.asked);
        assertEquals(List.of(), settings.nameless());
    }

    @Test
    void whoeverThinksBetterOfItKeepsTomo() {
        settings.open(PageId.START_UP);
        press("What goes…");
        press("Not now");
        assertTrue(settings.shows("Tomo shows first what goes. kanata and your configs stay."));
        assertEquals(List.of(), removal.asked);
    }

    @Test
    void aLookOrARemovalThatThrowsIsAnsweredAndCanBeAskedForAgain() {
        String sentence =
                "Tomo has made a mistake of its own. What is not removed is still there; its log"
                        + " has the rest.";
        settings.open(PageId.START_UP);
        removal.mistaken = true;
        press("What goes…");
        assertTrue(settings.shows(sentence));
        removal.mistaken = false;
        press("What goes…");
        assertFalse(settings.shows(sentence));
        removal.mistaken = true;
        press("Remove all this");
        assertTrue(settings.shows(sentence));
        removal.mistaken = false;
        press("What goes…");
        press("Remove all this");
        assertTrue(settings.shows("Tomo ends now, and what is left of it goes."));
        assertEquals(List.of(false), removal.asked);
    }

    private void press(String label) {
        Button button = (Button) settings.labelled(label);
        settings.interact(button::fire);
    }

    @Test
    void aNotificationIsShownForThePersonToSeeWhetherItComes() {
        settings.open(PageId.NOTIFICATIONS);
        Button show = (Button) settings.labelled("Show one now");
        settings.interact(show::fire);
        assertEquals(1, samples);
    }

    @Test
    void whatWasToldIsThereNewestFirstAndWhatWasHeldBackSaysWhy() {
        settings.open(PageId.NOTIFICATIONS);
        assertTrue(
                settings.shows(
                        "Nothing yet. What Tomo told you will be here, and what it held back and"
                                + " why, the newest first."));
        snapshots.publish(
                SnapshotBuilder.well()
                        .told(
                                hung(NoticeHold.QUIET_HOURS),
                                new NoticeRecord(
                                        2,
                                        SnapshotBuilder.NOW,
                                        NoticeSeverity.RECOVERED,
                                        NoticeCategory.RECOVERIES,
                                        Matter.of(Headline.HEALTHY, null),
                                        null,
                                        0))
                        .build());
        List<String> texts = settings.texts();
        int held = texts.indexOf("kanata hangs (not shown: quiet hours)");
        assertTrue(held > texts.indexOf("kanata is well again"), texts::toString);
        assertTrue(settings.shows("broken"));
        assertTrue(settings.shows("well again"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theColoursFollowTheChoiceAtOnce() {
        desk.desk().inForce().onChange(now -> settings.theme.choose(now.theme()));
        settings.open(PageId.APPEARANCE);
        settings.prefer(ColorScheme.LIGHT);
        var box = (ChoiceBox<String>) settings.spoken("The colours of the windows.");
        settings.interact(() -> box.setValue("dark"));
        assertEquals(ThemeChoice.DARK, desk.desk().inForce().now().theme());
        List<String> sheets = OpenSettings.ask(() -> List.copyOf(box.getScene().getStylesheets()));
        assertTrue(sheets.getFirst().endsWith("dark.css"), sheets::toString);
        assertEquals(List.of(), settings.nameless());
    }

    @Test
    void aPathThatDoesNotFitIsWholeInATooltip() {
        settings.open(PageId.APPEARANCE);
        String name =
                "Where the pictures of layers are; not set means the folder “icons” beside the"
                        + " settings file.";
        String path = "/home/you/a/long/way/to/the/pictures";
        settings.enter(name, path);
        assertEquals(path, ((Control) settings.spoken(name)).getTooltip().getText());
    }

    @Test
    @SuppressWarnings("unchecked")
    void howTheIconIsDrawnCanBeChosen() {
        settings.open(PageId.APPEARANCE);
        var box =
                (ChoiceBox<String>)
                        settings.spoken("How the tray icon is drawn. Light is for a dark panel.");
        settings.interact(() -> box.setValue("light"));
        assertEquals(TrayStyle.LIGHT, desk.desk().inForce().now().trayStyle());
    }

    @Test
    void tomoIsStartedWithTheSessionAndWhatStandsOnTheDiskIsShown() throws IOException {
        Path entry = folder.resolve("autostart").resolve("tomo.desktop");
        settings.open(PageId.START_UP);
        assertTrue(settings.shows("Your desktop does not start Tomo. You start it yourself."));
        assertTrue(settings.shows("/opt/tomo/tomo"));
        settings.click("Start Tomo when you log in");
        assertTrue(Files.exists(entry));
        assertTrue(settings.shows("Your desktop starts Tomo at your next login."));
        Files.writeString(entry, "[Desktop Entry]\nExec=/old/tomo\n");
        settings.open(PageId.APPEARANCE);
        settings.open(PageId.START_UP);
        assertTrue(
                settings.shows(
                        "Your desktop starts something else than this Tomo: "
                                + entry
                                + " says “/old/tomo”."));
        settings.click("Start this Tomo instead");
        assertTrue(settings.shows("Your desktop starts Tomo at your next login."));
    }
}
