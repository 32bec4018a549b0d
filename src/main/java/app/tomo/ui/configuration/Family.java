package app.tomo.ui.configuration;

import app.tomo.model.ConfigFault;
import app.tomo.ui.configuration.ConfigurationView.FileChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /// What a person can choose from.
    ///
    /// @param session the work on one of them
    /// @param unsaved others into which something was typed that is not saved
    List<FileChoice> choices(Session session, Set<Path> unsaved) {
        ConfigFault fault = session.verdict().fault();
        List<FileChoice> choices = new ArrayList<>();
        for (Path file : files()) {
            boolean chosen = file.equals(session.file());
            choices.add(
                    new FileChoice(
                            file,
                            name(file),
                            chosen,
                            chosen ? session.unsaved() : unsaved.contains(file),
                            fault != null
                                    && fault.file() != null
                                    && ConfigurationViews.isHere(fault, file)));
        }
        return choices;
    }
}
