package app.tomo;

import app.tomo.model.unit.DefinitionFile;
import app.tomo.service.UserUnit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// The unit that Tomo writes for a profile, which says so itself.
final class ProfileUnit {

    private ProfileUnit() {}

    static UserUnit of(String unit, Buses buses, ProfileDoor door) {
        return UserUnit.of(
                unit,
                UnitChange.configuration(door.machine()),
                buses.session(),
                door.threads().time(),
                door.machine()::limits);
    }

    static String text(String profile, List<String> line, ProfileDoor door) {
        String daemon = door.words().daemon() + " (" + profile + ")";
        return UserUnit.text(daemon, line).replaceFirst("\n", "\n" + mark(profile) + "\n");
    }

    /// Its second line; the first one says that Tomo wrote it.
    private static String mark(String profile) {
        return "# For the profile " + profile + ".";
    }

    /// Whether Tomo wrote it for that profile. Blocks for as long as the disk does.
    static boolean isOf(String profile, UserUnit unit) {
        try {
            String text = Files.readString(unit.file());
            return text.startsWith(DefinitionFile.MARK)
                    && text.lines().skip(1).findFirst().orElse("").equals(mark(profile));
        } catch (IOException none) {
            return false;
        }
    }
}
