package app.tomo.service;

import app.tomo.model.Outcome.Failure;
import app.tomo.model.Scope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The processes of a unit as the kernel knows them, by their control group: for the emergency in which the manager does
/// not answer. Blocks; any thread.
///
/// @param scope USER or SYSTEM
record UnitProcesses(ProcessTable table, Path groups, Scope scope, String unit, Pause pause) {
    /// What forks faster than it dies is killed again.
    private static final Duration AGAIN = Duration.ofMillis(20);

    /// A manager that lives, though it does not answer, may bring the unit back: nothing of it may be seen for so long.
    private static final Duration QUIET = Duration.ofMillis(700);

    private static final String USERS_MANAGER = "/user@";

    /// Kills them until none was seen for a while.
    ///
    /// @param why why the manager was not asked, or did not do it
    @Nullable Failure kill(Deadline deadline, Failure why) {
        boolean any = false;
        List<ProcessTable.Entry> left;
        Duration quietSince = deadline.elapsed();
        do {
            left = all();
            if (left.isEmpty()) {
                if (deadline.elapsed().minus(quietSince).compareTo(QUIET) >= 0) {
                    return any ? null : why;
                }
            } else {
                any = true;
                quietSince = deadline.elapsed();
                groups(left).forEach(ControlGroup::kill);
                left.forEach(UnitProcesses::kill);
            }
            pause.last(AGAIN);
        } while (!deadline.passed() && !Thread.currentThread().isInterrupted());
        return left.isEmpty() ? why : new Failure.StillRunning(left.getFirst().pid());
    }

    List<ProcessTable.Entry> all() {
        try {
            String manager =
                    scope == Scope.USER ? USERS_MANAGER + table.ownUser() + ".service/" : "";
            return table.all().stream()
                    .filter(process -> process.controlGroups().stream().anyMatch(isIn(manager)))
                    .toList();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    /// The unit's own, of which a process may be further down.
    private Stream<ControlGroup> groups(List<ProcessTable.Entry> processes) {
        String name = "/" + unit + "/";
        return processes.stream()
                .flatMap(process -> process.controlGroups().stream())
                .map(path -> path + "/")
                .filter(path -> path.contains(name))
                .map(path -> path.substring(0, path.indexOf(name) + name.length() - 1))
                .distinct()
                .map(path -> new ControlGroup(groups, path));
    }

    private Predicate<String> isIn(String manager) {
        return path ->
                (path + "/").contains("/" + unit + "/")
                        && (manager.isEmpty()
                                ? !path.contains(USERS_MANAGER)
                                : path.contains(manager));
    }

    private static void kill(ProcessTable.Entry process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
}
