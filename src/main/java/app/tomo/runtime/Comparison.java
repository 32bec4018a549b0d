package app.tomo.runtime;

import org.jspecify.annotations.Nullable;

/// What the daemon runs beside what is on disk.
///
/// @param running null where Tomo did not see it
/// @param disk null where it cannot be read
public record Comparison(@Nullable ConfigContents running, @Nullable ConfigContents disk) {
    public static final Comparison NONE = new Comparison(null, null);
}
