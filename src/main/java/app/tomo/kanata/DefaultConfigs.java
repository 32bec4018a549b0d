package app.tomo.kanata;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where kanata looks for a config when its command line names none. Pure.
public final class DefaultConfigs {
    /// The platforms that differ in this.
    public enum Platform {
        LINUX,
        MACOS,
        WINDOWS
    }

    private DefaultConfigs() {}

    /// The places in the order in which kanata tries them; the first that is a file is taken.
    ///
    /// @param workingFolder the daemon's, null where not known
    /// @param environment the daemon's
    /// @param home the home folder of the daemon's user, which for a system unit is root
    public static List<Path> places(
            Platform platform,
            @Nullable Path workingFolder,
            Map<String, String> environment,
            Path home) {
        List<Path> places = new ArrayList<>();
        if (workingFolder != null) {
            places.add(workingFolder.resolve("kanata.kbd"));
        }
        places.add(folder(platform, environment, home).resolve("kanata").resolve("kanata.kbd"));
        return places;
    }

    private static Path folder(Platform platform, Map<String, String> environment, Path home) {
        return switch (platform) {
            case LINUX -> absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
            case MACOS -> home.resolve("Library").resolve("Application Support");
            case WINDOWS ->
                    absolute(
                            environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
        };
    }

    /// The XDG specification: what is not absolute is to be ignored.
    private static Path absolute(@Nullable String named, Path otherwise) {
        return named == null || !Path.of(named).isAbsolute() ? otherwise : Path.of(named);
    }
}
