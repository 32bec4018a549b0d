package app.tomo.ui.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/// WCAG 2.1: text 4.5 to 1, signs 3 to 1, on every ground on which they stand.
class ContrastTest {

    @ParameterizedTest
    @CsvSource({
        "text, ground, 4.5",
        "text, ground-low, 4.5",
        "text, raised, 4.5",
        "text, raised-hover, 4.5",
        "text, raised-press, 4.5",
        "text, accent-soft, 4.5",
        "text, look-soft, 4.5",
        "text, broken-soft, 4.5",
        "text, good-soft, 4.5",
        "text, look-line, 4.5",
        "muted, good-soft, 4.5",
        "muted, ground, 4.5",
        "muted, ground-low, 4.5",
        "muted, raised-hover, 4.5",
        "muted, look-soft, 4.5",
        "muted, broken-soft, 4.5",
        "accent, accent-soft, 4.5",
        "accent, ground, 4.5",
        "look, ground, 4.5",
        "broken, ground, 4.5",
        "broken, ground-low, 4.5",
        "primary-text, primary, 4.5",
        "sign, good, 3",
        "sign, look, 3",
        "sign, broken, 3",
        "good, ground, 3",
    })
    void canBeReadInBothThemes(String ink, String ground, double least) throws IOException {
        for (String sheet : new String[] {"light.css", "dark.css"}) {
            Map<String, Color> colours = SheetColours.of(sheet);
            double contrast = SheetColours.contrast(colour(colours, ink), colour(colours, ground));
            assertTrue(contrast >= least, sheet + ": " + ink + " on " + ground + " " + contrast);
        }
    }

    /// WCAG 2.1, 1.4.6.
    @ParameterizedTest
    @CsvSource({
        "text, ground, 15",
        "text, raised-press, 7",
        "text, accent-soft, 7",
        "text, look-soft, 7",
        "text, broken-soft, 7",
        "muted, ground, 7",
        "muted, ground-low, 7",
        "muted, raised-hover, 7",
        "muted, look-soft, 7",
        "muted, broken-soft, 7",
        "muted, good-soft, 7",
        "text, look-line, 7",
        "accent, ground, 7",
        "accent, accent-soft, 7",
        "look, ground, 7",
        "broken, ground, 7",
        "good, ground, 7",
        "primary-text, primary, 7",
        "line, ground, 4.5",
        "sign, good, 4.5",
        "sign, look, 4.5",
        "sign, broken, 4.5",
    })
    void isFarApartWhereThePersonWantsThat(String ink, String ground, double least)
            throws IOException {
        for (String sheet : new String[] {"light.css", "dark.css"}) {
            Map<String, Color> colours = SheetColours.of(sheet);
            colours.putAll(SheetColours.of("contrast-" + sheet));
            double contrast = SheetColours.contrast(colour(colours, ink), colour(colours, ground));
            assertTrue(contrast >= least, sheet + ": " + ink + " on " + ground + " " + contrast);
        }
    }

    private static Color colour(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }
}
