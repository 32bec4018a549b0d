package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.HeadingItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SeparatorItem;
import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

class ListMenusTest {
    private final ListMenus menus = new ListMenus(Words.about("kanata", ZoneOffset.UTC));

    private static TrayLists presets(@Nullable String running, String... names) {
        return new TrayLists(List.of(names), running, running, List.of());
    }

    private static ActionItem preset(String name, String label, boolean enabled, Mark mark) {
        return new ActionItem(new TrayCommand.SwitchPreset(name), label, enabled, mark);
    }

    private static Action restart() {
        Duration left = Duration.ofSeconds(4);
        return SnapshotBuilder.action(ActionKind.RESTART, Action.Phase.VERIFYING, left, left);
    }

    private static Snapshot well() {
        return SnapshotBuilder.well().build();
    }

    @Test
    void withoutAnyThereIsTheWayToMakeThem() {
        assertEquals(
                List.of(new ActionItem(new TrayCommand.OpenPresets(), "Make presets…")),
                menus.presets(well(), TrayLists.NONE).items());
    }

    @Test
    void theOneThatRunsIsMarkedAndNoneIsOneOfThem() {
        assertEquals(
                List.of(
                        preset("work", "work", true, Mark.CHOSEN),
                        preset("games", "games", true, Mark.NOT_CHOSEN),
                        preset("", "Without a preset", true, Mark.NOT_CHOSEN),
                        new SeparatorItem("presets"),
                        new ActionItem(new TrayCommand.OpenPresets(), "Presets…")),
                menus.presets(well(), presets("work", "work", "games")).items());
    }

    @Test
    void whereNoneIsInUseThereIsNothingToGiveUp() {
        assertEquals(
                List.of("work", "", "Presets…"),
                menus.presets(well(), presets(null, "work")).items().stream()
                        .map(TrayMenuItem::label)
                        .toList());
    }

    @Test
    void whatCannotBeSwitchedIsGreyedWithItsReason() {
        List<TrayMenuItem> items =
                menus.presets(
                                SnapshotBuilder.well().action(restart()).build(),
                                presets(null, "work"))
                        .items();
        assertEquals(new HeadingItem("why", "Something else is under way"), items.getFirst());
        assertFalse(((ActionItem) items.get(1)).enabled());
        assertTrue(((ActionItem) items.getLast()).enabled());
    }

    @Test
    void aUnitOfTheMachineAndSomebodyElsesDaemonSayWhy() {
        assertEquals(
                "kanata.service is this machine’s; see Presets…",
                why(SnapshotBuilder.well().scope(Scope.SYSTEM).build()));
        assertEquals(
                "Somebody else runs this kanata",
                why(SnapshotBuilder.well().scope(Scope.ATTACHED).build()));
    }

    private String why(Snapshot snapshot) {
        return menus.presets(snapshot, presets(null, "work")).items().getFirst().label();
    }

    @Test
    void aHundredAreCutToWhatFitsAScreenAndTheRestIsOnThePage() {
        String[] names = IntStream.range(0, 100).mapToObj(n -> "p" + n).toArray(String[]::new);
        List<TrayMenuItem> items = menus.presets(well(), presets(null, names)).items();
        assertEquals(TrayMenus.MOST_NAMES + 2, items.size());
    }

    @Test
    void profilesSayHowTheirsAreAndOpen() {
        TrayLists lists =
                TrayLists.NONE.with(
                        List.of(
                                new TrayLists.Profile("default", ""),
                                new TrayLists.Profile("left", "! kanata is paused"),
                                new TrayLists.Profile("right", "")));
        List<TrayMenuItem> items = menus.profiles(well(), lists).items();
        assertEquals(
                List.of(
                        "default — kanata is well",
                        "left — ! kanata is paused",
                        "Open right",
                        "",
                        "New profile…"),
                items.stream().map(TrayMenuItem::label).toList());
        assertEquals(Mark.CHOSEN, ((ActionItem) items.getFirst()).mark());
        assertEquals(new TrayCommand.OpenProfile("left"), ((ActionItem) items.get(1)).command());
    }
}
