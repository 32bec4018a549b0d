package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What Tomo writes beside a unit of the person's own so that it starts another command (systemd.unit(5), drop-in). The unit
/// itself is left as it is. Blocks, for a few seconds at most. Any thread.
///
/// @param file below the manager's own folder
public record PresetDropIn(Path file, Bus session, Clock clock, Supplier<Limits> limits) {
    /// After those of most other programs, so that it overrules them.
    private static final String NAME = "60-tomo-preset.conf";

    /// The one for that unit.
    ///
    /// @param configuration the person's configuration folder
    public static PresetDropIn of(
            String unit, Path configuration, Bus session, Clock clock, Supplier<Limits> limits) {
        Path folder = configuration.resolve("systemd").resolve("user");
        return new PresetDropIn(beside(folder, unit), session, clock, limits);
    }

    /// Where it stands for a unit of that folder.
    public static Path beside(Path folder, String unit) {
        return folder.resolve(UnitName.of(unit).value() + ".d").resolve(NAME);
    }

    /// What it says.
    ///
    /// @param command the whole command line, the program with its full path
    public static String text(String preset, List<String> command) {
        String line = command.stream().map(UserUnit::quoted).collect(Collectors.joining(" "));
        return """
        # The preset %s of Tomo. “tomo preset --none” takes this file away.
        [Service]
        ExecStart=
        ExecStart=%s
        """
                .formatted(preset, line);
    }

    /// What stands there now; null for nothing.
    ///
    /// @throws IOException where it cannot be read
    public @Nullable String now() throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    /// Has that stand there, and the manager read it.
    ///
    /// @param text null for nothing
    /// @return null when it is done, else the machine's words
    public @Nullable String put(@Nullable String text) {
        try {
            if (text == null) {
                forget();
            } else {
                replace(text);
            }
            SystemdManager manager = new SystemdManager(session, false);
            manager.change("Reload", Countdown.of(limits.get().time(Limit.UNIT), clock), "");
            return null;
        } catch (IOException unwritable) {
            return String.valueOf(unwritable.getMessage());
        } catch (BusException refused) {
            return refused.failure().detail();
        }
    }

    /// The folder goes with it where nothing else is in it.
    private void forget() throws IOException {
        if (Files.deleteIfExists(file)) {
            try {
                Files.delete(file.resolveSibling(""));
            } catch (DirectoryNotEmptyException _) {
                // Somebody else's are in it, too.
            }
        }
    }

    private void replace(String text) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".tomo-preset", ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
