package app.tomo.desktop;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import javax.imageio.ImageIO;

/// The lab's screen: looked at with ImageMagick, touched with xdotool.
final class Screen {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = Path.of(System.getenv().getOrDefault("OUT", "target"));

    /// Keeps what is on the screen as a picture, and returns it.
    BufferedImage shot(String name) {
        Path file = folder.resolve(name + ".png");
        run("import", "-window", "root", file.toString());
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Looks until something of exactly this colour is there, and returns where.
    Rectangle coloured(String name, int rgb) {
        return look(name, shot -> box(shot, (x, y) -> (shot.getRGB(x, y) & 0xffffff) == rgb));
    }

    /// Looks until places of exactly this colour are at least that far above each other, and returns what is around them.
    Rectangle spanning(String name, int rgb, int height) {
        return look(
                name,
                shot -> {
                    Rectangle part = box(shot, (x, y) -> (shot.getRGB(x, y) & 0xffffff) == rgb);
                    return part.height >= height ? part : new Rectangle();
                });
    }

    /// Looks until an area at least this large differs from that picture, and is drawn to its end: the same when looked at
    /// once more. Returns it.
    Rectangle changed(String name, BufferedImage from, Dimension least) {
        Rectangle before = new Rectangle();
        Rectangle now = change(name, from, least);
        while (!now.equals(before)) {
            before = now;
            now = change(name, from, least);
        }
        return now;
    }

    private Rectangle change(String name, BufferedImage from, Dimension least) {
        return look(
                name,
                shot -> {
                    Rectangle part = box(shot, (x, y) -> shot.getRGB(x, y) != from.getRGB(x, y));
                    return part.width >= least.width && part.height >= least.height
                            ? part
                            : new Rectangle();
                });
    }

    private Rectangle look(String name, Function<BufferedImage, Rectangle> eye) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Rectangle part = eye.apply(shot(name));
            if (!part.isEmpty()) {
                return part;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " was not seen within " + PATIENCE);
            }
        }
    }

    private interface PixelTest {
        boolean fits(int x, int y);
    }

    private static Rectangle box(BufferedImage shot, PixelTest test) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < shot.getHeight(); y++) {
            for (int x = 0; x < shot.getWidth(); x++) {
                if (test.fits(x, y)) {
                    // A rectangle with negative sides is nowhere; the first point makes it one.
                    box = box.union(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    void click(Point at, int button) {
        run("xdotool", "mousemove", text(at.x), text(at.y), "click", text(button));
    }

    void moveTo(Point at) {
        run("xdotool", "mousemove", text(at.x), text(at.y));
    }

    void key(String... names) {
        for (String name : names) {
            run("xdotool", "key", name);
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                            .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " did not work");
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
    }
}
