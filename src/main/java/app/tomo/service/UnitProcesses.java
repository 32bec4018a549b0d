package app.tomo.service;

import app.tomo.model.Outcome.Failure;
import app.tomo.model.Scope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// The processes of a unit as the kernel knows them, by their control group: for the emergency in which the manager does
/// not answer. Blocks; any thread.
///
/// @param scope USER or SYSTEM
record UnitProcesses(ProcessTable table, Scope scope, String unit, Pause pause) {
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
