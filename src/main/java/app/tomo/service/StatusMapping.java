package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Turns systemd's words for a unit into Tomo's. Pure. Words that a newer systemd adds become the nearest thing that
/// claims least.
final class StatusMapping {
    /// `si_code` of waitid(2), which is what ExecMainCode holds.
    private static final int CLD_EXITED = 1;

    private static final int CLD_KILLED = 2;
    private static final int CLD_DUMPED = 3;

    private StatusMapping() {}

    static ServiceStatus status(UnitProperties unit, DaemonKind kind) {
        long pid = unit.number("MainPID");
        Instant start = instant(unit.number("ExecMainStartTimestamp"));
        return new ServiceStatus(
                        load(unit.text("LoadState")),
                        enablement(unit.text("UnitFileState")),
                        activity(unit.text("ActiveState"), unit.text("SubState")),
                        unit.text("SubState"),
                        pid,
                        unit.number("NRestarts"),
                        exit(unit),
                        unit.text("Result"),
                        pid == ServiceStatus.NO_PID ? null : start,
                        instant(unit.number("InactiveEnterTimestamp")),
                        invocation(unit, kind),
                        unit.text("FragmentPath"))
                .lastStarted(start);
    }

    /// What is said of a unit whose very name the manager does not accept.
    static ServiceStatus noSuchUnit() {
        return new ServiceStatus(
                LoadState.NOT_FOUND,
                Enablement.UNKNOWN,
                Activity.INACTIVE,
                "",
                ServiceStatus.NO_PID,
                0,
                Exit.NONE,
                "",
                null,
                null,
                Invocation.UNKNOWN,
                "");
    }

    static LoadState load(String word) {
        return switch (word) {
            case "loaded", "merged" -> LoadState.LOADED;
            case "not-found" -> LoadState.NOT_FOUND;
            case "masked" -> LoadState.MASKED;
            default -> LoadState.BROKEN;
        };
    }

    /// After `systemctl is-enabled` (systemctl(1)): what is only linked or masked does not start by itself.
    static Enablement enablement(String word) {
        return switch (word) {
            case "enabled", "enabled-runtime" -> Enablement.ENABLED;
            case "disabled", "indirect", "linked", "linked-runtime", "masked", "masked-runtime" ->
                    Enablement.DISABLED;
            case "static", "generated", "transient" -> Enablement.STATIC;
            default -> Enablement.UNKNOWN;
        };
    }

    static Activity activity(String active, String sub) {
        return switch (active) {
            case "active", "reloading", "refreshing" -> Activity.ACTIVE;
            case "activating" -> isRestart(sub) ? Activity.RESTARTING : Activity.ACTIVATING;
            case "deactivating" -> Activity.DEACTIVATING;
            // systemd 254 and newer pass through inactive or failed on the way to auto-restart.
            case "failed" -> isRestart(sub) ? Activity.RESTARTING : Activity.FAILED;
            default -> isRestart(sub) ? Activity.RESTARTING : Activity.INACTIVE;
        };
    }

    private static boolean isRestart(String sub) {
        return sub.contains("auto-restart");
    }

    static Exit exit(UnitProperties unit) {
        int status = (int) unit.number("ExecMainStatus");
        return switch ((int) unit.number("ExecMainCode")) {
            case CLD_EXITED -> new Exit.Exited(status);
            case CLD_KILLED -> new Exit.Signalled(status, false);
            case CLD_DUMPED -> new Exit.Signalled(status, true);
            default -> Exit.NONE;
        };
    }

    private static Invocation invocation(UnitProperties unit, DaemonKind kind) {
        List<List<String>> commands = unit.commands();
        // Only a oneshot may have several; its last one is what goes on running.
        if (commands.isEmpty()) {
            return Invocation.UNKNOWN;
        }
        Invocation told = kind.invocation(commands.getLast());
        return new Invocation(
                told.binary(), config(unit, told.config()), told.address(), told.arguments());
    }

    /// A config that is not named from the root is looked for where the unit has its daemon work. What a variable stands for is
    /// not known here.
    private static @Nullable String config(UnitProperties unit, @Nullable String named) {
        String folder = unit.text(UnitProperties.WORKING_DIRECTORY);
        // A folder that may be missing is told with this before it.
        String plain = folder.startsWith("!") ? folder.substring(1) : folder;
        boolean known = named != null && named.indexOf('$') < 0 && plain.startsWith("/");
        return known ? Path.of(plain).resolve(named).normalize().toString() : named;
    }

    /// systemd's times are microseconds since 1970; 0 is never.
    private static @Nullable Instant instant(long micros) {
        return micros == 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
