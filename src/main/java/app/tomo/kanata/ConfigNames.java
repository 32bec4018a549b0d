package app.tomo.kanata;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What kanata calls a file: the main config as it was given on the command line, an included one as the main config
/// spells it.
final class ConfigNames {
    private ConfigNames() {}

    /// The path of a file that the daemon named while it loaded `main`; the name itself where that is not possible.
    static @Nullable String resolve(@Nullable String name, @Nullable String main) {
        if (name == null || main == null || name.equals(main)) {
            return name == null ? main : name;
        }
        try {
            Path path = Path.of(main).resolveSibling(name);
            return path.normalize().toString();
        } catch (InvalidPathException _) {
            return name;
        }
    }
}
