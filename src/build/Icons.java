import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// Draws the tray icons in the sizes that panels use, as opacity alone; the app adds the colour. Run by Maven with a
/// JDK 25:
///
///     java -cp JSVG_JAR Icons.java SVG_FOLDER OUTPUT_FOLDER
///
/// For each `NAME.svg` on a 24 grid there is a `NAME.mask`: one byte for the number of sizes, then for each size one
/// byte for the size and its rows of opacity, a byte a pixel. Elements of class `cut` are cut out of those before them. Edges
/// are moved to the nearest pixel, because a panel shows these pictures as they are.
final class Icons {
    private static final int[] SIZES = {16, 22, 24, 32, 48, 64};

    /// How much of the 24 grid's margin is cropped, so that icons are as large as their neighbours in a panel.
    private static final double MARGIN = 4.0 / 3;

    private static final double GRID = 24;

    private Icons() {}

    public static void main(String[] arguments) throws Exception {
        Path output = Path.of(arguments[1]);
        Files.createDirectories(output);
        List<Path> drawings;
        try (var files = Files.list(Path.of(arguments[0]))) {
            drawings = files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
        }
        for (Path drawing : drawings) {
            Document svg =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(drawing.toFile());
            if (svg.getDocumentElement().getAttribute("viewBox").equals("0 0 24 24")) {
                String name = drawing.getFileName().toString().replace(".svg", ".mask");
                Files.write(output.resolve(name), masks(svg));
            }
        }
    }

    private static byte[] masks(Document svg) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SIZES.length);
        for (int size : SIZES) {
            Document hinted = (Document) svg.cloneNode(true);
            new Hinting(size).apply(hinted);
            bytes.write(size);
            for (int opacity : opacity(hinted, size)) {
                bytes.write(opacity);
            }
        }
        return bytes.toByteArray();
    }

    /// Draws the elements one after the other, each over, or out of, those before it.
    private static int[] opacity(Document svg, int size) throws Exception {
        int[] opacity = new int[size * size];
        List<Element> elements = shapes(svg);
        for (int n = 0; n < elements.size(); n++) {
            Document alone = (Document) svg.cloneNode(true);
            List<Element> others = shapes(alone);
            others.remove(n);
            others.forEach(other -> other.getParentNode().removeChild(other));
            int[] drawn = drawn(alone, size);
            boolean cut = elements.get(n).getAttribute("class").equals("cut");
            for (int i = 0; i < opacity.length; i++) {
                int kept = opacity[i] * (255 - drawn[i]) / 255;
                opacity[i] = cut ? kept : kept + drawn[i];
            }
        }
        return opacity;
    }

    private static List<Element> shapes(Document svg) {
        NodeList all = svg.getDocumentElement().getElementsByTagName("*");
        List<Element> shapes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (!element.getTagName().equals("title")) {
                shapes.add(element);
            }
        }
        return shapes;
    }

    private static int[] drawn(Document svg, int size) throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(svg), new StreamResult(text));
        SVGDocument drawing =
                new SVGLoader()
                        .load(
                                new ByteArrayInputStream(text.toByteArray()),
                                null,
                                LoaderContext.createDefault());
        if (drawing == null) {
            throw new IOException("not a drawing");
        }
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        float scale = (float) scale(size);
        float offset = (float) -MARGIN * scale;
        drawing.render(
                (java.awt.Component) null,
                graphics,
                new ViewBox(offset, offset, (float) GRID * scale, (float) GRID * scale));
        graphics.dispose();
        int[] opacity = image.getRGB(0, 0, size, size, null, 0, size);
        for (int i = 0; i < opacity.length; i++) {
            opacity[i] >>>= 24;
        }
        return opacity;
    }

    private static double scale(int size) {
        return size / (GRID - 2 * MARGIN);
    }

    /// Moves edges to whole pixels at one size.
    private static final class Hinting {
        private static final Pattern TOKEN = Pattern.compile("[A-Z]|-?[0-9.]+");

        private final double scale;

        Hinting(int size) {
            scale = scale(size);
        }

        void apply(Document svg) {
            for (Element element : shapes(svg)) {
                double stroke = stroke(element);
                switch (element.getTagName()) {
                    case "rect" -> rectangle(element, stroke);
                    case "circle" -> circle(element);
                    case "path" -> path(element, stroke);
                    default ->
                            throw new IllegalArgumentException(
                                    "no hinting for " + element.getTagName());
                }
            }
        }

        /// The width of the element's stroke in pixels, which it has from now on: half ones for slanted lines, where a
        /// whole pixel would look thin, whole ones else, and even ones on an axis, so that both its sides are equal. 0
        /// for a filled element.
        private double stroke(Element element) {
            if (!element.hasAttribute("stroke")) {
                return 0;
            }
            double wide = number(element, "stroke-width") * scale;
            String data = element.getAttribute("d");
            double step = isSlanted(data) ? 0.5 : data.contains(" 12") ? 2 : 1;
            double pixels = Math.max(1, Math.max(1, Math.round(wide / step)) * step);
            element.setAttribute("stroke-width", Double.toString(pixels / scale));
            return pixels;
        }

        private static boolean isSlanted(String data) {
            return data.matches(".*[LAC].*");
        }

        private void rectangle(Element element, double stroke) {
            double margin = stroke / scale / 2;
            for (String[] axis : new String[][] {{"x", "width"}, {"y", "height"}}) {
                double start = number(element, axis[0]);
                double end = start + number(element, axis[1]);
                double from = snap(start - margin, 0) + margin;
                double to = snap(end + margin, 0) - margin;
                element.setAttribute(axis[0], Double.toString(from));
                element.setAttribute(axis[1], Double.toString(to - from));
            }
        }

        private void circle(Element element) {
            element.setAttribute("cx", Double.toString(snap(number(element, "cx"), 0)));
            element.setAttribute("cy", Double.toString(snap(number(element, "cy"), 0)));
            // A smaller circle would fill none of its four pixels.
            element.setAttribute(
                    "r", Double.toString(Math.max(number(element, "r"), 1.13 / scale)));
        }

        private void path(Element element, double stroke) {
            String data = element.getAttribute("d");
            boolean filled = stroke == 0;
            if (data.matches(".*[AC].*") || (isSlanted(data) && !filled)) {
                return;
            }
            StringBuilder moved = new StringBuilder();
            Matcher token = TOKEN.matcher(data);
            while (token.find()) {
                String text = token.group();
                boolean command = Character.isLetter(text.charAt(0));
                moved.append(
                        command ? text : Double.toString(snap(Double.parseDouble(text), stroke)));
                moved.append(' ');
            }
            element.setAttribute("d", moved.toString());
        }

        /// The nearest place where the edges of a line of this width are on whole pixels, the same distance from the
        /// centre on either side.
        private double snap(double place, double width) {
            double centre = GRID / 2;
            double odd = width % 2 / 2;
            double pixels = Math.round(Math.abs(place - centre) * scale - odd) + odd;
            return centre + Math.copySign(pixels / scale, place - centre);
        }

        private static double number(Element element, String name) {
            return Double.parseDouble(element.getAttribute(name));
        }
    }
}
