package app.tomo.service;

import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Found;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The processes of a unit as the kernel knows them, by their control group: for the emergency in which the manager does
/// not answer. Blocks; any thread.
record UnitProcesses(ProcessTable table, UnitGroups groups, Pause pause) {
    /// What forks faster than it dies is killed again.
    private static final Duration AGAIN = Duration.ofMillis(20);

    /// A manager that lives, though it does not answer, may bring the unit back: nothing of it may be seen for so long.
    private static final Duration QUIET = Duration.ofMillis(700);

    /// What was seen at one moment.
    ///
    /// @param alive the groups in which something lives
    /// @param complete whether all processes could be looked at
    private record Look(
            List<ProcessTable.Entry> processes, List<ControlGroup> alive, boolean complete) {
        boolean isLeft() {
            return !processes.isEmpty() || !alive.isEmpty();
        }

        long process() {
            return processes.isEmpty()
                    ? alive.stream()
                            .map(ControlGroup::process)
                            .flatMapToLong(OptionalLong::stream)
                            .findFirst()
                            .orElse(ServiceStatus.NO_PID)
                    : processes.getFirst().pid();
        }
    }

    /// Kills them until none was seen for a while.
    ///
    /// @return what was found; the manager, which alone could say that the unit stays down, was not heard in any case
    Failure kill(Countdown deadline) {
        Set<ControlGroup> known = new HashSet<>(groups.inTheTree());
        boolean any = false;
        Look look;
        Duration quietSince = deadline.elapsed();
        do {
            look = look(known);
            boolean over = deadline.elapsed().minus(quietSince).compareTo(QUIET) >= 0;
            if (look.isLeft()) {
                any = true;
                quietSince = deadline.elapsed();
                known.forEach(ControlGroup::kill);
                look.processes().forEach(UnitProcesses::kill);
            } else if (over && !known.addAll(groups.inTheTree())) {
                break;
            }
            pause.last(AGAIN);
        } while (!deadline.passed() && !Thread.currentThread().isInterrupted());
        if (look.isLeft()) {
            return new Failure.StillRunning(look.process());
        }
        Found found = any ? Found.ENDED : Found.NOTHING;
        return new Failure.ManagerSilent(look.complete() ? found : Found.UNKNOWN);
    }

    /// The kernel's word on a group goes before what is seen of its processes.
    private Look look(Set<ControlGroup> known) {
        List<ProcessTable.Entry> all = List.of();
        boolean complete = true;
        try {
            all = table.read();
        } catch (IOException cannotLook) {
            complete = false;
        }
        List<ProcessTable.Entry> seen =
                all.stream().filter(each -> !groups.of(each).isEmpty()).toList();
        seen.forEach(each -> known.addAll(groups.of(each)));
        List<ControlGroup> alive =
                known.stream().filter(each -> each.populated() == Truth.YES).toList();
        List<ProcessTable.Entry> living =
                seen.stream()
                        .filter(
                                each ->
                                        groups.of(each).stream()
                                                .anyMatch(group -> group.populated() != Truth.NO))
                        .toList();
        return new Look(living, alive, complete);
    }

    private static void kill(ProcessTable.Entry process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
}
