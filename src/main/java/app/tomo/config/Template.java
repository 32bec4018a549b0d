package app.tomo.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A config to begin with. Each passes the check of every kanata from 1.9.0 on (tried on 1.9.0 to 1.12.1-prerelease-1).
public enum Template {
    /// The first one for somebody who has none.
    CAPS_ESCAPE("caps-escape"),
    CAPS_ESCAPE_CONTROL("caps-escape-control"),
    NAVIGATION("navigation"),
    HOME_ROW_MODS("home-row-mods"),
    LETTERS("letters");

    private final String id;

    Template(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// What a new file holds. Reads Tomo's own resources.
    public String text() {
        String name = "templates/" + id + ".kbd";
        try (InputStream in =
                Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
