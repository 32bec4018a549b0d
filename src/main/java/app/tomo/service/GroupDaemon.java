package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// The daemon of a unit whose manager knows no main process of it: a oneshot that started it in the background and remains
/// (`RemainAfterExit=`), or one that forked without a `PIDFile=` (systemd.service(5)). What of it lives in the unit's control group
/// is the daemon. Blocks as long as reading `/proc` takes, and looks only where the manager calls the unit active without a process.
///
/// @param root where the kernel's tree of control groups is mounted
/// @param scope USER or SYSTEM
record GroupDaemon(ProcessTable processes, Path root, Scope scope, String unit, DaemonKind kind) {
    /// The status with that process as its own; as it is where there is none, or it cannot be seen.
    ServiceStatus told(ServiceStatus status) {
        if (status.activity() != Activity.ACTIVE || status.hasProcess()) {
            return status;
        }
        return oldest().map(daemon -> status.runBy(daemon.pid(), began(daemon.pid())))
                .orElse(status);
    }

    private Optional<ProcessTable.Entry> oldest() {
        try {
            UnitGroups groups = new UnitGroups(root, scope, processes.ownUser(), unit);
            return processes.all().stream()
                    .filter(each -> kind.runs(each.arguments()) && !groups.of(each).isEmpty())
                    .min(Comparator.comparingLong(each -> ticks(each.pid())));
        } catch (IOException noTable) {
            return Optional.empty();
        }
    }

    /// What ends meanwhile is the newest of all.
    private long ticks(long pid) {
        return processes.beginning(pid).orElse(Long.MAX_VALUE);
    }

    private static @Nullable Instant began(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant()).orElse(null);
    }
}
