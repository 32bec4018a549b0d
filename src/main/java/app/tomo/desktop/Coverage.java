package app.tomo.desktop;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fills a shape, such as the outline of a letter, with soft edges. Here and not by `java.awt.Graphics2D`, which would
/// connect to the X server, and cannot where there is none. Pure.
final class Coverage {
    private static final double FLATNESS = 0.05;

    /// Lines that are looked at in each row of pixels; along them the coverage is exact.
    private static final int LINES = 16;

    private final int size;
    private final double[] covered;
    private final List<double[]> edges = new ArrayList<>();

    private Coverage(int size) {
        this.size = size;
        this.covered = new double[size * size];
    }

    /// How much of each pixel of a square the shape covers, from 0 to 1, rows from the top.
    static double[] of(Shape shape, int size) {
        Coverage coverage = new Coverage(size);
        coverage.collect(shape);
        for (int line = 0; line < size * LINES; line++) {
            coverage.fill(line);
        }
        return coverage.covered;
    }

    private void collect(Shape shape) {
        double[] point = new double[6];
        double[] first = new double[2];
        double[] last = new double[2];
        for (PathIterator path = shape.getPathIterator(null, FLATNESS);
                !path.isDone();
                path.next()) {
            int step = path.currentSegment(point);
            double[] next = step == PathIterator.SEG_CLOSE ? first.clone() : point.clone();
            if (step == PathIterator.SEG_MOVETO) {
                first = next;
            } else {
                edges.add(new double[] {last[0], last[1], next[0], next[1]});
            }
            last = next;
        }
    }

    /// Fills between where an edge winds in and where it has wound out again.
    private void fill(int line) {
        double y = (line + 0.5) / LINES;
        double[][] crossings =
                edges.stream()
                        .filter(edge -> edge[1] <= y != edge[3] <= y)
                        .map(edge -> crossing(edge, y))
                        .toArray(double[][]::new);
        Arrays.sort(crossings, (one, other) -> Double.compare(one[0], other[0]));
        double winding = 0;
        for (int i = 0; i + 1 < crossings.length; i++) {
            winding += crossings[i][1];
            if (winding != 0) {
                span(line / LINES, crossings[i][0], crossings[i + 1][0]);
            }
        }
    }

    private static double[] crossing(double[] edge, double y) {
        double along = (y - edge[1]) / (edge[3] - edge[1]);
        return new double[] {edge[0] + along * (edge[2] - edge[0]), edge[1] < edge[3] ? 1 : -1};
    }

    private void span(int row, double from, double to) {
        double start = Math.clamp(from, 0.0, size);
        double end = Math.clamp(to, 0.0, size);
        for (int x = (int) start; x < end; x++) {
            covered[row * size + x] += (Math.min(end, x + 1) - Math.max(start, x)) / LINES;
        }
    }
}
