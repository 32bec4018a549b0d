package app.tomo.desktop;

import java.awt.CheckboxMenuItem;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The tray menu as AWT draws it. What keeps its place is changed where it is, so that an open menu stays open. To be
/// used on AWT's event thread.
final class AwtMenu {
    private final PopupMenu popup = new PopupMenu();
    private final Consumer<TrayCommand> chosen;
    private List<Row> rows = List.of();

    /// @param item what was drawn; nothing for a line between groups
    /// @param below the rows of a menu of its own
    private record Row(TrayMenuItem source, Optional<MenuItem> item, List<Row> below) {
        boolean holds(TrayMenuItem next) {
            return source.key().equals(next.key())
                    && source.getClass() == next.getClass()
                    && hasMark(source) == hasMark(next);
        }
    }

    AwtMenu(Consumer<TrayCommand> chosen) {
        this.chosen = chosen;
    }

    PopupMenu popup() {
        return popup;
    }

    void show(List<TrayMenuItem> menu) {
        rows = show(popup, rows, menu);
    }

    private List<Row> show(Menu parent, List<Row> before, List<TrayMenuItem> items) {
        List<TrayMenuItem> visible = items.stream().filter(AwtMenu::isVisible).toList();
        boolean same = before.size() == visible.size();
        for (int i = 0; same && i < visible.size(); i++) {
            same = before.get(i).holds(visible.get(i));
        }
        if (!same) {
            parent.removeAll();
        }
        List<Row> now = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) {
            now.add(same ? change(before.get(i), visible.get(i)) : add(parent, visible.get(i)));
        }
        return now;
    }

    private static boolean isVisible(TrayMenuItem item) {
        return !(item instanceof TrayMenuItem.HeadingItem heading && heading.label().isEmpty());
    }

    private Row add(Menu parent, TrayMenuItem source) {
        if (source instanceof TrayMenuItem.SeparatorItem) {
            parent.addSeparator();
            return new Row(source, Optional.empty(), List.of());
        }
        MenuItem item =
                switch (source) {
                    case TrayMenuItem.SubMenuItem _ -> new Menu();
                    case TrayMenuItem.ActionItem action -> button(action);
                    case TrayMenuItem.HeadingItem _,
                            TrayMenuItem.LaterItem _,
                            TrayMenuItem.SeparatorItem _ ->
                            new MenuItem();
                };
        parent.add(item);
        return change(new Row(source, Optional.of(item), List.of()), source);
    }

    private MenuItem button(TrayMenuItem.ActionItem action) {
        if (!hasMark(action)) {
            MenuItem item = new MenuItem();
            item.addActionListener(_ -> chosen.accept(action.command()));
            return item;
        }
        CheckboxMenuItem item = new CheckboxMenuItem();
        item.addItemListener(
                _ -> {
                    // AWT has changed the mark; what holds is told by the next view.
                    item.setState(!item.getState());
                    chosen.accept(action.command());
                });
        return item;
    }

    private Row change(Row row, TrayMenuItem source) {
        if (row.item().isEmpty()) {
            return row;
        }
        MenuItem item = row.item().get();
        item.setLabel(source.label());
        List<Row> below = row.below();
        switch (source) {
            case TrayMenuItem.SubMenuItem menu -> {
                item.setEnabled(menu.enabled());
                below = show((Menu) item, below, menu.items());
            }
            case TrayMenuItem.ActionItem action -> {
                item.setEnabled(action.enabled());
                if (item instanceof CheckboxMenuItem box) {
                    box.setState(isOn(action));
                }
            }
            case TrayMenuItem.HeadingItem _,
                    TrayMenuItem.LaterItem _,
                    TrayMenuItem.SeparatorItem _ ->
                    item.setEnabled(false);
        }
        return new Row(source, row.item(), below);
    }

    private static boolean hasMark(TrayMenuItem item) {
        return item instanceof TrayMenuItem.ActionItem action
                && action.mark() != TrayMenuItem.Mark.NONE;
    }

    private static boolean isOn(TrayMenuItem.ActionItem action) {
        return action.mark() == TrayMenuItem.Mark.CHOSEN
                || action.mark() == TrayMenuItem.Mark.CHECKED;
    }
}
