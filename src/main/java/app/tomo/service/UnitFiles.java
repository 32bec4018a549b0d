package app.tomo.service;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The service units of one manager as they are written (systemd.unit(5)). Reads many small files, so that the manager need
/// not load as many units. What cannot be read is passed over. Blocks for as long as the disk does.
///
/// @param folders where the manager looks, the one that overrules the others first
record UnitFiles(List<Path> folders) {
    private static final String SERVICE = ".service";
    private static final String DROP_INS = ".d";
    private static final int LONGEST = 256 * 1024;

    /// The units whose definition, or a drop-in of which, passes. A template is named as it stands: `kanata@.service`.
    Set<String> mentioning(Predicate<String> wanted) {
        Set<String> units = new TreeSet<>();
        for (Path folder : folders) {
            for (Path entry : entries(folder)) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(SERVICE) && wanted.test(text(entry))) {
                    units.add(name);
                } else if (name.endsWith(SERVICE + DROP_INS)
                        && entries(entry).stream().anyMatch(file -> wanted.test(text(file)))) {
                    units.add(name.substring(0, name.length() - DROP_INS.length()));
                }
            }
        }
        return units;
    }

    /// The command lines in a unit's definitions, also in those that a mask or a broken one lies over.
    List<List<String>> commands(String unit) {
        List<List<String>> commands = new ArrayList<>();
        for (Path folder : folders) {
            UnitText.commands(text(folder.resolve(unit))).forEach(commands::add);
        }
        return commands;
    }

    /// Those of the names that are instances of this template; the name itself where it is none.
    static List<String> instances(String name, Collection<String> known) {
        int at = name.indexOf("@.");
        if (at < 0) {
            return List.of(name);
        }
        String prefix = name.substring(0, at + 1);
        return known.stream()
                .filter(each -> each.startsWith(prefix) && !each.equals(name))
                .toList();
    }

    private static List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(entries::add);
        } catch (IOException | RuntimeException _) {
            // Most folders of the path are not there.
        }
        return entries;
    }

    private static String text(Path file) {
        String text = read(file);
        return text == null ? "" : text;
    }

    private static @Nullable String read(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return null;
        }
    }
}
