package app.tomo.service;

import app.tomo.model.Outcome;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Takes away what was made on this machine for everybody: with an administrator's leave, which is asked for once for each program
/// that is run (pkexec(1)). Blocks; any thread.
///
/// @param groups the machine's file of groups (group(5))
public record MachineUndo(Path groups, Clock clock) {
    public static MachineUndo onThisMachine(Clock clock) {
        return new MachineUndo(GroupFile.OF_THIS_MACHINE, clock);
    }

    /// Who is in that group beside those whose own it is (group(5)); null where there is no such group. What cannot be read is
    /// not there.
    public @Nullable List<String> members(String group) {
        try {
            return new GroupFile(groups)
                    .groups().stream()
                            .filter(each -> each.name().equals(group))
                            .map(GroupFile.Group::members)
                            .findFirst()
                            .orElse(null);
        } catch (IOException _) {
            return null;
        }
    }

    /// Whether this process may do it itself.
    public boolean isRoot() {
        return Files.isWritable(groups);
    }

    /// Runs the commands one after the other, up to the first that does not succeed.
    ///
    /// @param most how long the person has for each answer
    /// @return null when all is done, else why not
    public Outcome.Failure.@Nullable UnitNotChanged run(
            List<List<String>> commands, Duration most) {
        List<String> asker = isRoot() ? List.of() : List.of(AskedProgram.PKEXEC);
        for (List<String> command : commands) {
            Hindrance hindrance =
                    new AskedProgram(asker, Countdown.of(most, clock), _ -> {}).run(command, "");
            if (hindrance != null) {
                return hindrance.failure(false);
            }
        }
        return null;
    }
}
