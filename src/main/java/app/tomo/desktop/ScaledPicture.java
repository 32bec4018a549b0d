package app.tomo.desktop;

import app.tomo.desktop.PictureFile.Reading.Picture;

import java.util.ArrayList;
import java.util.List;

/// A picture in the sizes of panels: as large as fits into the square, in its middle, each pixel the mean of what it covers.
/// Pure.
final class ScaledPicture {
    private static final int CHANNELS = 4;
    private static final int OPAQUE = 0xff;

    private final Picture picture;
    private final int size;
    private final double scale;
    private final double left;
    private final double top;

    private ScaledPicture(Picture picture, int size) {
        this.picture = picture;
        this.size = size;
        this.scale = (double) Math.max(picture.width(), picture.height()) / size;
        this.left = (size - picture.width() / scale) / 2;
        this.top = (size - picture.height() / scale) / 2;
    }

    /// In those sizes, up to the first that the picture does not fill by itself: a panel enlarges as well as Tomo does.
    static List<Pixmap> of(Picture picture, List<Integer> sizes) {
        List<Pixmap> pixmaps = new ArrayList<>();
        for (int size : sizes) {
            pixmaps.add(new ScaledPicture(picture, size).pixmap());
            if (size >= Math.max(picture.width(), picture.height())) {
                break;
            }
        }
        return List.copyOf(pixmaps);
    }

    private Pixmap pixmap() {
        byte[] argb = new byte[size * size * Integer.BYTES];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                write(argb, (y * size + x) * Integer.BYTES, mean(x, y));
            }
        }
        return new Pixmap(size, size, argb);
    }

    /// Opacity and the three colours, each colour multiplied by its opacity, of all that is below this pixel.
    private double[] mean(int column, int row) {
        double[] sum = new double[CHANNELS];
        double fromX = Math.max(0, (column - left) * scale);
        double toX = Math.min(picture.width(), (column + 1 - left) * scale);
        double fromY = Math.max(0, (row - top) * scale);
        double toY = Math.min(picture.height(), (row + 1 - top) * scale);
        for (int y = (int) fromY; y < toY; y++) {
            double high = Math.min(toY, y + 1) - Math.max(fromY, y);
            for (int x = (int) fromX; x < toX; x++) {
                double part = high * (Math.min(toX, x + 1) - Math.max(fromX, x));
                add(sum, picture.argb()[y * picture.width() + x], part / (scale * scale));
            }
        }
        return sum;
    }

    private static void add(double[] sum, int argb, double part) {
        double opacity = part * (argb >>> 24) / OPAQUE;
        sum[0] += opacity;
        for (int channel = 1; channel < CHANNELS; channel++) {
            sum[channel] += opacity * ((argb >> (Byte.SIZE * (3 - channel))) & OPAQUE);
        }
    }

    private static void write(byte[] argb, int at, double[] mean) {
        if (mean[0] > 0) {
            argb[at] = (byte) Math.round(Math.min(1, mean[0]) * OPAQUE);
            for (int channel = 1; channel < CHANNELS; channel++) {
                argb[at + channel] = (byte) Math.round(mean[channel] / mean[0]);
            }
        }
    }
}
