package app.tomo.simulator;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What came of an incident on one side, measured from the moment at which a [Witness] saw the daemon ill.
///
/// @param name until somebody was told what is wrong; null for never, as long as it was watched
/// @param well until the daemon was well for good; null for never, as long as it was watched
record Side(
        boolean ill,
        long reloads,
        long notifications,
        @Nullable Duration name,
        @Nullable Duration well) {
    static Side of(Witness witness, long reloads, long notifications, @Nullable Instant named) {
        Instant ill = witness.ill();
        return new Side(
                ill != null, reloads, notifications, since(ill, named), since(ill, witness.well()));
    }

    private static @Nullable Duration since(@Nullable Instant ill, @Nullable Instant then) {
        return ill == null || then == null ? null : Duration.between(ill, then);
    }

    String saidName() {
        return said(name);
    }

    String saidWell() {
        return said(well);
    }

    private String said(@Nullable Duration time) {
        if (time == null) {
            return ill ? "never" : "–";
        }
        return seconds(time);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
}
