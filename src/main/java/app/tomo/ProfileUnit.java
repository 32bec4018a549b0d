package app.tomo;

import app.tomo.service.UserUnit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// The unit that Tomo writes for a profile, which says so itself.
final class ProfileUnit {
    private static final String MADE = "# Made by Tomo for the profile ";

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
        return MADE + profile + ".\n" + UserUnit.text(daemon, line);
    }

    /// Whether Tomo wrote it for that profile. Blocks for as long as the disk does.
    static boolean isOf(String profile, UserUnit unit) {
        try {
            return Files.readString(unit.file()).startsWith(MADE + profile + ".\n");
        } catch (IOException none) {
            return false;
        }
    }
}
