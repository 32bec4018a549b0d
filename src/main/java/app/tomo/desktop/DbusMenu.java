package app.tomo.desktop;

import app.tomo.bus.Answer;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusObject;
import app.tomo.bus.BusSignal;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The tray menu as a `com.canonical.dbusmenu` object. The desktop draws it and asks for its
/// entries; a change is told as small as it is, because a menu that is rebuilt while it is open
/// closes under the pointer.
final class DbusMenu {
    static final ObjectPath PATH = new ObjectPath("/StatusNotifierItem/Menu");

    private static final String INTERFACE = "com.canonical.dbusmenu";

    private final Bus bus;
    private final Consumer<TrayCommand> chosen;
    private final Runnable opening;
    private final MenuNumbers numbers = new MenuNumbers();
    private volatile Published published;

    /// @param revision counts the layouts whose structure differs
    private record Published(long revision, MenuLayout layout) {}

    /// @param opening told when the menu, or one in it, is about to be seen
    DbusMenu(Bus bus, List<TrayMenuItem> menu, Consumer<TrayCommand> chosen, Runnable opening) {
        this.bus = bus;
        this.chosen = chosen;
        this.opening = opening;
        this.published = new Published(1, numbers.layout(menu));
    }

    /// Shows this menu from now on, and tells the desktop what is new. Called by one thread at a
    /// time.
    void publish(List<TrayMenuItem> menu) {
        Published before = published;
        MenuLayout layout = numbers.layout(menu);
        MenuChange change = MenuChange.between(before.layout, layout);
        boolean rebuilt = change.rebuiltBelow().isPresent();
        Published now = new Published(before.revision + (rebuilt ? 1 : 0), layout);
        published = now;
        if (change.changesProperties()) {
            emit("ItemsPropertiesUpdated", "a(ia{sv})a(ias)", change.updated(), change.removed());
        }
        change.rebuiltBelow()
                .ifPresent(parent -> emit("LayoutUpdated", "ui", now.revision, parent));
    }

    private void emit(String member, String signature, Object... values) {
        bus.emit(BusSignal.from(PATH, INTERFACE, member, Body.of(signature, values)));
    }

    BusObject object() {
        return ExportedObject.of(
                new ExportedInterface(INTERFACE)
                        .method("GetLayout", "iias", "u(ia{sv}av)", this::layout)
                        .method("GetGroupProperties", "aias", "a(ia{sv})", this::groupProperties)
                        .method("GetProperty", "is", "v", this::property)
                        .method("Event", "isvu", "", this::event)
                        .method("EventGroup", "a(isvu)", "ai", this::eventGroup)
                        .method("AboutToShow", "i", "b", this::aboutToShow)
                        .method("AboutToShowGroup", "ai", "aiai", this::aboutToShowGroup)
                        .property("Version", "u", () -> 3L)
                        .property("TextDirection", "s", () -> "ltr")
                        .property("Status", "s", () -> "normal")
                        .property("IconThemePath", "as", List::of)
                        .signal("ItemsPropertiesUpdated", "a(ia{sv})a(ias)")
                        .signal("LayoutUpdated", "ui")
                        .signal("ItemActivationRequested", "iu"));
    }

    private Answer layout(Body in) {
        Published now = published;
        int id = (int) in.values().get(0);
        int depth = (int) in.values().get(1);
        return now.layout
                .node(id)
                .map(
                        node ->
                                Answer.of(
                                        "u(ia{sv}av)",
                                        now.revision,
                                        node.layout(depth, names(in.values().get(2)))))
                .orElseGet(() -> unknown(id));
    }

    private Answer groupProperties(Body in) {
        MenuLayout layout = published.layout;
        List<Integer> ids = numbers(in.values().get(0));
        List<String> names = names(in.values().get(1));
        List<Struct> found = new ArrayList<>();
        // No numbers means all entries.
        for (int id : ids.isEmpty() ? new TreeSet<>(layout.nodes().keySet()) : ids) {
            layout.node(id).ifPresent(node -> found.add(Struct.of(id, node.properties(names))));
        }
        return Answer.of("a(ia{sv})", found);
    }

    private Answer property(Body in) {
        int id = (int) in.values().get(0);
        String name = (String) in.values().get(1);
        return published
                .layout
                .node(id)
                .map(node -> node.properties().get(name))
                .map(value -> Answer.of("v", value))
                .orElseGet(() -> unknown(id));
    }

    private Answer event(Body in) {
        int id = (int) in.values().get(0);
        return happened(id, (String) in.values().get(1)) ? Answer.DONE : unknown(id);
    }

    private Answer eventGroup(Body in) {
        List<Integer> unknown = new ArrayList<>();
        for (Object each : (List<?>) in.values().get(0)) {
            Struct event = (Struct) each;
            int id = (int) event.get(0);
            if (!happened(id, (String) event.get(1))) {
                unknown.add(id);
            }
        }
        return Answer.of("ai", unknown);
    }

    /// @return whether there is such an entry; choosing a disabled one does nothing
    private boolean happened(int id, String event) {
        MenuLayout layout = published.layout;
        if (event.equals("clicked")) {
            layout.command(id).ifPresent(chosen);
        }
        return layout.node(id).isPresent();
    }

    /// Whether the desktop has to ask again first: never, changes are always told.
    private Answer aboutToShow(Body in) {
        opening.run();
        return Answer.of("b", false);
    }

    private Answer aboutToShowGroup(Body in) {
        opening.run();
        MenuLayout layout = published.layout;
        List<Integer> unknown =
                numbers(in.values().get(0)).stream()
                        .filter(id -> layout.node(id).isEmpty())
                        .toList();
        return Answer.of("aiai", List.of(), unknown);
    }

    private static Answer unknown(int id) {
        return new Answer.Refused(BusErrors.INVALID_ARGS, "no such entry or property: " + id);
    }

    private static List<Integer> numbers(Object value) {
        return ((List<?>) value).stream().map(Integer.class::cast).toList();
    }

    private static List<String> names(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }
}
