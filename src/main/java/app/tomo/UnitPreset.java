package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.Preset;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.service.PresetDropIn;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// A unit of the person's own, started with a preset. Whenever Tomo is ended on the way, either what was there before or what
/// comes after it is in force, or lies aside and is put back by the next Tomo. Blocks.
///
/// @param snapshot the daemon before
/// @param anew an engine that sees the unit as it is at that moment
record UnitPreset(
        Snapshot snapshot,
        PresetDropIn dropIn,
        Supplier<Session> anew,
        PresetSwitch.Restarting restarting) {
    /// @param preset null for none
    /// @param now whether it is restarted where it runs
    PresetOutcome turnTo(@Nullable Preset preset, boolean now, PresetSwitch.Leave leave)
            throws InterruptedException {
        boolean _ = dropIn.recover();
        boolean first;
        try {
            first = dropIn.now() == null;
        } catch (IOException unreadable) {
            return new PresetOutcome.Unwritten(String.valueOf(unreadable.getMessage()));
        }
        String refused = first ? null : dropIn.moveAside();
        if (refused != null) {
            String _ = dropIn.back(false);
            return new PresetOutcome.Unwritten(refused);
        }
        Invocation own = first ? snapshot.invocation() : own();
        List<String> line = preset == null ? own.arguments() : PresetSwitch.line(preset, own);
        PresetOutcome refusal = preset == null ? null : written(preset, line, first, leave);
        if (refusal != null) {
            boolean touched = !first || refusal instanceof PresetOutcome.Unwritten;
            String _ = touched ? dropIn.back(first) : null;
            return refusal;
        }
        PresetOutcome outcome = inForce(PresetSwitch.name(preset), line, now, first);
        if (!(outcome instanceof PresetOutcome.Lost)) {
            dropIn.settle();
        }
        return outcome;
    }

    /// How the unit starts it without Tomo's drop-in.
    private Invocation own() throws InterruptedException {
        try (Session session = anew.get()) {
            Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
            return session.current().invocation();
        }
    }

    /// Null where it stands there now.
    private @Nullable PresetOutcome written(
            Preset preset, List<String> line, boolean first, PresetSwitch.Leave leave) {
        if (line.isEmpty()) {
            return new PresetOutcome.Wrapped(snapshot.target().unit(), preset.config());
        }
        String file = dropIn.file().toString();
        String text = PresetDropIn.text(preset.name(), line);
        if (first && !leave.given(file, text)) {
            return new PresetOutcome.NotAllowed(file, text);
        }
        String refused = dropIn.put(text);
        return refused == null ? null : new PresetOutcome.Unwritten(refused);
    }

    private PresetOutcome inForce(String name, List<String> line, boolean now, boolean first)
            throws InterruptedException {
        if (!PresetSwitch.isUp(snapshot)) {
            return new PresetOutcome.Later(name);
        }
        if (PresetUse.isRunning(snapshot, line)) {
            return new PresetOutcome.Runs(name);
        }
        return now
                ? PresetSwitch.restarted(name, restarting, () -> dropIn.back(first))
                : new PresetOutcome.Marked(name);
    }
}
