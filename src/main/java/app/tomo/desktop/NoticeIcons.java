package app.tomo.desktop;

import app.tomo.model.Headline;

/// The pictures of notifications: the tray's icon on a white plate, because servers draw them on any colour, dunst a
/// grave one on red.
final class NoticeIcons {
    static final int SIZE = 48;
    private static final int ICON = 32;
    private static final int MARGIN = (SIZE - ICON) / 2;
    private static final double RADIUS = 11;
    private static final int WHITE = 0xff;

    /// Primer's green on white: well again.
    static final int GREEN = 0x1a7f37;

    private final TrayIcons icons;

    NoticeIcons(TrayIcons icons) {
        this.icons = icons;
    }

    /// The picture in the order of a notification's `image-data`: RGBA, rows from the top.
    byte[] rgba(Headline headline) {
        TrayIcon icon = new TrayIcon(headline, ColorScheme.LIGHT);
        int colour = headline == Headline.HEALTHY ? GREEN : TrayIcons.colour(icon);
        byte[] drawing =
                icons.pixmaps(icon).stream()
                        .filter(each -> each.width() == ICON)
                        .findFirst()
                        .orElseThrow()
                        .argb();
        byte[] rgba = new byte[SIZE * SIZE * Integer.BYTES];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int at = (y * SIZE + x) * Integer.BYTES;
                int ink = ink(drawing, x - MARGIN, y - MARGIN);
                rgba[at] = mixed(colour >> 16, ink);
                rgba[at + 1] = mixed(colour >> 8, ink);
                rgba[at + 2] = mixed(colour, ink);
                rgba[at + 3] = plate(x, y);
            }
        }
        return rgba;
    }

    private static int ink(byte[] argb, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < ICON && y < ICON;
        return inside ? argb[(y * ICON + x) * Integer.BYTES] & 0xff : 0;
    }

    private static byte mixed(int sample, int ink) {
        return (byte) (((sample & 0xff) * ink + WHITE * (WHITE - ink)) / WHITE);
    }

    /// A square with round corners, their edge softened over a pixel.
    private static byte plate(int x, int y) {
        double dx = beyond(x);
        double dy = beyond(y);
        double covered = RADIUS - Math.hypot(dx, dy) + 0.5;
        return (byte) Math.round(Math.clamp(covered, 0.0, 1.0) * WHITE);
    }

    /// How far the middle of this pixel is beyond the middle of the corner next to it.
    private static double beyond(int pixel) {
        double middle = pixel + 0.5;
        return Math.max(0, Math.max(RADIUS - middle, middle - (SIZE - RADIUS)));
    }
}
