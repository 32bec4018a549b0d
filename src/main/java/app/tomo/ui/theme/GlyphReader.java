package app.tomo.ui.theme;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Reads Tomo's own icons: `rect`, `circle` and `path`. Those of states are on a grid of 24, in `currentColor`, with the class
/// `cut` for what has the colour of the ground. It is no reader for SVG in general.
final class GlyphReader {
    /// One shape. `path` is filled where `filled`, else drawn with a line of that width.
    ///
    /// @param colour as it is written; icons that follow the theme have `currentColor`
    /// @param round whether the line's ends are round
    /// @param dashes lengths of the line's dashes and gaps; empty for a whole line
    record Shape(
            String path,
            boolean filled,
            String colour,
            double line,
            boolean round,
            List<Double> dashes,
            boolean cut) {}

    private GlyphReader() {}

    static List<Shape> read(String name) {
        String file = "/app/tomo/icons/" + name + ".svg";
        try (InputStream in = GlyphReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return shapes(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is not an icon", e);
        }
    }

    private static List<Shape> shapes(InputStream in)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        NodeList nodes =
                factory.newDocumentBuilder().parse(in).getDocumentElement().getChildNodes();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                add(element, shapes);
            }
        }
        return shapes;
    }

    private static void add(Element element, List<Shape> shapes) {
        switch (element.getTagName()) {
            case "rect" -> draw(element, rectangle(element), shapes);
            case "circle" -> draw(element, circle(element), shapes);
            case "path" -> draw(element, element.getAttribute("d"), shapes);
            default -> {}
        }
    }

    /// A shape that is both filled and outlined becomes two.
    private static void draw(Element element, String path, List<Shape> shapes) {
        boolean cut = element.getAttribute("class").equals("cut");
        String fill = element.getAttribute("fill");
        if (!fill.equals("none")) {
            shapes.add(new Shape(path, true, fill, 0, false, List.of(), cut));
        }
        if (element.hasAttribute("stroke")) {
            double line = number(element, "stroke-width");
            boolean round = element.getAttribute("stroke-linecap").equals("round");
            String colour = element.getAttribute("stroke");
            shapes.add(new Shape(path, false, colour, line, round, dashes(element), cut));
        }
    }

    private static List<Double> dashes(Element element) {
        String dashes = element.getAttribute("stroke-dasharray").strip();
        List<Double> lengths = new ArrayList<>();
        if (!dashes.isEmpty()) {
            for (String dash : dashes.split("[ ,]+", -1)) {
                lengths.add(Double.valueOf(dash));
            }
        }
        return lengths;
    }

    private static String rectangle(Element element) {
        double x = number(element, "x");
        double y = number(element, "y");
        double r = number(element, "rx");
        double right = x + number(element, "width");
        double bottom = y + number(element, "height");
        String corner = "A" + r + " " + r + " 0 0 1 ";
        return "M"
                + (x + r)
                + " "
                + y
                + "H"
                + (right - r)
                + corner
                + right
                + " "
                + (y + r)
                + "V"
                + (bottom - r)
                + corner
                + (right - r)
                + " "
                + bottom
                + "H"
                + (x + r)
                + corner
                + x
                + " "
                + (bottom - r)
                + "V"
                + (y + r)
                + corner
                + (x + r)
                + " "
                + y
                + "Z";
    }

    private static String circle(Element element) {
        double x = number(element, "cx");
        double y = number(element, "cy");
        double r = number(element, "r");
        String half = "A" + r + " " + r + " 0 0 1 ";
        return "M" + (x - r) + " " + y + half + (x + r) + " " + y + half + (x - r) + " " + y + "Z";
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
