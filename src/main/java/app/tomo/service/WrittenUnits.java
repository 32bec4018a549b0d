package app.tomo.service;

import app.tomo.model.unit.DefinitionFile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// The units of which something stands in a folder because of Tomo, by what the files say of themselves. Blocks for as long as the
/// disk does; what cannot be read is somebody else's.
public final class WrittenUnits {
    private static final String SERVICE = ".service";
    private static final String DROP_INS = ".d";

    private WrittenUnits() {}

    /// Their names.
    public static Set<String> in(Path folder) {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path each : entries) {
                String name = String.valueOf(each.getFileName());
                String unit =
                        name.endsWith(DROP_INS)
                                ? name.substring(0, name.length() - DROP_INS.length())
                                : name;
                if (unit.endsWith(SERVICE) && isTomos(folder, unit)) {
                    names.add(unit);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // Most people have no such folder.
        }
        return names;
    }

    private static boolean isTomos(Path folder, String unit) {
        Path file = folder.resolve(unit);
        return (Files.isRegularFile(file) && UnitDefinitions.file(file.toString()).own())
                || UnitDefinitions.dropIns(folder, unit).stream().anyMatch(DefinitionFile::ofTomo);
    }
}
