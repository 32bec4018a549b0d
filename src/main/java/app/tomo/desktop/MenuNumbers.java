package app.tomo.desktop;

import app.tomo.bus.Variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes layouts from menus, and gives an entry the same number for as long as Tomo runs. A number
/// is never given to another entry, so that a click on a menu that has just changed never means
/// something else. Not thread-safe.
final class MenuNumbers {
    private final Map<Place, Integer> numbers = new HashMap<>();

    /// @param occurrence counts siblings with the same key
    private record Place(int parent, Object key, int occurrence) {}

    MenuLayout layout(List<TrayMenuItem> menu) {
        Map<Integer, TrayCommand> commands = new HashMap<>();
        MenuNode root =
                new MenuNode(
                        0,
                        Map.of("children-display", Variant.of("submenu")),
                        nodes(0, menu, commands));
        return MenuLayout.of(root, commands);
    }

    private List<MenuNode> nodes(
            int parent, List<TrayMenuItem> items, Map<Integer, TrayCommand> commands) {
        Map<Object, Integer> seen = new HashMap<>();
        List<MenuNode> nodes = new ArrayList<>();
        for (TrayMenuItem item : items) {
            int occurrence = seen.merge(item.key(), 1, Integer::sum);
            int id =
                    numbers.computeIfAbsent(
                            new Place(parent, item.key(), occurrence), place -> numbers.size() + 1);
            List<MenuNode> children = List.of();
            if (item instanceof TrayMenuItem.SubMenuItem menu) {
                children = nodes(id, menu.items(), commands);
            }
            if (item instanceof TrayMenuItem.ActionItem action && action.enabled()) {
                commands.put(id, action.command());
            }
            nodes.add(new MenuNode(id, properties(item), children));
        }
        return nodes;
    }

    private static Map<String, Variant> properties(TrayMenuItem item) {
        Map<String, Variant> properties = new LinkedHashMap<>();
        switch (item) {
            case TrayMenuItem.SeparatorItem separator ->
                    properties.put("type", Variant.of("separator"));
            case TrayMenuItem.HeadingItem heading -> {
                text(properties, heading.label(), false);
                properties.put("visible", Variant.of(!heading.label().isEmpty()));
            }
            case TrayMenuItem.LaterItem later -> text(properties, later.label(), false);
            case TrayMenuItem.SubMenuItem menu -> {
                text(properties, menu.label(), menu.enabled());
                properties.put("children-display", Variant.of("submenu"));
            }
            case TrayMenuItem.ActionItem action -> {
                text(properties, action.label(), action.enabled());
                mark(properties, action.mark());
            }
        }
        return properties;
    }

    private static void text(Map<String, Variant> properties, String label, boolean enabled) {
        // A single underscore would make the next letter an access key.
        properties.put("label", Variant.of(label.replace("_", "__")));
        properties.put("enabled", Variant.of(enabled));
    }

    private static void mark(Map<String, Variant> properties, TrayMenuItem.Mark mark) {
        switch (mark) {
            case NONE -> {}
            case CHOSEN -> toggle(properties, "radio", 1);
            case NOT_CHOSEN -> toggle(properties, "radio", 0);
            case CHECKED -> toggle(properties, "checkmark", 1);
            case UNCHECKED -> toggle(properties, "checkmark", 0);
        }
    }

    private static void toggle(Map<String, Variant> properties, String type, int state) {
        properties.put("toggle-type", Variant.of(type));
        properties.put("toggle-state", Variant.of(state));
    }
}
