package app.tomo.ui.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A config and the files that it includes, in its order. Immutable.
record Family(Path main, List<Path> includes) {
    Family {
        main = main.normalize();
        includes = includes.stream().map(Path::normalize).distinct().toList();
    }

    boolean has(Path file) {
        return files().contains(file.normalize());
    }

    /// The main one first.
    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(main));
        includes.stream().filter(each -> !each.equals(main)).forEach(files::add);
        return files;
    }

    /// What a person calls it here: the main one by its name, the others as they are seen from there.
    String name(Path file) {
        Path folder = main.resolveSibling("");
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }
}
