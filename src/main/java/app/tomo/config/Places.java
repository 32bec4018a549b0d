package app.tomo.config;

import java.nio.file.Path;

/// Where one profile keeps its files. Only names: nothing is created here.
///
/// With `TOMO_HOME` everything but the control socket is below it; else below the folders of the XDG Base Directory
/// Specification 0.8, a relative one of which counts as not set. A profile other than `default` has folders of its own
/// below `profiles`.
///
/// @param config what the person wrote or chose
/// @param state what has to survive a restart, and may be lost without harm to what the person chose
/// @param cache what can be made again
/// @param socket the control socket
/// @param lock held by the app that owns the control socket
public record Places(Path config, Path state, Path cache, Path socket, Path lock) {
    static final String PROFILES = "profiles";

    private static final String TOMO = "tomo";

    public static Places of(Surroundings surroundings, String profile) {
        return new Places(
                folder(surroundings, "config", "XDG_CONFIG_HOME", ".config", profile),
                folder(surroundings, "state", "XDG_STATE_HOME", ".local/state", profile),
                folder(surroundings, "cache", "XDG_CACHE_HOME", ".cache", profile),
                ControlFolder.file(surroundings, profile, ".sock"),
                ControlFolder.file(surroundings, profile, ".lock"));
    }

    /// The same but for what has to survive a restart: a demonstration has its own.
    public Places withState(Path other) {
        return new Places(config, other, cache, socket, lock);
    }

    /// The person's settings, as JSON.
    public Path settings() {
        return config.resolve("settings.json");
    }

    /// The person's pictures for layers.
    public Path icons() {
        return config.resolve("icons");
    }

    private static Path folder(
            Surroundings surroundings,
            String name,
            String variable,
            String fallback,
            String profile) {
        String tomoHome = surroundings.variable("TOMO_HOME");
        Path own;
        if (!tomoHome.isEmpty()) {
            own = surroundings.folder().resolve(tomoHome).normalize().resolve(name);
        } else {
            Path base = Path.of(surroundings.variable(variable));
            own = (base.isAbsolute() ? base : surroundings.home().resolve(fallback)).resolve(TOMO);
        }
        boolean first = profile.equals(Setting.PROFILE.initial());
        return first ? own : own.resolve(PROFILES).resolve(profile);
    }
}
