package app.tomo.desktop;

import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.BusState;
import app.tomo.bus.InOrder;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;
import app.tomo.bus.Variant;
import app.tomo.bus.Watched;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Follows whether the desktop is light or dark, over the session bus: the portal's `color-scheme`
/// (`org.freedesktop.portal.Settings`), on Xfce also its own settings, and the environment where
/// nobody says more. Every method may be called from any thread and returns at once.
public final class DesktopAppearance implements AutoCloseable {
    private static final String PORTAL = "org.freedesktop.portal.Desktop";
    private static final ObjectPath PORTAL_PATH = new ObjectPath("/org/freedesktop/portal/desktop");
    private static final String PORTAL_SETTINGS = "org.freedesktop.portal.Settings";
    private static final String GROUP = "org.freedesktop.appearance";
    private static final String KEY = "color-scheme";
    private static final String CONTRAST = "contrast";

    private static final String XFCONF = "org.xfce.Xfconf";
    private static final ObjectPath XFCONF_PATH = new ObjectPath("/org/xfce/Xfconf");
    private static final String THEME = "/Net/ThemeName";
    private static final String DARK_PANEL = "/panels/dark-mode";

    /// Asking starts the service where it does not run yet, which takes a moment.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Bus bus;
    // Not the bus's callback thread: the services may take their time.
    private final InOrder work = new InOrder("appearance");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Watched<Appearance> appearance;
    private AppearanceClues clues;

    /// @param bus the session bus, which should come back by itself
    public DesktopAppearance(Bus bus, Map<String, String> environment) {
        this.bus = bus;
        this.clues = AppearanceClues.from(environment);
        this.appearance = new Watched<>(work, clues.appearance());
        work.execute(this::subscribe);
    }

    /// What is known at this moment; from the environment until the bus has answered.
    public Appearance get() {
        return appearance.get();
    }

    /// Tells the appearance at once and on every change, on a thread of its own.
    public Subscription watch(Consumer<Appearance> listener) {
        return appearance.watch(listener);
    }

    private void subscribe() {
        try {
            subscriptions.add(
                    bus.match(
                            MatchRule.signal(PORTAL_SETTINGS, "SettingChanged").from(PORTAL),
                            this::portalChanged));
            subscriptions.add(bus.watchName(PORTAL, this::portalMoved));
            if (clues.isXfce()) {
                subscriptions.add(
                        bus.match(
                                MatchRule.signal(XFCONF, "PropertyChanged").from(XFCONF),
                                this::xfceChanged));
            }
            subscriptions.add(bus.watchState(this::busChanged));
        } catch (BusException away) {
            // Then the environment has the last word.
            close();
        }
    }

    private void busChanged(BusState state) {
        if (state instanceof BusState.Connected) {
            work.execute(this::askPortal);
            if (clues.isXfce()) {
                work.execute(this::askXfce);
            }
        }
    }

    private void portalMoved(Optional<String> owner) {
        if (owner.isPresent()) {
            work.execute(this::askPortal);
        }
    }

    private void askPortal() {
        answer(portal(KEY)).ifPresent(value -> learn(now -> now.withPreference(preference(value))));
        answer(portal(CONTRAST)).ifPresent(value -> learn(now -> now.withContrast(isHigh(value))));
    }

    private static BusCall portal(String key) {
        return BusCall.to(PORTAL, PORTAL_PATH, PORTAL_SETTINGS, "Read")
                .with("ss", GROUP, key)
                .within(PATIENCE);
    }

    private void askXfce() {
        answer(xfconf("xsettings", THEME))
                .ifPresent(theme -> learn(now -> now.withXfceTheme(theme.toString())));
        answer(xfconf("xfce4-panel", DARK_PANEL))
                .ifPresent(dark -> learn(now -> now.withXfceDarkPanel(dark.equals(true))));
    }

    private static BusCall xfconf(String channel, String property) {
        return BusCall.to(XFCONF, XFCONF_PATH, XFCONF, "GetProperty")
                .with("ss", channel, property)
                .within(PATIENCE);
    }

    /// The value in the answer, or nothing where there is no such service or setting.
    private Optional<Object> answer(BusCall call) {
        try {
            return Optional.of(unwrapped(bus.call(call).get(0, Variant.class)));
        } catch (BusException unknown) {
            return Optional.empty();
        }
    }

    private void portalChanged(BusSignal signal) throws BusException {
        Body body = signal.body();
        if (!body.string(0).equals(GROUP)) {
            return;
        }
        Object value = unwrapped(body.get(2, Variant.class));
        switch (body.string(1)) {
            case KEY -> work.execute(() -> learn(now -> now.withPreference(preference(value))));
            case CONTRAST -> work.execute(() -> learn(now -> now.withContrast(isHigh(value))));
            default -> {
                // The colour of accents, for example.
            }
        }
    }

    private void xfceChanged(BusSignal signal) throws BusException {
        Object value = unwrapped(signal.body().get(2, Variant.class));
        switch (signal.body().string(1)) {
            case THEME -> work.execute(() -> learn(now -> now.withXfceTheme(value.toString())));
            case DARK_PANEL ->
                    work.execute(() -> learn(now -> now.withXfceDarkPanel(value.equals(true))));
            default -> {
                // One of Xfce's many other settings.
            }
        }
    }

    /// 0 no preference, 1 dark, 2 light; anything else counts as 0 (portal documentation,
    /// "Settings").
    private static @Nullable ColorScheme preference(Object value) {
        if (value.equals(1L)) {
            return ColorScheme.DARK;
        }
        return value.equals(2L) ? ColorScheme.LIGHT : null;
    }

    /// 0 no preference, 1 high (portal documentation, "Settings").
    private static boolean isHigh(Object value) {
        return value.equals(1L);
    }

    /// The portal's `Read` wraps its answer twice.
    private static Object unwrapped(Variant variant) {
        return variant.value() instanceof Variant inner ? unwrapped(inner) : variant.value();
    }

    private void learn(UnaryOperator<AppearanceClues> lesson) {
        clues = lesson.apply(clues);
        appearance.set(clues.appearance());
    }

    /// Stops following.
    @Override
    public void close() {
        work.execute(
                () -> {
                    subscriptions.forEach(Subscription::close);
                    subscriptions.clear();
                });
    }
}
