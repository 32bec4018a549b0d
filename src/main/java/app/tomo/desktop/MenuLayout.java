package app.tomo.desktop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A whole menu as the desktop sees it. Immutable.
///
/// @param root number 0
/// @param nodes every entry by its number, the root included
/// @param commands what choosing an entry means; only of entries that can be chosen
record MenuLayout(MenuNode root, Map<Integer, MenuNode> nodes, Map<Integer, TrayCommand> commands) {
    static MenuLayout of(MenuNode root, Map<Integer, TrayCommand> commands) {
        Map<Integer, MenuNode> nodes = new HashMap<>();
        index(root, nodes);
        return new MenuLayout(root, nodes, commands);
    }

    private static void index(MenuNode node, Map<Integer, MenuNode> nodes) {
        nodes.put(node.id(), node);
        node.children().forEach(child -> index(child, nodes));
    }

    Optional<MenuNode> node(int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Optional<TrayCommand> command(int id) {
        return Optional.ofNullable(commands.get(id));
    }
}
