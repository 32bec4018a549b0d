package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.TrayStyle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class TrayIconsTest {
    private final TrayIcons icons = new TrayIcons();

    @ParameterizedTest
    @EnumSource
    void everyHeadlineHasAnIconInAllSizesInItsColour(Headline headline) {
        for (ColorScheme panel : ColorScheme.values()) {
            TrayIcon icon = new TrayIcon(headline, panel);
            List<Pixmap> pixmaps = icons.pixmaps(icon);

            assertEquals(
                    List.of(16, 22, 24, 32, 48, 64), pixmaps.stream().map(Pixmap::width).toList());
            for (Pixmap pixmap : pixmaps) {
                assertEquals(pixmap.width() * pixmap.height() * 4, pixmap.argb().length);
                assertEquals(pixmap.width(), pixmap.height());
                assertTrue(ink(pixmap) > 0.08, headline + " is nearly empty");
                assertEquals(Set.of(TrayIcons.colour(icon)), colours(pixmap));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStyleThatIsChosenWinsOverWhatThePanelIsTakenFor(ColorScheme guessed) {
        TrayIcon icon = new TrayIcon(Headline.FAILED, guessed);
        List<Pixmap> light = icons.pixmaps(new TrayIcon(Headline.FAILED, ColorScheme.DARK));
        List<Pixmap> dark = icons.pixmaps(new TrayIcon(Headline.FAILED, ColorScheme.LIGHT));
        assertEquals(light, icons.pixmaps(icon.in(TrayStyle.LIGHT)));
        assertEquals(dark, icons.pixmaps(icon.in(TrayStyle.DARK)));
        assertEquals(
                guessed == ColorScheme.DARK ? light : dark,
                icons.pixmaps(icon.in(TrayStyle.SYSTEM)));
    }

    @ParameterizedTest
    @EnumSource
    void aPlainIconIsNeverAmberOrRed(ColorScheme panel) {
        int ink = TrayIcons.colour(new TrayIcon(Headline.HEALTHY, panel));
        for (Headline headline : Headline.values()) {
            TrayIcon plain = new TrayIcon(headline, panel).in(TrayStyle.PLAIN);
            for (Pixmap pixmap : icons.pixmaps(plain)) {
                assertEquals(Set.of(ink), colours(pixmap));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStateWinsOverTheFaceOfALayer(Headline headline) {
        Face face = Face.of(icons.pixmaps(new TrayIcon(Headline.FAILED, ColorScheme.DARK)));
        for (ColorScheme panel : ColorScheme.values()) {
            assertEquals(
                    headline == Headline.HEALTHY
                            ? face.pixmaps(panel)
                            : icons.pixmaps(new TrayIcon(headline, panel)),
                    icons.pixmaps(new TrayIcon(headline, panel, face)));
        }
    }

    @Test
    void everyFormIsDifferentAtTheSmallestSize() {
        Set<List<Boolean>> forms = new HashSet<>();
        for (Headline headline : Headline.values()) {
            Pixmap smallest = icons.pixmaps(new TrayIcon(headline, ColorScheme.LIGHT)).getFirst();
            Boolean[] form = new Boolean[smallest.width() * smallest.height()];
            for (int i = 0; i < form.length; i++) {
                form[i] = opacity(smallest, i) > 127;
            }
            assertTrue(
                    forms.stream().allMatch(other -> differences(other, form) >= 8),
                    headline + " looks like another one");
            forms.add(Arrays.asList(form));
        }
    }

    private static int differences(List<Boolean> one, Boolean[] other) {
        int differences = 0;
        for (int i = 0; i < other.length; i++) {
            differences += one.get(i).equals(other[i]) ? 0 : 1;
        }
        return differences;
    }

    private static double ink(Pixmap pixmap) {
        double ink = 0;
        for (int i = 0; i < pixmap.width() * pixmap.height(); i++) {
            ink += opacity(pixmap, i) / 255.0;
        }
        return ink / (pixmap.width() * pixmap.height());
    }

    private static Set<Integer> colours(Pixmap pixmap) {
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < pixmap.argb().length; i += 4) {
            colours.add(
                    (pixmap.argb()[i + 1] & 0xff) << 16
                            | (pixmap.argb()[i + 2] & 0xff) << 8
                            | (pixmap.argb()[i + 3] & 0xff));
        }
        return colours;
    }

    private static int opacity(Pixmap pixmap, int pixel) {
        return pixmap.argb()[pixel * 4] & 0xff;
    }
}
