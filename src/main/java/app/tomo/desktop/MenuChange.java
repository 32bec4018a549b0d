package app.tomo.desktop;

import app.tomo.bus.Struct;
import app.tomo.bus.Variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is different between two layouts, as the desktop has to be told it.
///
/// @param rebuilt the entries whose children are others or in another order
/// @param updated `(ia{sv})` for each entry with new or changed properties
/// @param removed `(ias)` for each entry that lost properties
record MenuChange(List<Integer> rebuilt, List<Struct> updated, List<Struct> removed) {
    static MenuChange between(MenuLayout before, MenuLayout after) {
        MenuChange change = new MenuChange(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        after.nodes().values().stream()
                .sorted(Comparator.comparingInt(MenuNode::id))
                .forEach(node -> before.node(node.id()).ifPresent(old -> change.add(old, node)));
        return change;
    }

    private void add(MenuNode before, MenuNode after) {
        if (!before.hasSameChildren(after)) {
            rebuilt.add(after.id());
        }
        Map<String, Variant> changed = new LinkedHashMap<>();
        after.properties()
                .forEach(
                        (name, value) -> {
                            if (!value.equals(before.properties().get(name))) {
                                changed.put(name, value);
                            }
                        });
        if (!changed.isEmpty()) {
            updated.add(Struct.of(after.id(), changed));
        }
        List<String> lost = new ArrayList<>(before.properties().keySet());
        lost.removeAll(after.properties().keySet());
        if (!lost.isEmpty()) {
            removed.add(Struct.of(after.id(), lost));
        }
    }

    /// The entry below which everything has to be asked for again, if any: the only one that
    /// changed, else the root.
    Optional<Integer> rebuiltBelow() {
        return switch (rebuilt.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(rebuilt.getFirst());
            default -> Optional.of(0);
        };
    }

    boolean changesProperties() {
        return !updated.isEmpty() || !removed.isEmpty();
    }
}
