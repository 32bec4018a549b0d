package app.tomo.ui.theme;

import app.tomo.model.ThemeChoice;
import app.tomo.ui.FxBridge;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/// Dresses every window in AtlantaFX's Primer with Tomo's own colours, light or dark, and changes them while they are
/// open.
///
/// Which of the two: what the person chose ([#choose]), else what [#prefer] was told (the desktop's own setting, where it has one), else what the toolkit reads
/// off the GTK theme. FX thread, except for `prefer` and `choose`.
public final class Theme {
    /// Weak: a window that is gone needs no clothes.
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    private final WindowIcon icon = new WindowIcon();
    private boolean watching;
    private final Consumer<Optional<ColorScheme>> preferences;
    private final Consumer<ThemeChoice> choices;
    private final Consumer<Boolean> contrasts;
    private Optional<ColorScheme> preferred = Optional.empty();
    private ThemeChoice chosen = ThemeChoice.SYSTEM;
    private boolean contrast;
    private @Nullable ColorScheme worn;
    private boolean wornInContrast;
    private @Nullable String typeface;

    public Theme(FxBridge bridge) {
        preferences = bridge.latest(this::follow);
        choices = bridge.latest(this::obey);
        contrasts = bridge.latest(this::sharpen);
    }

    /// What the desktop says it prefers; empty where it says nothing. Any thread.
    public void prefer(Optional<ColorScheme> scheme) {
        preferences.accept(scheme);
    }

    /// Whether the desktop says that colours are to be far apart. Any thread.
    public void contrast(boolean wanted) {
        contrasts.accept(wanted);
    }

    /// What the person chose, which counts for more than what the desktop says. Any thread.
    public void choose(ThemeChoice choice) {
        choices.accept(choice);
    }

    /// From now on that window follows. To be called before each opening: a hidden window forgets its styles.
    public void dress(Scene scene) {
        if (!watching) {
            watching = true;
            Platform.getPreferences().colorSchemeProperty().subscribe((before, after) -> wear());
            wear();
        }
        scenes.add(scene);
        if (scene.getWindow() instanceof Stage stage) {
            icon.put(stage);
        }
        scene.getStylesheets().setAll(styleSheets());
    }

    /// Whether the system asks for no motion.
    public static boolean still() {
        return Platform.getPreferences().isReducedMotion();
    }

    private void follow(Optional<ColorScheme> scheme) {
        preferred = scheme;
        if (watching) {
            wear();
        }
    }

    private void sharpen(boolean wanted) {
        contrast = wanted;
        if (watching) {
            wear();
        }
    }

    private void obey(ThemeChoice choice) {
        chosen = choice;
        if (watching) {
            wear();
        }
    }

    private ColorScheme scheme() {
        return switch (chosen) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM, CONTRAST ->
                    preferred.orElseGet(() -> Platform.getPreferences().getColorScheme());
        };
    }

    private void wear() {
        ColorScheme scheme = scheme();
        boolean sharp =
                chosen == ThemeChoice.CONTRAST || (chosen == ThemeChoice.SYSTEM && contrast);
        if (scheme == worn && sharp == wornInContrast) {
            return;
        }
        worn = scheme;
        wornInContrast = sharp;
        Application.setUserAgentStylesheet(
                switch (scheme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scenes.forEach(scene -> scene.getStylesheets().setAll(styleSheets()));
    }

    private List<String> styleSheets() {
        if (typeface == null) {
            typeface = Typeface.styleSheet();
        }
        String colours = worn == ColorScheme.DARK ? "dark.css" : "light.css";
        List<String> sheets = new ArrayList<>(List.of(file(colours)));
        if (wornInContrast) {
            sheets.add(file("contrast-" + colours));
        }
        sheets.addAll(List.of(file("tomo.css"), typeface));
        return sheets;
    }

    private static String file(String name) {
        return styleSheet(Theme.class, name);
    }

    /// The address of a style sheet that lies beside a class.
    public static String styleSheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }
}
