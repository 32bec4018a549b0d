package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.ui.theme.Theme;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// WCAG 2.1, 4.5 to 1: every colour of the text on every ground that it can have.
class CodeContrastTest {
    private static final Pattern COLOUR = Pattern.compile("-tomo-([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final double LEAST = 4.5;
    private static final List<String> GROUNDS =
            List.of("ground", "code-line", "code-selection", "code-found", "code-bracket");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void codeCanBeReadOnEachGround(String sheet) throws IOException {
        Map<String, Color> colours = colours(sheet);
        Map<String, Double> faint = new TreeMap<>();
        for (String ground : GROUNDS) {
            Color below = Objects.requireNonNull(colours.get(ground), ground);
            colours.forEach(
                    (name, ink) -> {
                        double contrast = contrast(ink, below);
                        if (name.startsWith("code-")
                                && !GROUNDS.contains(name)
                                && contrast < LEAST) {
                            faint.put(name + " on " + ground, contrast);
                        }
                    });
        }
        assertTrue(colours.size() > GROUNDS.size());
        assertEquals(Map.of(), faint);
    }

    private static Map<String, Color> colours(String sheet) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet))) {
            var css = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (css.find()) {
                colours.put(css.group(1), Color.web(css.group(2)));
            }
        }
        return colours;
    }

    private static double contrast(Color one, Color other) {
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
