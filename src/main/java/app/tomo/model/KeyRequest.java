package app.tomo.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// What to do with a virtual key of the daemon's config.
///
/// @param key its name there
public record KeyRequest(String key, Motion motion) {
    /// What a finger would do.
    public enum Motion {
        TAP,
        PRESS,
        RELEASE,
        TOGGLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public KeyRequest {
        Objects.requireNonNull(key);
    }

    /// `tap my-key`. A name has no spaces in kanata, but one that has is kept.
    public String text() {
        return motion.id() + " " + key;
    }

    /// Whether [#text] wrote it, of a key that has a name.
    public static boolean isText(String text) {
        return Arrays.stream(Motion.values())
                .map(each -> each.id() + " ")
                .anyMatch(each -> text.startsWith(each) && text.length() > each.length());
    }

    /// The reverse of [#text].
    ///
    /// @throws IllegalArgumentException for what it did not write
    public static KeyRequest of(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no request: " + text);
        }
        return new KeyRequest(
                text.substring(space + 1),
                Motion.valueOf(text.substring(0, space).toUpperCase(Locale.ROOT)));
    }
}
