package app.tomo;

import app.tomo.config.Preset;
import app.tomo.config.PresetsFile;
import app.tomo.kanata.Kanata;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.service.PresetDropIn;
import app.tomo.service.ProcessCommand;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Which preset the daemon runs with, read off its own command line, and which one it starts with next time: the one of the
/// unit's drop-in, or the one that is marked for Tomo's child.
///
/// @param running null for none, or where nothing runs
/// @param marked null for none
record PresetUse(@Nullable String running, @Nullable String marked) {
    /// Blocks for as long as the disk does.
    ///
    /// @param sides where a preset is put
    static PresetUse of(PresetsFile presets, Snapshot snapshot, PresetSides sides) {
        Preset now = presets.in(running(snapshot, sides));
        return new PresetUse(
                now == null ? null : now.name(),
                switch (snapshot.target().scope()) {
                    case USER -> beside(sides.dropIn(snapshot.target().unit()));
                    case CHILD -> presets.marked();
                    case SYSTEM -> name(presets.in(snapshot.invocation()));
                    case ATTACHED -> null;
                });
    }

    /// The name that Tomo's own child is to start with though no preset has it; null for none, and for a unit.
    static @Nullable String inVain(PresetsFile presets, Snapshot snapshot) {
        return snapshot.target().scope() == Scope.CHILD ? presets.markedInVain() : null;
    }

    private static @Nullable String name(@Nullable Preset preset) {
        return preset == null ? null : preset.name();
    }

    private static @Nullable String beside(PresetDropIn dropIn) {
        try {
            return PresetDropIn.presetOf(dropIn.now());
        } catch (IOException unreadable) {
            return null;
        }
    }

    /// Whether the daemon's process was started with that command line.
    static boolean isRunning(Snapshot snapshot, List<String> line) {
        List<String> now = command(snapshot);
        return !now.isEmpty()
                && !line.isEmpty()
                && now.subList(1, now.size()).equals(line.subList(1, line.size()));
    }

    private static Invocation running(Snapshot snapshot, PresetSides sides) {
        boolean child = snapshot.target().scope() == Scope.CHILD;
        List<String> line = child ? sides.childLine() : command(snapshot);
        Invocation invocation = new Kanata().invocation(line);
        return line.isEmpty() || invocation.config() == null ? snapshot.invocation() : invocation;
    }

    private static List<String> command(Snapshot snapshot) {
        return snapshot.service() instanceof ServiceReading.Seen(ServiceStatus status)
                        && status.hasProcess()
                ? ProcessCommand.of(status.pid())
                : List.of();
    }
}
