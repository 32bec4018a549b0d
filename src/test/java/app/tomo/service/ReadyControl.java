package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.runtime.ServiceControl;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Waits after a start until the daemon has written to a pipe that it is ready, as a unit of `Type=notify` does.
record ReadyControl(ServiceControl control, Path pipe) implements ServiceControl {
    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        Outcome.Failure refusal = control.start(deadline);
        try {
            // Opening it waits for the other side.
            String _ = Files.readString(pipe);
            return refusal;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        return control.stop(deadline);
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return control.restart(deadline);
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        return control.kill(deadline);
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        return control.end(deadline);
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        return control.clearOrphans(invocation, ownPid, deadline);
    }
}
