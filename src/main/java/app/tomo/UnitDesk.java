package app.tomo;

import app.tomo.config.RememberedTarget;
import app.tomo.kanata.Kanata;
import app.tomo.kanata.ProgramLook;
import app.tomo.kanata.StartCommand;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.service.DeviceAccess;
import app.tomo.service.UnitDefinitions;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at everything that a plan for the daemon's unit is made of. Blocks; any thread.
record UnitDesk(
        Buses buses, Threads threads, Machine machine, Words words, RememberedTarget remembered) {
    private static final Path SYSTEM_FOLDER = Path.of("/etc/systemd/system");

    /// The same in other words.
    UnitDesk in(Words other) {
        return new UnitDesk(buses, threads, machine, other, remembered);
    }

    /// @param snapshot what is known of the daemon now
    UnitSurvey survey(Snapshot snapshot) {
        Target target = snapshot.target();
        Invocation start = start(snapshot);
        List<String> command = command(snapshot, start);
        Path userFolder = folder(Scope.USER);
        return new UnitSurvey(
                target.scope(),
                snapshot.facts().running() == Truth.YES,
                words.daemon(),
                withLeftOver(definition(Scope.USER, target.unit()), userFolder),
                withLeftOver(definition(Scope.SYSTEM, target.unit()), SYSTEM_FOLDER),
                userFolder.toString(),
                SYSTEM_FOLDER.toString(),
                command,
                command.isEmpty() ? String.valueOf(start.binary()) : missingConfig(command),
                StartedPrograms.by(command),
                DeviceAccess.ofThisProcess(),
                Files.isWritable(SYSTEM_FOLDER));
    }

    /// Of one unit, to know what of Tomo's is there.
    UnitSurvey survey(Scope scope, String unit) {
        Path userFolder = folder(Scope.USER);
        UnitDefinition seen = withLeftOver(definition(scope, unit), folder(scope));
        return new UnitSurvey(
                scope,
                seen != null && seen.runs(),
                words.daemon(),
                scope == Scope.USER ? seen : null,
                scope == Scope.SYSTEM ? seen : null,
                userFolder.toString(),
                SYSTEM_FOLDER.toString(),
                List.of(),
                "",
                false,
                Truth.UNKNOWN,
                Files.isWritable(SYSTEM_FOLDER));
    }

    /// Where units of that manager are written.
    Path folder(Scope scope) {
        return scope == Scope.SYSTEM
                ? SYSTEM_FOLDER
                : UnitChange.configuration(machine).resolve("systemd/user");
    }

    private static @Nullable UnitDefinition withLeftOver(
            @Nullable UnitDefinition unit, Path folder) {
        return unit == null || unit.exists()
                ? unit
                : unit.with(UnitDefinitions.dropIns(folder, unit.name()));
    }

    /// The unit in that manager; null where it cannot be seen.
    @Nullable UnitDefinition definition(Scope scope, String unit) {
        return UnitDefinitions.read(
                scope == Scope.SYSTEM ? buses.system() : buses.session(),
                scope,
                unit,
                machine.limits().time(Limit.UNIT),
                threads.time());
    }

    /// How it is started now, else how the person said, else as usual.
    private Invocation start(Snapshot snapshot) {
        Target target = snapshot.target();
        Invocation now = snapshot.invocation();
        Target known =
                new Target(
                        target.profile(),
                        target.scope(),
                        target.unit(),
                        or(target.binary(), now.binary()),
                        or(target.config(), now.config()),
                        target.address() == null ? now.address() : target.address());
        return StartCommand.of(
                known,
                DaemonAddress.loopback(DaemonAddress.USUAL_PORT),
                machine.surroundings().variables(),
                machine.surroundings().home());
    }

    /// Empty where its program is not found.
    private List<String> command(Snapshot snapshot, Invocation start) {
        Invocation now = snapshot.invocation();
        List<String> line =
                new ArrayList<>(now.arguments().isEmpty() ? start.arguments() : now.arguments());
        String program =
                ProgramSearch.findForPerson(String.valueOf(start.binary()), machine.surroundings());
        if (program.isEmpty()) {
            return List.of();
        }
        String version = version(snapshot, program);
        // What starts the daemon in a way of its own takes none of its words.
        return version == null && !new Kanata().starts(line)
                ? line
                : StartCommand.again(
                        new Invocation(program, start.config(), start.address(), line), version);
    }

    /// What does not run says it when it is asked; null where it does not.
    private @Nullable String version(Snapshot snapshot, String program) {
        String running = snapshot.daemon().version();
        return running == null ? ProgramLook.version(program, machine.limits()) : running;
    }

    /// Only what is certainly not there.
    private static String missingConfig(List<String> command) {
        String config = new Kanata().invocation(command).config();
        return config != null && Path.of(config).isAbsolute() && Files.notExists(Path.of(config))
                ? config
                : "";
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
