package app.tomo.desktop;

import static app.tomo.desktop.ColorScheme.DARK;
import static app.tomo.desktop.ColorScheme.LIGHT;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.bus.Answer;
import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusObject;
import app.tomo.bus.BusSignal;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.Variant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Map;

/// Light and dark as a portal and Xfce's settings, played by the test on a real bus, tell it.
@Timeout(180)
class DesktopAppearanceTest {
    private static final ObjectPath PORTAL = new ObjectPath("/org/freedesktop/portal/desktop");
    private static final ObjectPath XFCONF = new ObjectPath("/org/xfce/Xfconf");

    private final Arrivals<Appearance> seen = new Arrivals<>();
    private PrivateBus daemon;
    private Bus bus;
    private Bus services;

    @BeforeEach
    void open() throws Exception {
        daemon = PrivateBus.start();
        bus = daemon.connect();
        services = daemon.connect();
    }

    @AfterEach
    void close() {
        if (daemon != null) {
            services.close();
            bus.close();
            daemon.close();
        }
    }

    private void portal(long scheme) throws Exception {
        services.export(
                PORTAL,
                ExportedObject.of(
                        new ExportedInterface("org.freedesktop.portal.Settings")
                                .method("Read", "ss", "v", in -> read(in, scheme))));
        services.requestName("org.freedesktop.portal.Desktop");
    }

    private static Answer read(Body asked, long scheme) {
        boolean known = asked.values().getLast().equals("color-scheme");
        return Answer.of("v", twice(known ? scheme : 0));
    }

    private static Variant twice(long scheme) {
        return new Variant("v", new Variant("u", scheme));
    }

    private void portalChanges(String key, long scheme) {
        services.emit(
                BusSignal.from(
                        PORTAL,
                        "org.freedesktop.portal.Settings",
                        "SettingChanged",
                        Body.of(
                                "ssv",
                                "org.freedesktop.appearance",
                                key,
                                new Variant("u", scheme))));
    }

    private DesktopAppearance follow(String desktop) {
        DesktopAppearance appearance =
                new DesktopAppearance(bus, Map.of("XDG_CURRENT_DESKTOP", desktop));
        appearance.watch(seen);
        return appearance;
    }

    @Test
    void thePortalIsReadAndFollowed() throws Exception {
        portal(1);
        follow("KDE");
        seen.next(new Appearance(DARK, DARK)::equals);

        portalChanges("accent-color", 2);
        portalChanges("color-scheme", 2);
        assertEquals(new Appearance(LIGHT, LIGHT), seen.next());
        portalChanges("contrast", 1);
        assertEquals(new Appearance(LIGHT, LIGHT, true), seen.next());
        portalChanges("contrast", 0);
        assertEquals(new Appearance(LIGHT, LIGHT), seen.next());
        portalChanges("color-scheme", 1);
        assertEquals(new Appearance(DARK, DARK), seen.next());
        portalChanges("color-scheme", 0);
        assertEquals(new Appearance(LIGHT, LIGHT), seen.next(), "no preference");
    }

    @Test
    void aPortalThatComesLaterIsHeard() throws Exception {
        follow("KDE");
        assertEquals(new Appearance(LIGHT, LIGHT), seen.next());

        portal(1);

        assertEquals(new Appearance(DARK, DARK), seen.next());
    }

    @Test
    void xfceIsReadAndFollowed() throws Exception {
        BusObject xfconf =
                ExportedObject.of(
                        new ExportedInterface("org.xfce.Xfconf")
                                .method("GetProperty", "ss", "v", DesktopAppearanceTest::setting));
        services.export(XFCONF, xfconf);
        services.requestName("org.xfce.Xfconf");

        follow("XFCE");

        seen.next(new Appearance(DARK, DARK)::equals);
        xfceChanges("/Net/ThemeName", Variant.of("Greybird"));
        assertEquals(new Appearance(LIGHT, DARK), seen.next());
        xfceChanges("/panels/dark-mode", Variant.of(false));
        assertEquals(new Appearance(LIGHT, LIGHT), seen.next());
    }

    private static Answer setting(Body in) {
        return in.values().getLast().equals("/Net/ThemeName")
                ? Answer.of("v", Variant.of("Greybird-dark"))
                : new Answer.Refused(BusErrors.FAILED, "no such property");
    }

    private void xfceChanges(String property, Variant value) {
        services.emit(
                BusSignal.from(
                        XFCONF,
                        "org.xfce.Xfconf",
                        "PropertyChanged",
                        Body.of("ssv", "channel", property, value)));
    }
}
