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
/// @param virtualKeys the names of its virtual keys; empty before they were told, and from versions before 1.11, which cannot
/// @param keysTold whether it has told of its virtual keys, or is known to be a version that cannot
/// @param activity when it last showed that it handles keys (a layer change that Tomo did not ask for, a tap, a hold)
public record Daemon(
        @Nullable String version,
        ReloadSupport reload,
        boolean simulated,
        @Nullable String layer,
        List<String> layers,
        List<String> virtualKeys,
        boolean keysTold,
        @Nullable Instant activity) {
    public static final Daemon UNKNOWN =
            new Daemon(null, ReloadSupport.UNKNOWN, false, null, List.of(), List.of(), false, null);

    public Daemon {
        layers = List.copyOf(layers);
        virtualKeys = List.copyOf(virtualKeys);
    }

    /// One that has told that it has no virtual keys.
    public Daemon(
            @Nullable String version,
            ReloadSupport reload,
            boolean simulated,
            @Nullable String layer,
            List<String> layers,
            @Nullable Instant activity) {
        this(version, reload, simulated, layer, layers, List.of(), true, activity);
    }

    Daemon greeted(String itsVersion, ReloadSupport itsReload, boolean namesKeys) {
        boolean told = keysTold || !namesKeys;
        return new Daemon(
                itsVersion, itsReload, simulated, layer, layers, virtualKeys, told, activity);
    }

    /// Whether it can name its virtual keys: from 1.11 on, as it says its own number.
    public boolean namesKeys() {
        return version != null && version.matches("\\d+\\.\\d+\\..*");
    }

    Daemon declaredSimulated() {
        return new Daemon(version, reload, true, layer, layers, virtualKeys, keysTold, activity);
    }

    Daemon on(@Nullable String active) {
        return new Daemon(
                version, reload, simulated, active, layers, virtualKeys, keysTold, activity);
    }

    Daemon listing(List<String> all) {
        return new Daemon(version, reload, simulated, layer, all, virtualKeys, keysTold, activity);
    }

    Daemon listingKeys(List<String> keys) {
        return new Daemon(version, reload, simulated, layer, layers, keys, true, activity);
    }

    /// As it was last seen to handle keys then; null for never.
    public Daemon activeAt(@Nullable Instant at) {
        return new Daemon(version, reload, simulated, layer, layers, virtualKeys, keysTold, at);
    }
}
