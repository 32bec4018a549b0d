package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;
import app.tomo.bus.Subscription;
import app.tomo.bus.Variant;
import app.tomo.model.Headline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The desktop's `org.freedesktop.Notifications`, and the one notification that Tomo has there. Blocks for as long as the
/// bus does; to be used by one thread at a time.
///
/// Another server under the same name knows nothing of the notifications of the one before, so the number of ours is
/// forgotten with its server, and what the server can do is asked once of each.
final class NotificationServer {
    static final String NAME = "org.freedesktop.Notifications";
    static final ObjectPath PATH = new ObjectPath("/org/freedesktop/Notifications");

    private static final String APPLICATION = "Tomo";

    /// The name of the desktop entry that an installed Tomo has.
    private static final String DESKTOP_ENTRY = "tomo";

    private static final int UNTIL_CLOSED = 0;
    private static final int AS_LONG_AS_USUAL = -1;
    private static final long NONE = 0;

    private final Bus bus;
    private final NoticeIcons icons;
    private @Nullable String owner;
    private Set<String> abilities = Set.of();
    private long shown = NONE;

    NotificationServer(Bus bus, NoticeIcons icons) {
        this.bus = bus;
        this.icons = icons;
    }

    /// Follows the buttons and the end of notifications, and which server there is. All of it arrives on the bus's
    /// callback thread.
    List<Subscription> follow(Consumer<BusSignal> signals, Consumer<Optional<String>> owners)
            throws BusException {
        List<Subscription> followed = new ArrayList<>();
        try {
            for (String member : List.of("ActionInvoked", "NotificationClosed")) {
                followed.add(bus.match(MatchRule.signal(NAME, member).from(NAME), signals::accept));
            }
            followed.add(bus.watchName(NAME, owners));
            return followed;
        } catch (BusException failure) {
            followed.forEach(Subscription::close);
            throw failure;
        }
    }

    /// Shows it in the place of the one before, where that is still known. Starts the server where the desktop can.
    void show(Notification notification) throws BusException {
        meet();
        boolean markup = abilities.contains("body-markup");
        shown =
                call(
                                "Notify",
                                "susssasa{sv}i",
                                APPLICATION,
                                shown,
                                "",
                                notification.title(),
                                markup ? escaped(notification.body()) : notification.body(),
                                buttons(notification),
                                hints(notification),
                                notification.lasting() ? UNTIL_CLOSED : AS_LONG_AS_USUAL)
                        .longValue();
    }

    private void meet() throws BusException {
        if (owner != null) {
            return;
        }
        List<?> known =
                bus.call(BusCall.to(NAME, PATH, NAME, "GetCapabilities")).get(0, List.class);
        abilities = Set.copyOf(known.stream().map(String.class::cast).toList());
        owner = bus.nameOwner(NAME).orElse(null);
    }

    /// Takes ours away, where there is one.
    void close() throws BusException {
        if (shown != NONE) {
            long ours = shown;
            shown = NONE;
            bus.call(BusCall.to(NAME, PATH, NAME, "CloseNotification").with("u", ours));
        }
    }

    /// Whether the server of this moment is one that was shown nothing. What was known of another one is forgotten.
    boolean isAnother() throws BusException {
        String now = bus.nameOwner(NAME).orElse(null);
        if (!Objects.equals(now, owner)) {
            owner = null;
            abilities = Set.of();
            shown = NONE;
        }
        return now != null && owner == null;
    }

    /// Whether it is the notification that Tomo has there.
    boolean isOurs(long number) {
        return number != NONE && number == shown;
    }

    void forget() {
        shown = NONE;
    }

    private Long call(String member, String signature, Object... arguments) throws BusException {
        return bus.call(BusCall.to(NAME, PATH, NAME, member).with(signature, arguments))
                .get(0, Long.class);
    }

    private List<String> buttons(Notification notification) {
        List<String> all = new ArrayList<>();
        if (abilities.contains("actions")) {
            for (Notification.Button button : notification.buttons()) {
                all.add(button.key());
                all.add(button.label());
            }
        }
        return all;
    }

    private Map<String, Variant> hints(Notification notification) {
        Map<String, Variant> hints = new LinkedHashMap<>();
        hints.put("urgency", new Variant("y", notification.urgency().number));
        hints.put("desktop-entry", Variant.of(DESKTOP_ENTRY));
        hints.put("image-data", picture(notification.icon()));
        return hints;
    }

    /// Width, height, bytes a row, whether it has opacity, bits a sample, samples, and the samples.
    private Variant picture(Headline icon) {
        int size = NoticeIcons.SIZE;
        Struct picture =
                Struct.of(
                        size,
                        size,
                        size * Integer.BYTES,
                        true,
                        Byte.SIZE,
                        Integer.BYTES,
                        icons.rgba(icon));
        return new Variant("(iiibiiay)", picture);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
