package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What the daemon says of itself over its socket. Forgotten when its process changes.
///
/// @param version as it says it (`1.11.0`), or a range (`1.6–1.9`) when it cannot say more; null before it was asked
/// @param reload whether it can reload
/// @param simulated whether it declared itself Tomo's simulator
/// @param layer the active layer; null before it was told
/// @param layers all layer names in the daemon's order; empty before they were told
/// @param activity when it last showed that it handles keys (a layer change that Tomo did not ask for, a tap, a hold)
public record Daemon(
        @Nullable String version,
        ReloadSupport reload,
        boolean simulated,
        @Nullable String layer,
        List<String> layers,
        @Nullable Instant activity) {
    public static final Daemon UNKNOWN =
            new Daemon(null, ReloadSupport.UNKNOWN, false, null, List.of(), null);

    public Daemon {
        layers = List.copyOf(layers);
    }
}
