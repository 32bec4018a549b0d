package app.tomo.diagnosis.observed;

import app.tomo.model.Scope;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A process that is the daemon by its program's name.
///
/// @param ours whether it runs as Tomo's own user
/// @param command its command line; empty where it may not be seen
/// @param unit whose control group it is in; empty for none
/// @param manager which manager's unit that is; null without one
/// @param subject whether it belongs to what is looked after
/// @param leftover whether it is provably left over of it: same program, user and config, outside of every unit, orphaned
/// @param since when it began; null where not known
public record SeenProcess(
        long pid,
        String user,
        boolean ours,
        List<String> command,
        String unit,
        @Nullable Scope manager,
        Truth subject,
        Truth leftover,
        @Nullable Instant since) {
    public SeenProcess {
        command = List.copyOf(command);
    }
}
