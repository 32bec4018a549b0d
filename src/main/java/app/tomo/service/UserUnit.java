package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.FirstAttempt;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.unit.UnitWriting;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;

/// A unit of the person's own manager, made by Tomo: with a restart delay, a start limit and a stop timeout (incidents 2 and
/// 4), enabled at login. Blocks, for a few seconds at most. Any thread.
///
/// @param file where it is defined, below the manager's own folder
public record UserUnit(Path file, Bus session, Clock clock, Supplier<Limits> limits) {
    /// The person's units are in `systemd/user` of their configuration folder (systemd.unit(5)).
    public static UserUnit of(
            String unit, Path configuration, Bus session, Clock clock, Supplier<Limits> limits) {
        Path folder = configuration.resolve("systemd").resolve("user");
        return new UserUnit(folder.resolve(UnitName.of(unit).value()), session, clock, limits);
    }

    /// What the unit is defined as.
    ///
    /// @param command the whole command line, with full paths
    public static String text(String daemon, List<String> command) {
        return UnitWriting.unit(Scope.USER, daemon, UnitWriting.line(command), false);
    }

    private Countdown change() {
        return Countdown.of(limits.get().time(Limit.UNIT), clock);
    }

    private String name() {
        return file.getFileName().toString();
    }

    /// Whether there is a unit of that name already, of whatever origin; UNKNOWN where the manager does not say.
    public Truth isThere() {
        if (Files.exists(file)) {
            return Truth.YES;
        }
        FirstAttempt.await(session, limits.get().time(Limit.BUS_FIRST));
        try {
            SystemdUnit unit = new SystemdUnit(manager(), UnitName.of(name()));
            String load = unit.ask(change()).text("LoadState");
            return Truth.of(StatusMapping.load(load) != LoadState.NOT_FOUND);
        } catch (BusException unreachable) {
            return Truth.UNKNOWN;
        }
    }

    /// Writes it, and has the manager read and enable it. A file that is there already is left alone.
    ///
    /// @return null when it is done, else the machine's words; then nothing of it is left
    public @Nullable String install(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            return file + " is there already";
        } catch (IOException unwritable) {
            return String.valueOf(unwritable.getMessage());
        }
        try {
            Countdown deadline = change();
            manager().change("Reload", deadline, "");
            manager().change("EnableUnitFiles", deadline, "asbb", List.of(name()), false, false);
            manager().change("Reload", deadline, "");
            return null;
        } catch (BusException refused) {
            remove();
            return refused.failure().detail();
        }
    }

    /// Takes back what [#install] did. A process of it is left alone.
    public void remove() {
        Countdown deadline = change();
        try {
            manager().change("DisableUnitFiles", deadline, "asb", List.of(name()), false);
        } catch (BusException refused) {
            // Its file goes all the same.
        }
        try {
            Files.deleteIfExists(file);
            manager().change("Reload", deadline, "");
        } catch (IOException | BusException refused) {
            // The manager reads it at its next start.
        }
    }

    private SystemdManager manager() {
        return new SystemdManager(session, false);
    }
}
