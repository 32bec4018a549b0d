package app.tomo.desktop;

import app.tomo.model.Headline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The tray icons as pictures, coloured for their panel. The drawings are `icons/*.svg`; the build
/// has made masks of opacity from them, so that no drawing library is needed here.
///
/// Thread-safe. An icon is read and coloured when it is first asked for.
public final class TrayIcons {
    private static final int OPACITY_SHIFT = 24;

    private final Map<TrayIcon, List<Pixmap>> made = new ConcurrentHashMap<>();

    /// The icon in the sizes that panels commonly use, smallest first.
    List<Pixmap> pixmaps(TrayIcon icon) {
        List<Pixmap> face = icon.face().pixmaps(icon.panel());
        return face.isEmpty()
                ? made.computeIfAbsent(
                        new TrayIcon(icon.headline(), icon.panel(), Face.TICK, icon.plain()),
                        TrayIcons::make)
                : face;
    }

    /// The sizes that panels commonly use, smallest first.
    List<Integer> sizes() {
        return pixmaps(new TrayIcon(Headline.HEALTHY, ColorScheme.LIGHT)).stream()
                .map(Pixmap::width)
                .toList();
    }

    private static List<Pixmap> make(TrayIcon icon) {
        byte[] masks = read(icon.headline());
        int colour = colour(icon);
        List<Pixmap> pixmaps = new ArrayList<>();
        int at = 1;
        for (int n = 0; n < masks[0]; n++) {
            int size = masks[at++];
            byte[] argb = new byte[size * size * Integer.BYTES];
            for (int i = 0; i < size * size; i++) {
                write(argb, i * Integer.BYTES, masks[at + i] << OPACITY_SHIFT | colour);
            }
            pixmaps.add(new Pixmap(size, size, argb));
            at += size * size;
        }
        return List.copyOf(pixmaps);
    }

    private static void write(byte[] bytes, int at, int argb) {
        bytes[at] = (byte) (argb >> 24);
        bytes[at + 1] = (byte) (argb >> 16);
        bytes[at + 2] = (byte) (argb >> 8);
        bytes[at + 3] = (byte) argb;
    }

    private static byte[] read(Headline headline) {
        String name = "/app/tomo/icons/" + headline.id() + ".mask";
        try (InputStream mask = TrayIcons.class.getResourceAsStream(name)) {
            if (mask == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return mask.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Amber asks to look here, red says broken, all else is plain. The colours are Primer's, with
    /// at least 4.5:1 against the panel.
    static int colour(TrayIcon icon) {
        boolean dark = icon.panel() == ColorScheme.DARK;
        int ink = dark ? 0xf0f6fc : 0x24292f;
        if (icon.plain()) {
            return ink;
        }
        return switch (icon.headline()) {
            case HEALTHY, STARTING, STOPPING, STOPPED, PAUSED, NOT_INSTALLED, UNKNOWN -> ink;
            case DEGRADED, UNRESPONSIVE -> dark ? 0xd29922 : 0x9a6700;
            case CRASH_LOOPING, FAILED, EMERGENCY_STOPPED -> dark ? 0xf85149 : 0xcf222e;
        };
    }
}
