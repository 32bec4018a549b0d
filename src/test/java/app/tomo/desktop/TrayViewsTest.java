package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SubMenuItem;
import app.tomo.model.ActionKind;
import app.tomo.model.Drift;
import app.tomo.model.Fingerprint;
import app.tomo.model.Headline;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.words.SampleTrial;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

class TrayViewsTest {
    private final TrayViews views = new TrayViews(Words.about("kanata", ZoneOffset.UTC));

    private TrayView view(Snapshot snapshot) {
        return views.of(snapshot, SnapshotBuilder.NOW, ColorScheme.DARK, Face.TICK);
    }

    private List<String> labels(Snapshot snapshot) {
        return view(snapshot).menu().stream().map(TrayMenuItem::label).toList();
    }

    private static ActionItem item(TrayView view, TrayCommand command) {
        return view.menu().stream()
                .filter(ActionItem.class::isInstance)
                .map(ActionItem.class::cast)
                .filter(each -> each.command().equals(command))
                .findFirst()
                .orElseThrow();
    }

    private static boolean canAct(TrayView view, ActionKind kind) {
        return item(view, new TrayCommand.Act(kind)).enabled();
    }

    @Test
    void whenAllIsWellTheMenuOffersEverythingAndGivesNoReason() {
        TrayView view = view(SnapshotBuilder.well().build());

        assertEquals(
                List.of(
                        "kanata is well",
                        "",
                        "Layer",
                        "Virtual key",
                        "",
                        "Keep the new config",
                        "Go back to the config before",
                        "",
                        "Reload",
                        "Restart",
                        "Stop",
                        "Pause",
                        "Preset",
                        "Profile",
                        "",
                        "Open Tomo",
                        "Settings…",
                        "Logs…",
                        "Diagnose…",
                        "",
                        "Emergency stop",
                        "",
                        "Quit Tomo"),
                view.menu().stream().map(TrayMenuItem::label).toList());
        assertTrue(canAct(view, ActionKind.RELOAD));
        assertTrue(canAct(view, ActionKind.RESTART));
        assertTrue(canAct(view, ActionKind.STOP));
        assertEquals("kanata is well", view.summary());
        assertTrue(view.detail().contains("PID 4127"), view.detail());
        assertFalse(view.attention());
        assertEquals("Tomo", view.title());
        assertEquals(new TrayIcon(Headline.HEALTHY, ColorScheme.DARK), view.icon());
    }

    @Test
    void whatWasAppliedCanBeKeptOrGoneBackFromForAsLongAsItIsTried() {
        TrayView before = view(SnapshotBuilder.well().build());
        assertFalse(item(before, new TrayCommand.KeepTrial()).enabled());
        assertFalse(item(before, new TrayCommand.GoBack()).enabled());

        TrayView during =
                view(
                        SnapshotBuilder.well()
                                .trials(SampleTrial.running(Duration.ofSeconds(12)))
                                .build());
        assertTrue(item(during, new TrayCommand.KeepTrial()).enabled());
        assertEquals(
                new ActionItem(new TrayCommand.GoBack(), "Go back now (else in 12 s)"),
                item(during, new TrayCommand.GoBack()));
    }

    @Test
    void theLogsCanBeOpenedAtAnyTime() {
        assertTrue(
                view(SnapshotBuilder.stopped().build())
                        .menu()
                        .contains(new ActionItem(new TrayCommand.OpenLogs(), "Logs…")));
    }

    @Test
    void theActiveLayerIsMarkedAmongAllLayers() {
        SubMenuItem layers =
                (SubMenuItem)
                        view(SnapshotBuilder.well().layers("nav", List.of("base", "nav")).build())
                                .menu()
                                .get(2);

        assertEquals(
                List.of(
                        new ActionItem(
                                new TrayCommand.SwitchLayer("base"), "base", true, Mark.NOT_CHOSEN),
                        new ActionItem(
                                new TrayCommand.SwitchLayer("nav"), "nav", true, Mark.CHOSEN)),
                layers.items());
        assertTrue(layers.enabled());
    }

    private List<TrayMenuItem> layers(Snapshot snapshot) {
        return ((SubMenuItem) view(snapshot).menu().get(2)).items();
    }

    @Test
    void twoThousandLayersAreCutToSomeAndAnEntryThatOpensTheWindow() {
        List<String> all = IntStream.range(0, 2_000).mapToObj(n -> "layer" + n).toList();
        List<TrayMenuItem> items = layers(SnapshotBuilder.well().layers("layer1234", all).build());

        assertEquals(TrayMenus.MOST_NAMES + 2, items.size());
        assertEquals("layer0", items.getFirst().label());
        assertEquals(
                new ActionItem(
                        new TrayCommand.SwitchLayer("layer1234"), "layer1234", true, Mark.CHOSEN),
                items.get(TrayMenus.MOST_NAMES - 1));
        assertEquals(
                new ActionItem(new TrayCommand.OpenWindow(), "1,980 more layers…"),
                items.getLast());
    }

    @Test
    void aLayerNameOfTenThousandCharactersIsCutInItsMiddleAndSentWhole() {
        String name = "left" + "x".repeat(10_000) + "right";
        Snapshot snapshot = SnapshotBuilder.well().layers(name, List.of("base", name)).build();
        ActionItem item = (ActionItem) layers(snapshot).getLast();

        assertEquals(TrayMenus.LONGEST_NAME, item.label().length());
        assertTrue(item.label().matches("leftx+…x+right"), item.label());
        assertEquals(new TrayCommand.SwitchLayer(name), item.command());
        assertTrue(view(snapshot).detail().length() < 300);
    }

    @Test
    void aNameThatSteersTheScreenIsOneLine() {
        String name = "a\n\u202eb\u0000";
        assertEquals(
                "a b",
                layers(SnapshotBuilder.well().layers(name, List.of(name)).build())
                        .getFirst()
                        .label());
    }

    @Test
    void virtualKeysAreTapped() {
        Snapshot snapshot = SnapshotBuilder.well().virtualKeys("mute", "lock").build();
        SubMenuItem keys = (SubMenuItem) view(snapshot).menu().get(3);
        assertEquals(
                new ActionItem(new TrayCommand.TapKey("mute"), "mute"), keys.items().getFirst());
        SubMenuItem none = (SubMenuItem) view(SnapshotBuilder.well().build()).menu().get(3);
        assertFalse(none.enabled());
    }

    @ParameterizedTest
    @EnumSource
    void theEmergencyStopIsNeverGreyed(Headline headline) {
        TrayView view = view(SnapshotBuilder.stopped().headline(headline).build());
        assertTrue(canAct(view, ActionKind.EMERGENCY_STOP));
    }

    @Test
    void anEmergencyStopIsLiftedWhereOtherwiseIsStart() {
        Snapshot snapshot =
                SnapshotBuilder.stopped()
                        .headline(Headline.EMERGENCY_STOPPED)
                        .wish(Wish.EMERGENCY_STOPPED, SnapshotBuilder.NOW)
                        .build();
        assertTrue(canAct(view(snapshot), ActionKind.LIFT_EMERGENCY_STOP));
    }

    @Test
    void theTooltipNamesTheLayer() {
        String detail = view(SnapshotBuilder.well().layers("nav", List.of("nav")).build()).detail();
        assertEquals("Layer nav", detail.lines().toList().getLast());
        String stopped = view(SnapshotBuilder.stopped().build()).detail();
        assertFalse(stopped.contains("Layer"), stopped);
    }

    @Test
    void aStoppedDaemonCanOnlyBeStarted() {
        TrayView view = view(SnapshotBuilder.stopped().build());

        assertEquals("kanata is stopped", view.menu().getFirst().label());
        assertFalse(view.menu().get(1).label().isEmpty(), "and the reason stands below");
        assertTrue(canAct(view, ActionKind.START));
        assertFalse(canAct(view, ActionKind.RELOAD));
        assertFalse(canAct(view, ActionKind.RESTART));
        assertFalse(((SubMenuItem) view.menu().get(2)).enabled());
        assertTrue(item(view, new TrayCommand.OpenWindow()).enabled());
        assertTrue(item(view, new TrayCommand.Quit()).enabled());
    }

    @Test
    void aHangingDaemonCanBeStoppedButNotReloaded() {
        TrayView view =
                view(
                        SnapshotBuilder.well()
                                .headline(Headline.UNRESPONSIVE)
                                .facts(Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.UNKNOWN)
                                .build());

        assertTrue(canAct(view, ActionKind.STOP));
        assertTrue(canAct(view, ActionKind.RESTART));
        assertFalse(canAct(view, ActionKind.RELOAD));
        assertTrue(view.attention());
    }

    private static SubMenuItem pauses(TrayView view) {
        return (SubMenuItem)
                view.menu().stream()
                        .filter(item -> item.label().equals("Pause"))
                        .findFirst()
                        .orElseThrow();
    }

    private static ActionItem pause(@Nullable Duration length, String label, boolean enabled) {
        return new ActionItem(new TrayCommand.Pause(length), label, enabled, Mark.NONE);
    }

    @Test
    void aPauseCanBeChosenByItsLength() {
        SubMenuItem pauses = pauses(view(SnapshotBuilder.well().build()));
        assertTrue(pauses.enabled());
        assertEquals(
                List.of(
                        pause(Duration.ofMinutes(15), "15 minutes", true),
                        pause(Duration.ofHours(1), "1 hour", true),
                        pause(null, "Until you resume", true)),
                pauses.items());
        SubMenuItem greyed = pauses(view(SnapshotBuilder.stopped().build()));
        assertFalse(greyed.enabled());
        assertEquals(pause(null, "Until you resume", false), greyed.items().getLast());
    }

    @Test
    void whatIsPausedCanBeResumedOrPausedForLonger() {
        TrayView view =
                view(
                        SnapshotBuilder.stopped()
                                .paused(SnapshotBuilder.NOW.plusSeconds(840))
                                .build());
        assertEquals(
                List.of("kanata is paused", "back in 14 min"),
                view.menu().stream().map(TrayMenuItem::label).limit(2).toList());
        assertTrue(canAct(view, ActionKind.RESUME));
        assertTrue(pauses(view).enabled());
        assertFalse(canAct(view, ActionKind.RELOAD));
        assertFalse(view.attention());
    }

    @Test
    void crashesAreSaidAsTheReason() {
        Snapshot snapshot =
                SnapshotBuilder.well()
                        .headline(Headline.CRASH_LOOPING)
                        .restarts(SnapshotBuilder.NOW.minusSeconds(52), SnapshotBuilder.NOW)
                        .build();

        assertEquals(
                List.of("kanata keeps crashing", "2 crashes in 52 s"),
                labels(snapshot).subList(0, 2));
    }

    @Test
    void aSimulationIsMarkedWhereverItIsShown() {
        TrayView view = view(SnapshotBuilder.well().simulated().build());

        assertEquals("kanata is well (simulated)", view.summary());
        assertEquals("kanata is well (simulated)", view.menu().getFirst().label());
    }

    /// Stop, Start and Lift stand in each other's place.
    private static List<Object> places(TrayView view) {
        TrayCommand stop = new TrayCommand.Act(ActionKind.STOP);
        TrayCommand lift = new TrayCommand.Act(ActionKind.LIFT_EMERGENCY_STOP);
        return view.menu().stream()
                .map(item -> item.key().equals(lift) ? stop : item.key())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theMenuKeepsItsPlacesInEveryState(Headline headline) {
        TrayView well = view(SnapshotBuilder.well().build());
        TrayView view = view(SnapshotBuilder.well().headline(headline).build());

        assertEquals(places(well), places(view));
        assertEquals(headline, view.icon().headline());
    }

    @Test
    void whatIsSavedAndNotAppliedStandsBelowAGoodHeadline() {
        String config = "/home/p/kanata.kbd";
        Fingerprint running = new Fingerprint(config, "a", SnapshotBuilder.NOW.minusSeconds(900));
        Fingerprint disk = new Fingerprint(config, "b", SnapshotBuilder.NOW.minusSeconds(120));
        Instant now = SnapshotBuilder.NOW;
        Drift drift =
                new Drift(
                        1, now, now, 4127, running, disk, false, now, null, null, List.of(),
                        List.of());
        TrayView view = view(SnapshotBuilder.well().drift(drift).build());
        assertTrue(
                view.menu().get(1).label().startsWith("kanata.kbd was changed at"),
                view.menu().get(1)::label);
    }
}
