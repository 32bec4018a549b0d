package app.tomo.model;

import java.util.Arrays;
import java.util.Locale;

/// Which colours the windows wear.
public enum ThemeChoice {
    /// As the desktop does.
    SYSTEM,
    LIGHT,
    DARK,
    /// Light or dark as the desktop, in colours that are far apart.
    CONTRAST;

    /// The name in settings.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As the desktop does, where there is none of that id.
    public static ThemeChoice named(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }
}
