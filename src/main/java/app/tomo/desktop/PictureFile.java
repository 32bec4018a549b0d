package app.tomo.desktop;

import app.tomo.words.PictureFault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads a person's picture. What it may take is bounded before it is taken: the bytes of the file, and by its header the
/// pixels. Blocks for as long as the disk does.
final class PictureFile {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_PIXELS = 1024;

    /// PNG (Portable Network Graphics) Specification, "PNG signature" and "IHDR".
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;

    private static final int WIDTH_AT = 16;
    private static final int HEADER = 24;

    private PictureFile() {}

    /// What was read.
    sealed interface Reading {
        /// Its pixels.
        ///
        /// @param argb rows from the top, not premultiplied
        @SuppressWarnings("ArrayRecordComponent") // Never compared.
        record Picture(int width, int height, int[] argb) implements Reading {}

        /// Nothing that can be shown.
        ///
        /// @param most what would be allowed, where it is too much
        record Unusable(PictureFault fault, int most) implements Reading {}
    }

    static Reading read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Reading.Unusable(PictureFault.NOT_A_FILE, 0);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new Reading.Unusable(PictureFault.TOO_MANY_BYTES, MOST_BYTES)
                    : read(bytes);
        } catch (IOException hidden) {
            return new Reading.Unusable(PictureFault.UNREADABLE, 0);
        }
    }

    private static Reading read(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || header.getLong(0) != SIGNATURE) {
            return new Reading.Unusable(PictureFault.NOT_PNG, 0);
        }
        int width = header.getInt(WIDTH_AT);
        int height = header.getInt(WIDTH_AT + Integer.BYTES);
        if (width < 1 || height < 1) {
            return new Reading.Unusable(PictureFault.BROKEN, 0);
        }
        return width > MOST_PIXELS || height > MOST_PIXELS
                ? new Reading.Unusable(PictureFault.TOO_MANY_PIXELS, MOST_PIXELS)
                : decode(bytes);
    }

    private static Reading decode(byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            // Without metadata: what is compressed there has no bounds.
            reader.setInput(
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            BufferedImage image = reader.read(0);
            int width = image.getWidth();
            int height = image.getHeight();
            return new Reading.Picture(
                    width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException | RuntimeException broken) {
            return new Reading.Unusable(PictureFault.BROKEN, 0);
        } finally {
            reader.dispose();
        }
    }
}
