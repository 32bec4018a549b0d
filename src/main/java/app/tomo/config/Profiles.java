package app.tomo.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which profiles a person has: the default one, and each that has a folder for its settings or its state.
public final class Profiles {
    private Profiles() {}

    /// Their names, the default one first. Blocks for as long as the disk does.
    public static List<String> of(Surroundings surroundings) {
        String first = Setting.PROFILE.initial();
        Places places = Places.of(surroundings, first);
        Set<String> others = new TreeSet<>();
        for (Path folder : List.of(places.config(), places.state())) {
            others.addAll(below(folder.resolve(Places.PROFILES)));
        }
        SettingSyntax syntax = new SettingSyntax(surroundings.home(), surroundings.folder());
        others.removeIf(name -> syntax.read(Setting.PROFILE, name) == null || name.equals(first));
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return List.copyOf(all);
    }

    /// Whether there is one of that name. Blocks for as long as the disk does.
    public static boolean has(Surroundings surroundings, String name) {
        return of(surroundings).contains(name);
    }

    private static Set<String> below(Path folder) {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path each : entries) {
                if (Files.isDirectory(each)) {
                    names.add(String.valueOf(each.getFileName()));
                }
            }
        } catch (IOException _) {
            // Most people have none.
        }
        return names;
    }
}
