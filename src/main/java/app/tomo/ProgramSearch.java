package app.tomo;

import app.tomo.config.Surroundings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where a program is. Blocks for as long as the disk does.
final class ProgramSearch {
    private ProgramSearch() {}

    /// Its full path; empty where there is none.
    ///
    /// @param named a path, or a name that is looked for in the folders of `PATH`
    /// @param variables of the environment
    static String find(String named, Map<String, String> variables) {
        if (named.contains("/")) {
            return isProgram(Path.of(named)) ? named : "";
        }
        return Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(each -> each.startsWith("/"))
                .map(each -> Path.of(each, named))
                .filter(ProgramSearch::isProgram)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    /// As `find`, and then where `cargo install` and people put what they got for themselves: the `PATH` of a session need not name
    /// these folders. For what Tomo is to start; a service manager looks on its own path only.
    static String findForPerson(String named, Surroundings person) {
        String found = find(named, person.variables());
        return found.isEmpty()
                ? find(named, Map.of("PATH", String.join(File.pathSeparator, own(person))))
                : found;
    }

    private static List<String> own(Surroundings person) {
        Path cargo = person.home().resolve(".cargo");
        return List.of(
                person.variables().getOrDefault("CARGO_HOME", cargo.toString()) + "/bin",
                person.home().resolve(".local/bin").toString(),
                person.home().resolve("bin").toString(),
                person.home().resolve(".nix-profile/bin").toString(),
                "/usr/local/bin");
    }

    /// A folder may be "executed", too.
    static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
