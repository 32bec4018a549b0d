package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The status of a child in systemd's words, so that what reads it need not know who looks after the daemon. Pure.
final class ChildStatus {
    private static final String SUCCESS = "success";

    private ChildStatus() {}

    static ServiceStatus never(Invocation invocation) {
        return of(Activity.INACTIVE, "dead", 0, Exit.NONE, SUCCESS, null, invocation);
    }

    static ServiceStatus running(Child child, long restarts) {
        return status(
                Activity.ACTIVE,
                "running",
                child.pid(),
                restarts,
                Exit.NONE,
                SUCCESS,
                child.since(),
                null,
                child.invocation());
    }

    static ServiceStatus stopping(ServiceStatus running) {
        return status(
                Activity.DEACTIVATING,
                "stop-sigterm",
                running.pid(),
                running.restarts(),
                running.lastExit(),
                running.result(),
                running.runningSince(),
                null,
                running.invocation());
    }

    /// It ended and stays so.
    static ServiceStatus down(ServiceStatus before, Exit exit, Instant at) {
        boolean clean = Exit.isClean(exit);
        return of(
                clean ? Activity.INACTIVE : Activity.FAILED,
                clean ? "dead" : "failed",
                before.restarts(),
                exit,
                result(exit),
                at,
                before.invocation());
    }

    /// It ended and is to be started again.
    static ServiceStatus waiting(ServiceStatus before, Exit exit, Instant at) {
        return of(
                Activity.RESTARTING,
                "auto-restart",
                before.restarts(),
                exit,
                result(exit),
                at,
                before.invocation());
    }

    /// It was started too often.
    static ServiceStatus limited(ServiceStatus before, Exit exit, Instant at) {
        return of(
                Activity.FAILED,
                "failed",
                before.restarts(),
                exit,
                "start-limit-hit",
                at,
                before.invocation());
    }

    private static String result(Exit exit) {
        if (Exit.isClean(exit)) {
            return SUCCESS;
        }
        return exit instanceof Exit.Signalled ? "signal" : "exit-code";
    }

    private static ServiceStatus of(
            Activity activity,
            String sub,
            long restarts,
            Exit exit,
            String result,
            @Nullable Instant stopped,
            Invocation invocation) {
        return status(
                activity,
                sub,
                ServiceStatus.NO_PID,
                restarts,
                exit,
                result,
                null,
                stopped,
                invocation);
    }

    private static ServiceStatus status(
            Activity activity,
            String sub,
            long pid,
            long restarts,
            Exit exit,
            String result,
            @Nullable Instant since,
            @Nullable Instant stopped,
            Invocation invocation) {
        return new ServiceStatus(
                LoadState.LOADED,
                Enablement.ENABLED,
                activity,
                sub,
                pid,
                restarts,
                exit,
                result,
                since,
                stopped,
                invocation,
                "");
    }
}
