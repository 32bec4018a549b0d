package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.kanata.StartCommand;
import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.service.PresetDropIn;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Has the daemon started with a preset (decisions/presets.md): the config is checked first, what starts the daemon is
/// changed, the daemon restarted by the usual road; where it does not come up, all is put back. The one road for command
/// line, tray and window. Blocks.
///
/// @param sessions the daemon as it is looked after
/// @param anew an engine that sees the unit as it is at that moment
/// @param sides where a preset is put
/// @param restarting restarts it and waits until that was verified
/// @param stays whether a Tomo runs that has a child to look after
record PresetSwitch(
        Supplier<Session> sessions,
        Supplier<Session> anew,
        PresetSides sides,
        PresetsDesk presets,
        Restarting restarting,
        Supplier<Boolean> stays) {
    private static final Path OF_THE_MACHINE = Path.of("/etc/systemd/system");

    /// Restarts the daemon.
    interface Restarting {
        /// Whether it was seen to run and answer.
        boolean worked() throws InterruptedException;
    }

    /// Asks for leave to write that there for the first time.
    interface Leave {
        boolean given(String file, String text);
    }

    /// Has the daemon started with it.
    ///
    /// @param preset null for none: as the unit says
    /// @param now whether a daemon that runs is restarted; else it is only marked to start so
    PresetOutcome turnTo(@Nullable Preset preset, boolean now, Leave leave)
            throws InterruptedException {
        try (Session session = sessions.get()) {
            Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
            Snapshot snapshot = session.current();
            if (snapshot.invocation().simulated()) {
                return new PresetOutcome.OfDemonstration();
            }
            if (preset != null) {
                CheckResult result = check(preset, snapshot.invocation(), session);
                if (!(result instanceof CheckResult.Passed)) {
                    return new PresetOutcome.Rejected(preset.config(), result);
                }
            }
            return switch (snapshot.target().scope()) {
                case USER -> besideUnit(preset, now, snapshot, leave);
                case SYSTEM -> ofMachine(preset, snapshot);
                case CHILD -> ofChild(preset, now, snapshot);
                case ATTACHED ->
                        preset == null
                                ? new PresetOutcome.NoUnit()
                                : new PresetOutcome.SomebodyElses(preset.config());
            };
        }
    }

    /// Finishes what a Tomo that was ended in between has left, unless another one is at it. Returns whether nothing of it is left to do.
    boolean recover(String unit) {
        try (SwitchClaim claim = SwitchClaim.take(sides.lock(unit))) {
            return claim != null && sides.dropIn(unit).recover();
        } catch (IOException unusable) {
            return false;
        }
    }

    private PresetOutcome besideUnit(
            @Nullable Preset preset, boolean now, Snapshot snapshot, Leave leave)
            throws InterruptedException {
        String unit = snapshot.target().unit();
        try (SwitchClaim claim = SwitchClaim.take(sides.lock(unit))) {
            return claim == null
                    ? new PresetOutcome.UnderWay()
                    : new UnitPreset(snapshot, sides.dropIn(unit), anew, restarting)
                            .turnTo(preset, now, leave);
        } catch (IOException unusable) {
            return new PresetOutcome.Unwritten(String.valueOf(unusable.getMessage()));
        }
    }

    private static CheckResult check(Preset preset, Invocation unit, Session session) {
        Invocation wanted =
                new Invocation(unit.binary(), preset.config(), unit.address(), unit.arguments());
        return session.lifecycle().check(wanted);
    }

    private PresetOutcome ofChild(@Nullable Preset preset, boolean now, Snapshot snapshot)
            throws InterruptedException {
        String before = presets.read().marked();
        String name = name(preset);
        if (presets.mark(preset == null ? null : name) instanceof PresetsDesk.Change.Refused why) {
            return new PresetOutcome.Unwritten(why.why());
        }
        // Nobody but the Tomo that runs it sees it in its snapshot.
        boolean up = isUp(snapshot) || !sides.childLine().isEmpty();
        if (!up || !stays.get()) {
            return new PresetOutcome.Later(name);
        }
        if (!now) {
            return new PresetOutcome.Marked(name);
        }
        return restarted(name, restarting, () -> unmark(before));
    }

    /// Restarts it; where it does not come up, it is restarted as it was.
    ///
    /// @param back has it as it was; returns the machine's words where that did not work
    static PresetOutcome restarted(
            String name, Restarting restarting, Supplier<@Nullable String> back)
            throws InterruptedException {
        if (restarting.worked()) {
            return new PresetOutcome.Runs(name);
        }
        String lost = back.get();
        boolean _ = restarting.worked();
        return lost == null ? new PresetOutcome.Back() : new PresetOutcome.Lost(lost);
    }

    private @Nullable String unmark(@Nullable String before) {
        return presets.mark(before) instanceof PresetsDesk.Change.Refused(String why) ? why : null;
    }

    static boolean isUp(Snapshot snapshot) {
        return snapshot.facts().running() == Truth.YES;
    }

    /// Only what an administrator would have to do is said.
    private PresetOutcome ofMachine(@Nullable Preset preset, Snapshot snapshot) {
        String unit = snapshot.target().unit();
        Path file = PresetDropIn.beside(OF_THE_MACHINE, unit);
        if (preset == null) {
            return Files.exists(file)
                    ? new PresetOutcome.OfMachine(unit, file.toString(), "")
                    : new PresetOutcome.NoUnit();
        }
        List<String> line = line(preset, sides.withoutPreset(snapshot.invocation(), unit));
        return line.isEmpty()
                ? new PresetOutcome.Wrapped(unit, preset.config())
                : new PresetOutcome.OfMachine(
                        unit, file.toString(), PresetDropIn.ofMachine(preset.name(), line));
    }

    static List<String> line(Preset preset, Invocation unit) {
        return StartCommand.with(unit.arguments(), preset.config(), preset.arguments());
    }

    static String name(@Nullable Preset preset) {
        return preset == null ? "" : preset.name();
    }
}
