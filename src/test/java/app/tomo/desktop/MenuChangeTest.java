package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.tomo.bus.Struct;
import app.tomo.bus.Variant;
import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.HeadingItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SeparatorItem;
import app.tomo.desktop.TrayMenuItem.SubMenuItem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the desktop is told when the menu changes.
class MenuChangeTest {
    private final MenuNumbers numbers = new MenuNumbers();

    private static ActionItem layer(String name, Mark mark) {
        return new ActionItem(new TrayCommand.SwitchLayer(name), name, true, mark);
    }

    private static SubMenuItem layers(TrayMenuItem... items) {
        return new SubMenuItem("layers", "Layer", true, List.of(items));
    }

    private MenuChange change(List<TrayMenuItem> before, List<TrayMenuItem> after) {
        return MenuChange.between(numbers.layout(before), numbers.layout(after));
    }

    @Test
    void aNewLabelIsAPropertyAndNotANewLayout() {
        MenuChange change =
                change(
                        List.of(new HeadingItem("headline", "kanata is starting")),
                        List.of(new HeadingItem("headline", "kanata is well")));

        assertEquals(Optional.empty(), change.rebuiltBelow());
        assertEquals(
                List.of(Struct.of(1, Map.of("label", Variant.of("kanata is well")))),
                change.updated());
    }

    @Test
    void theChosenLayerMovesWithoutANewLayout() {
        MenuChange change =
                change(
                        List.of(layers(layer("a", Mark.CHOSEN), layer("b", Mark.NOT_CHOSEN))),
                        List.of(layers(layer("a", Mark.NOT_CHOSEN), layer("b", Mark.CHOSEN))));

        assertEquals(Optional.empty(), change.rebuiltBelow());
        assertEquals(
                List.of(
                        Struct.of(2, Map.of("toggle-state", Variant.of(0))),
                        Struct.of(3, Map.of("toggle-state", Variant.of(1)))),
                change.updated());
    }

    @Test
    void aMarkThatGoesIsARemovedProperty() {
        MenuChange change =
                change(List.of(layer("a", Mark.CHECKED)), List.of(layer("a", Mark.NONE)));

        assertEquals(
                List.of(Struct.of(1, List.of("toggle-type", "toggle-state"))), change.removed());
    }

    @Test
    void anEntryMoreInOneSubmenuRebuildsOnlyThat() {
        MenuChange change =
                change(
                        List.of(new SeparatorItem("s"), layers(layer("a", Mark.NONE))),
                        List.of(
                                new SeparatorItem("s"),
                                layers(layer("a", Mark.NONE), layer("b", Mark.NONE))));

        assertEquals(Optional.of(2), change.rebuiltBelow());
        assertFalse(change.changesProperties());
    }

    @Test
    void entriesMoreInSeveralPlacesRebuildAll() {
        MenuChange change =
                change(
                        List.of(layers(layer("a", Mark.NONE))),
                        List.of(
                                new SeparatorItem("s"),
                                layers(layer("a", Mark.NONE), layer("b", Mark.NONE))));

        assertEquals(Optional.of(0), change.rebuiltBelow());
    }

    @Test
    void theSameMenuChangesNothing() {
        List<TrayMenuItem> menu = List.of(layers(layer("a", Mark.CHOSEN)), new SeparatorItem("s"));

        MenuChange change = change(menu, menu);

        assertEquals(Optional.empty(), change.rebuiltBelow());
        assertFalse(change.changesProperties());
    }

    @Test
    void anEntryKeepsItsNumberAndNoOtherEverGetsIt() {
        MenuLayout first = numbers.layout(List.of(layer("a", Mark.NONE), layer("b", Mark.NONE)));
        MenuLayout without = numbers.layout(List.of(layer("c", Mark.NONE)));
        MenuLayout back = numbers.layout(List.of(layer("b", Mark.NONE), layer("a", Mark.NONE)));

        assertEquals(Optional.of(new TrayCommand.SwitchLayer("a")), first.command(1));
        assertEquals(Optional.of(new TrayCommand.SwitchLayer("c")), without.command(3));
        assertEquals(Optional.empty(), without.command(1));
        assertEquals(Optional.of(new TrayCommand.SwitchLayer("a")), back.command(1));
    }

    @Test
    void equalSiblingsAreStillTwoEntries() {
        MenuLayout layout = numbers.layout(List.of(new SeparatorItem("s"), new SeparatorItem("s")));

        assertNotEquals(
                layout.root().children().getFirst().id(), layout.root().children().getLast().id());
    }
}
