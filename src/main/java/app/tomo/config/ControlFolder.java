package app.tomo.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Finds the folder of the control sockets: the person's runtime folder, also where a login without a desktop does not
/// name it, else a folder of their own below the temporary one. The same for everybody who starts Tomo as that person, or
/// a second one would not find the first.
final class ControlFolder {
    /// What a Unix domain socket's path may have, measured (`UnixDomainSocketAddress` allows less than unix(7)).
    static final int LONGEST_PATH = 90;

    private static final int HASH_BYTES = 8;

    private ControlFolder() {}

    /// Below the first folder that can be used; where none can, the last one, at which opening then fails.
    static Path file(Surroundings surroundings, String profile, String ending) {
        String name = name(surroundings, profile) + ending;
        List<Path> files =
                Stream.concat(runtime(surroundings), temporary(surroundings))
                        .map(folder -> folder.resolve(name))
                        .toList();
        return files.stream().filter(ControlFolder::fits).findFirst().orElse(files.getLast());
    }

    private static Stream<Path> runtime(Surroundings surroundings) {
        return Stream.of(
                        Path.of(surroundings.variable("XDG_RUNTIME_DIR")),
                        Path.of("/run/user", surroundings.user()))
                .filter(Path::isAbsolute)
                .filter(Owner::isMyFolder)
                .map(folder -> folder.resolve("tomo"));
    }

    private static Stream<Path> temporary(Surroundings surroundings) {
        return Stream.of(surroundings.temp(), Path.of("/tmp"))
                .map(folder -> folder.resolve("tomo-" + surroundings.user()));
    }

    private static boolean fits(Path file) {
        return file.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
    }

    private static String name(Surroundings surroundings, String profile) {
        String home = surroundings.variable("TOMO_HOME");
        String whole =
                home.isEmpty() ? "" : surroundings.folder().resolve(home).normalize().toString();
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((whole + '\0' + profile).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
