package app.tomo.model.unit;

import app.tomo.model.Scope;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is to be known before anything is planned.
///
/// @param runner who looks after the daemon now
/// @param running whether the daemon runs there
/// @param daemon what it is called
/// @param user the unit of that name in the person's own manager; null where that cannot be seen
/// @param system the same in the machine's
/// @param userFolder where a person's own units are written
/// @param systemFolder where the machine's are
/// @param command how the daemon is started, the program with its full path; empty where it is not found
/// @param missing what of that command is not there, as it was named: the program where the command is empty, else the config; empty
///     for nothing
/// @param startsPrograms whether its config has it start other programs
/// @param devices whether this person may open the devices that the daemon needs
/// @param root whether Tomo itself may write everywhere
public record UnitSurvey(
        Scope runner,
        boolean running,
        String daemon,
        @Nullable UnitDefinition user,
        @Nullable UnitDefinition system,
        String userFolder,
        String systemFolder,
        List<String> command,
        String missing,
        boolean startsPrograms,
        Truth devices,
        boolean root) {
    public UnitSurvey {
        command = List.copyOf(command);
    }

    /// The same where no manager may be asked.
    public UnitSurvey withoutUnits() {
        return new UnitSurvey(
                runner,
                running,
                daemon,
                null,
                null,
                userFolder,
                systemFolder,
                command,
                missing,
                startsPrograms,
                devices,
                root);
    }

    /// The same with everything there that its command names.
    public UnitSurvey withNothingMissing() {
        return new UnitSurvey(
                runner,
                running,
                daemon,
                user,
                system,
                userFolder,
                systemFolder,
                command,
                "",
                startsPrograms,
                devices,
                root);
    }

    /// The unit in that manager; null where it cannot be seen.
    public @Nullable UnitDefinition in(Scope scope) {
        return scope == Scope.SYSTEM ? system : user;
    }

    /// Where units of that manager are written.
    public String folder(Scope scope) {
        return scope == Scope.SYSTEM ? systemFolder : userFolder;
    }

    /// The one that is meant where nobody says which: the one that looks after the daemon, else the one that there is.
    public Scope meant() {
        if (runner == Scope.USER || runner == Scope.SYSTEM) {
            return runner;
        }
        boolean only = system != null && system.exists() && (user == null || !user.exists());
        return only ? Scope.SYSTEM : Scope.USER;
    }
}
