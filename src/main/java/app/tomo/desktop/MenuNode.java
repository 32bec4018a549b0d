package app.tomo.desktop;

import app.tomo.bus.Struct;
import app.tomo.bus.Variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A menu entry in the words of com.canonical.dbusmenu (its interface description, libdbusmenu
/// 16.04): a number, properties, children.
record MenuNode(int id, Map<String, Variant> properties, List<MenuNode> children) {
    /// The `(ia{sv}av)` of this entry.
    ///
    /// @param depth levels of children to include; -1 for all
    /// @param names of the properties to include; empty for all
    Struct layout(int depth, List<String> names) {
        List<Variant> below =
                depth == 0
                        ? List.of()
                        : children.stream()
                                .map(
                                        each ->
                                                new Variant(
                                                        "(ia{sv}av)",
                                                        each.layout(depth - 1, names)))
                                .toList();
        return Struct.of(id, properties(names), below);
    }

    /// The properties with these names; all for no names.
    Map<String, Variant> properties(List<String> names) {
        if (names.isEmpty()) {
            return properties;
        }
        Map<String, Variant> some = new LinkedHashMap<>(properties);
        some.keySet().retainAll(names);
        return some;
    }

    boolean hasSameChildren(MenuNode other) {
        return children.stream()
                .map(MenuNode::id)
                .toList()
                .equals(other.children.stream().map(MenuNode::id).toList());
    }
}
