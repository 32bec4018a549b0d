package app.tomo.desktop;

import app.tomo.bus.Answer;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusObject;
import app.tomo.bus.BusSignal;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The tray icon as an `org.kde.StatusNotifierItem` object (freedesktop.org's draft of the
/// specification, and what KDE, Xfce and the extensions of GNOME ask for beyond it).
final class StatusNotifierItem {
    static final ObjectPath PATH = new ObjectPath("/StatusNotifierItem");

    private static final String INTERFACE = "org.kde.StatusNotifierItem";
    private static final String PIXMAPS = "a(iiay)";
    private static final String TOOLTIP = "(sa(iiay)ss)";

    private final Bus bus;
    private final String id;
    private final Function<TrayIcon, List<Pixmap>> icons;
    private final Consumer<ScreenPoint> activated;
    private volatile TrayView view;

    /// @param id the same at every start, so that the desktop can keep the icon's place
    StatusNotifierItem(
            Bus bus,
            String id,
            TrayView view,
            Function<TrayIcon, List<Pixmap>> icons,
            Consumer<ScreenPoint> activated) {
        this.bus = bus;
        this.id = id;
        this.view = view;
        this.icons = icons;
        this.activated = activated;
    }

    /// Shows this from now on, and tells the desktop what is new. Called by one thread at a time.
    void publish(TrayView next) {
        TrayView before = view;
        view = next;
        if (!next.title().equals(before.title())) {
            emit("NewTitle", "");
        }
        if (!next.icon().equals(before.icon())) {
            emit("NewIcon", "");
        }
        if (!attentionIcon(next).equals(attentionIcon(before))) {
            emit("NewAttentionIcon", "");
        }
        if (!next.summary().equals(before.summary()) || !next.detail().equals(before.detail())) {
            emit("NewToolTip", "");
        }
        if (next.attention() != before.attention()) {
            emit("NewStatus", "s", status(next));
        }
    }

    private void emit(String member, String signature, Object... values) {
        bus.emit(BusSignal.from(PATH, INTERFACE, member, Body.of(signature, values)));
    }

    BusObject object() {
        return ExportedObject.of(signals(properties(methods(new ExportedInterface(INTERFACE)))));
    }

    private ExportedInterface methods(ExportedInterface item) {
        return item.method("Activate", "ii", "", this::activate)
                // The middle button opens the window too: there is no second thing to do.
                .method("SecondaryActivate", "ii", "", this::activate)
                // The desktop draws the menu itself; this is for those that cannot.
                .method("ContextMenu", "ii", "", this::activate)
                .method("Scroll", "is", "", ignored -> Answer.DONE)
                .method("ProvideXdgActivationToken", "s", "", ignored -> Answer.DONE);
    }

    private Answer activate(Body in) {
        activated.accept(new ScreenPoint((int) in.values().get(0), (int) in.values().get(1)));
        return Answer.DONE;
    }

    private ExportedInterface properties(ExportedInterface item) {
        return item.property("Category", "s", () -> "ApplicationStatus")
                .property("Id", "s", () -> id)
                .property("Title", "s", () -> view.title())
                .property("Status", "s", () -> status(view))
                .property("WindowId", "i", () -> 0)
                .property("IconThemePath", "s", () -> "")
                .property("IconName", "s", () -> "")
                .property("IconPixmap", PIXMAPS, () -> pixmaps(view.icon()))
                .property("IconAccessibleDesc", "s", () -> view.summary())
                .property("OverlayIconName", "s", () -> "")
                .property("OverlayIconPixmap", PIXMAPS, List::of)
                .property("AttentionIconName", "s", () -> "")
                .property("AttentionIconPixmap", PIXMAPS, () -> attentionPixmaps(view))
                .property("AttentionAccessibleDesc", "s", () -> view.summary())
                .property("AttentionMovieName", "s", () -> "")
                .property("ToolTip", TOOLTIP, () -> tooltip(view))
                .property("ItemIsMenu", "b", () -> false)
                .property("Menu", "o", () -> DbusMenu.PATH);
    }

    private static ExportedInterface signals(ExportedInterface item) {
        return item.signal("NewTitle", "")
                .signal("NewIcon", "")
                .signal("NewAttentionIcon", "")
                .signal("NewOverlayIcon", "")
                .signal("NewToolTip", "")
                .signal("NewStatus", "s");
    }

    private static String status(TrayView view) {
        return view.attention() ? "NeedsAttention" : "Active";
    }

    /// The same icon: its form and colour say enough, and the desktop only brings it forward.
    private static Optional<TrayIcon> attentionIcon(TrayView view) {
        return view.attention() ? Optional.of(view.icon()) : Optional.empty();
    }

    private List<Struct> attentionPixmaps(TrayView view) {
        return attentionIcon(view).map(this::pixmaps).orElse(List.of());
    }

    private List<Struct> pixmaps(TrayIcon icon) {
        return icons.apply(icon).stream().map(Pixmap::struct).toList();
    }

    /// Icon name, pictures, title, text. The text is markup to the desktop.
    private static Struct tooltip(TrayView view) {
        return Struct.of("", List.of(), markup(view.summary()), markup(view.detail()));
    }

    private static String markup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
