package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.disk.AtomicFile;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.unit.UnitWriting;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Tomo writes beside a unit of the person's own so that it starts another command (systemd.unit(5), drop-in). The unit
/// itself is left as it is. Blocks, for a few seconds at most. Any thread.
///
/// What stood there is never deleted before something else is in force: it is moved aside, where systemd does not read it,
/// and lies there until [#settle] or [#back]. So whoever finds it there knows that a Tomo was ended in between, and
/// [#recover] puts it back.
///
/// @param file below the manager's own folder
public record PresetDropIn(Path file, Bus session, Clock clock, Supplier<Limits> limits) {
    /// After those of most other programs, so that it overrules them.
    private static final String NAME = "60-tomo-preset.conf";

    private static final Pattern OF = Pattern.compile("# The preset (\\S+) of Tomo\\.");

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
        return text(preset, "“tomo preset --none” takes this file away.", command);
    }

    /// The same for a unit of the machine, which an administrator writes and takes away.
    ///
    /// @param command the whole command line, the program with its full path
    public static String ofMachine(String preset, List<String> command) {
        return text(preset, "Without this file the unit starts as before.", command);
    }

    private static String text(String preset, String end, List<String> command) {
        return """
        # The preset %s of Tomo. %s
        [Service]
        ExecStart=
        ExecStart=%s
        """
                .formatted(preset, end, UnitWriting.line(command));
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

    /// Which preset it is of; null where nobody says so.
    public static @Nullable String presetOf(@Nullable String text) {
        Matcher first = OF.matcher(text == null ? "" : text);
        return first.lookingAt() ? first.group(1) : null;
    }

    /// Moves what stands there aside, so that the manager reads the unit without it.
    ///
    /// @return null when it is done, else the machine's words
    public @Nullable String moveAside() {
        return changed(() -> Files.move(file, aside(), StandardCopyOption.ATOMIC_MOVE));
    }

    /// What stands there now holds: what was moved aside goes.
    public void settle() {
        try {
            Files.deleteIfExists(aside());
            forgetFolder();
        } catch (IOException left) {
            // It is taken for what it is the next time: something stands in its place.
        }
    }

    /// Has it as it was before, and the manager read it. Asked for twice, it leaves alone what the first one has put back.
    ///
    /// @param first whether nothing stood there before, so that what stands there now goes
    /// @return null when it is done, else the machine's words
    public @Nullable String back(boolean first) {
        return changed(
                () -> {
                    if (first) {
                        forget();
                    } else if (Files.exists(aside())) {
                        Files.move(aside(), file, StandardCopyOption.ATOMIC_MOVE);
                    }
                });
    }

    /// Finishes what a Tomo that was ended in between has left: where nothing stands in its place, what was moved aside is
    /// put back.
    ///
    /// @return whether nothing of it is left to do
    public boolean recover() {
        if (!Files.exists(aside())) {
            return true;
        }
        if (Files.exists(file)) {
            settle();
            return !Files.exists(aside());
        }
        return back(false) == null;
    }

    private Path aside() {
        return file.resolveSibling(NAME + ".aside");
    }

    /// Has that stand there, and the manager read it.
    ///
    /// @param text null for nothing
    /// @return null when it is done, else the machine's words
    public @Nullable String put(@Nullable String text) {
        return changed(
                () -> {
                    if (text == null) {
                        forget();
                    } else {
                        AtomicFile.write(file, text);
                    }
                });
    }

    private interface Change {
        void make() throws IOException;
    }

    private @Nullable String changed(Change change) {
        try {
            change.make();
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
            forgetFolder();
        }
    }

    private void forgetFolder() throws IOException {
        try {
            Files.deleteIfExists(file.resolveSibling(""));
        } catch (DirectoryNotEmptyException _) {
            // The preset is in it, or somebody else's drop-ins are.
        }
    }
}
