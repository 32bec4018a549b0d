import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Draws all tray icons on one sheet, to look at: each size as it is, and the two smallest enlarged.
///
///     java IconSheet.java MASK_FOLDER SHEET.png
final class IconSheet {
    private static final int CELL = 190;
    private static final int FACTOR = 8;
    private static final int ROW = 440;

    /// Where the enlarged ones are, from the top, by their size.
    private static final Map<Integer, Integer> ENLARGED = Map.of(16, 106, 22, 106 + 17 * FACTOR);

    private IconSheet() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> masks;
        try (var files = Files.list(Path.of(arguments[0]))) {
            masks = files.filter(file -> file.toString().endsWith(".mask")).sorted().toList();
        }
        BufferedImage sheet =
                new BufferedImage(masks.size() * CELL, 2 * ROW, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (boolean dark : new boolean[] {false, true}) {
            graphics.setColor(new Color(dark ? 0x161b22 : 0xf6f8fa));
            graphics.fillRect(0, dark ? ROW : 0, sheet.getWidth(), ROW);
            int ink = dark ? 0xf0f6fc : 0x24292f;
            for (int i = 0; i < masks.size(); i++) {
                byte[] mask = Files.readAllBytes(masks.get(i));
                draw(graphics, mask, i * CELL + 6, (dark ? ROW : 0) + 6, ink);
            }
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", new File(arguments[1]));
    }

    private static void draw(Graphics2D graphics, byte[] mask, int left, int top, int ink) {
        int x = left;
        int y = top;
        int at = 1;
        for (int n = 0; n < mask[0]; n++) {
            int size = mask[at++];
            BufferedImage icon = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < size * size; i++) {
                icon.setRGB(i % size, i / size, (mask[at + i] & 0xff) << 24 | ink);
            }
            at += size * size;
            if (size == 48) {
                x = left;
                y += 36;
            }
            graphics.drawImage(icon, x, y, null);
            x += size + 6;
            if (ENLARGED.containsKey(size)) {
                int side = size * FACTOR;
                graphics.drawImage(icon, left, top + ENLARGED.get(size), side, side, null);
            }
        }
    }
}
