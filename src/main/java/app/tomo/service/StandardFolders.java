package app.tomo.service;

import app.tomo.model.Scope;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The folders in which a manager looks for units, the one that overrules the others first (systemd.unit(5)), for where
/// asking the manager itself would cost too much or too long. Looks at a few names; reads nothing.
record StandardFolders(List<Path> folders) {
    static StandardFolders of(Scope scope, Map<String, String> environment, Path home) {
        List<String> names =
                scope == Scope.SYSTEM
                        ? List.of(
                                "/etc/systemd/system.control",
                                "/run/systemd/system.control",
                                "/run/systemd/transient",
                                "/run/systemd/generator.early",
                                "/etc/systemd/system",
                                "/etc/systemd/system.attached",
                                "/run/systemd/system",
                                "/run/systemd/generator",
                                "/usr/local/lib/systemd/system",
                                "/usr/lib/systemd/system",
                                "/lib/systemd/system")
                        : user(environment, home).toList();
        return new StandardFolders(
                names.stream().filter(name -> name.startsWith("/")).map(Path::of).toList());
    }

    private static Stream<String> user(Map<String, String> environment, Path home) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        String data = environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share");
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return Stream.of(
                config + "/systemd/user.control",
                runtime + "/systemd/user.control",
                runtime + "/systemd/transient",
                config + "/systemd/user",
                "/etc/systemd/user",
                runtime + "/systemd/user",
                "/run/systemd/user",
                runtime + "/systemd/generator",
                data + "/systemd/user",
                "/usr/local/lib/systemd/user",
                "/usr/lib/systemd/user");
    }

    /// Whether a unit of that name is defined; a masked one is not.
    boolean define(String unit) {
        int at = unit.indexOf('@');
        return defines(unit)
                || (at >= 0
                        && defines(
                                unit.substring(0, at + 1) + unit.substring(unit.lastIndexOf('.'))));
    }

    private boolean defines(String name) {
        try {
            for (Path folder : folders) {
                Path file = folder.resolve(name);
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Files.isRegularFile(file);
                }
            }
        } catch (InvalidPathException _) {
            // No file can have that name here.
        }
        return false;
    }
}
