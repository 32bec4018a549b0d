package app.tomo.desktop;

import static app.tomo.desktop.ColorScheme.DARK;
import static app.tomo.desktop.ColorScheme.LIGHT;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;

class AppearanceCluesTest {
    private static AppearanceClues on(String desktop) {
        return AppearanceClues.from(Map.of("XDG_CURRENT_DESKTOP", desktop));
    }

    @Test
    void withoutAnyClueItIsLight() {
        assertEquals(new Appearance(LIGHT, LIGHT), AppearanceClues.from(Map.of()).appearance());
    }

    @Test
    void whatThePersonPrefersComesFirst() {
        AppearanceClues dark = AppearanceClues.from(Map.of("GTK_THEME", "Adwaita:dark"));

        assertEquals(new Appearance(DARK, DARK), dark.appearance());
        assertEquals(new Appearance(LIGHT, LIGHT), dark.withPreference(LIGHT).appearance());
        assertEquals(new Appearance(DARK, DARK), on("KDE").withPreference(DARK).appearance());
    }

    @Test
    void gnomesBarIsAlwaysDark() {
        assertEquals(
                new Appearance(LIGHT, DARK), on("ubuntu:GNOME").withPreference(LIGHT).appearance());
    }

    @Test
    void xfcesPanelIsDarkUnlessItWasChanged() {
        assertEquals(new Appearance(LIGHT, DARK), on("XFCE").appearance());
        assertEquals(
                new Appearance(LIGHT, LIGHT), on("XFCE").withXfceDarkPanel(false).appearance());
        assertEquals(
                new Appearance(DARK, DARK),
                on("XFCE").withXfceDarkPanel(false).withXfceTheme("Greybird-dark").appearance());
    }

    @Test
    void aThemeOfHighContrastIsSharpAndItsInverseDark() {
        assertEquals(
                new Appearance(LIGHT, LIGHT, true),
                AppearanceClues.from(Map.of("GTK_THEME", "HighContrast")).appearance());
        assertEquals(
                new Appearance(DARK, DARK, true),
                AppearanceClues.from(Map.of("GTK_THEME", "HighContrastInverse")).appearance());
        assertEquals(
                new Appearance(LIGHT, LIGHT, true),
                on("KDE").withPreference(LIGHT).withContrast(true).appearance());
    }
}
