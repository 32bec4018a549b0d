package app.tomo.desktop;

import app.tomo.model.Headline;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The first letter of a layer's name, cut out of the keycap that says all is well. The letter's edges are moved to whole
/// pixels, because a panel shows it as it is.
///
/// Thread-safe. The first call finds the machine's fonts, which takes some tenths of a second and 13 MB, so it is made only
/// where letters are wanted, and never on a thread that others wait for.
final class LetterFace {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final float DRAWN = 100;
    private static final int LOOKED_AT = 64;
    private static final int OPAQUE = 0xff;

    /// Parts of the keycap: how tall a capital is, and how much room a letter may take.
    private static final double CAPITAL = 0.66;

    private static final double ROOM = 0.76;

    /// What a round letter is taller than a straight one; it is made as tall, for it has no room to look as tall.
    private static final double OVERSHOOT = 1.08;

    /// A wide letter is narrowed to this before it is made smaller.
    private static final double NARROWEST = 0.75;

    private final TrayIcons icons;
    private final Font font = new Font(Font.SANS_SERIF, Font.BOLD, Math.round(DRAWN));
    private final Map<Integer, Face> made = new ConcurrentHashMap<>();

    LetterFace(TrayIcons icons) {
        this.icons = icons;
    }

    /// A face for that layer; empty where the font has none of its characters.
    ///
    /// @throws RuntimeException or an `Error` where Java finds no font at all
    Optional<Face> of(String layer) {
        return characters(layer).stream()
                .filter(this::isThere)
                .findFirst()
                .map(letter -> made.computeIfAbsent(letter, this::draw));
    }

    /// What may stand for the layer, the best first: letters and digits, then signs.
    static List<Integer> characters(String layer) {
        String start = layer.substring(0, Math.min(layer.length(), LOOKED_AT));
        int[] all = Normalizer.normalize(start, Normalizer.Form.NFC).codePoints().toArray();
        List<Integer> characters = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        for (int each : all) {
            if (Character.isLetterOrDigit(each)) {
                characters.add(Character.toUpperCase(each));
            } else if (isSign(each)) {
                signs.add(each);
            }
        }
        characters.addAll(signs);
        return characters;
    }

    private static boolean isSign(int character) {
        return switch (Character.getType(character)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    /// Fonts of coloured pictures, as for emoji, have the character and no outline.
    private boolean isThere(int character) {
        return font.canDisplay(character) && !outline(character).getBounds2D().isEmpty();
    }

    private Shape outline(int character) {
        return font.createGlyphVector(CONTEXT, Character.toString(character)).getOutline();
    }

    private Face draw(int character) {
        Shape outline = outline(character);
        double capital = outline('H').getBounds2D().getHeight();
        return Face.of(
                draw(outline, capital, ColorScheme.LIGHT),
                draw(outline, capital, ColorScheme.DARK));
    }

    private List<Pixmap> draw(Shape outline, double capital, ColorScheme panel) {
        return icons.pixmaps(new TrayIcon(Headline.HEALTHY, panel)).stream()
                .map(each -> cut(each, outline, capital))
                .toList();
    }

    private static Pixmap cut(Pixmap well, Shape outline, double capital) {
        int size = well.width();
        byte[] argb = well.argb().clone();
        Rectangle keycap = fillUp(argb, size);
        double[] letter = Coverage.of(placed(outline, capital, keycap), size);
        for (int i = 0; i < letter.length; i++) {
            int opacity = argb[i * Integer.BYTES] & OPAQUE;
            argb[i * Integer.BYTES] = (byte) Math.round(opacity * (1 - Math.min(1, letter[i])));
        }
        return new Pixmap(size, size, argb);
    }

    /// Takes the tick away: between its edges a keycap is solid.
    private static Rectangle fillUp(byte[] argb, int size) {
        Rectangle keycap = new Rectangle(-1, -1);
        for (int y = 0; y < size; y++) {
            int first = size;
            int last = -1;
            for (int x = 0; x < size; x++) {
                if ((argb[(y * size + x) * Integer.BYTES] & OPAQUE) == OPAQUE) {
                    first = Math.min(first, x);
                    last = x;
                }
            }
            for (int x = first; x <= last; x++) {
                argb[(y * size + x) * Integer.BYTES] = (byte) OPAQUE;
            }
            if (first <= last) {
                keycap = keycap.union(new Rectangle(first, y, last - first + 1, 1));
            }
        }
        return keycap;
    }

    private static Shape placed(Shape outline, double capital, Rectangle keycap) {
        Rectangle2D drawn = outline.getBounds2D();
        double room = keycap.height * ROOM;
        double scale = Math.min(keycap.height * CAPITAL / capital, room / drawn.getHeight());
        double squeezed = Math.clamp(room / (drawn.getWidth() * scale), NARROWEST, 1.0);
        scale = Math.min(scale, room / (drawn.getWidth() * NARROWEST));
        boolean tall = drawn.getHeight() > capital && drawn.getHeight() < capital * OVERSHOOT;
        double height = whole((tall ? capital : drawn.getHeight()) * scale, keycap.height);
        double width = whole(drawn.getWidth() * scale * squeezed, keycap.width);
        AffineTransform place = new AffineTransform();
        place.translate(
                keycap.x + (keycap.width - width) / 2, keycap.y + (keycap.height - height) / 2);
        place.scale(width / drawn.getWidth(), height / drawn.getHeight());
        place.translate(-drawn.getX(), -drawn.getY());
        return place.createTransformedShape(outline);
    }

    /// The nearest number of pixels that leaves as many on either side.
    private static double whole(double length, int within) {
        int odd = within % 2;
        return Math.max(1, 2 * Math.round((length - odd) / 2) + odd);
    }
}
