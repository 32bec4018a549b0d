package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.ui.theme.SheetColours;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// WCAG 2.1, 4.5 to 1: every colour of the text on every ground that it can have.
class CodeContrastTest {
    private static final double LEAST = 4.5;
    private static final List<String> GROUNDS =
            List.of("ground", "code-line", "code-selection", "code-found", "code-bracket");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void codeCanBeReadOnEachGround(String sheet) throws IOException {
        Map<String, Color> colours = SheetColours.of(sheet);
        Map<String, Double> faint = new TreeMap<>();
        for (String ground : GROUNDS) {
            Color below = Objects.requireNonNull(colours.get(ground), ground);
            colours.forEach(
                    (name, ink) -> {
                        double contrast = SheetColours.contrast(ink, below);
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
}
