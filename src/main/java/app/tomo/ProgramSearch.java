package app.tomo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// A folder may be "executed", too.
    static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
