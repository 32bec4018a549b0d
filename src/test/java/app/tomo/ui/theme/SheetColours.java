package app.tomo.ui.theme;

import javafx.scene.paint.Color;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The colours that a theme's sheet names, and how well two of them can be told apart (WCAG 2.1, 1.4.3).
public final class SheetColours {
    private static final Pattern COLOUR = Pattern.compile("-tomo-([a-z-]+): (#[0-9a-f]{6});");

    private SheetColours() {}

    /// By their names.
    public static Map<String, Color> of(String sheet) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet))) {
            var css = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (css.find()) {
                colours.put(css.group(1), Color.web(css.group(2)));
            }
        }
        return colours;
    }

    public static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
