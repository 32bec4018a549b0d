package app.tomo.diagnosis.observed;

import app.tomo.model.Scope;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All that was observed of the daemon and its machine at one moment. Immutable, and whole: a diagnosis is made of nothing
/// else, so that one which was written down gives the same findings on every machine.
///
/// A part is null where it is not known; `gaps` then says why.
///
/// @param at when the probes had been asked; the last answer is from a moment later, at most [app.tomo.model.Limit#PROBE]
/// @param health what the health service says
/// @param userUnit the unit in the person's own manager
/// @param systemUnit the unit of that name in the machine's
/// @param holders who has input devices open
/// @param daemons every process that is the daemon by its program's name, whoever runs it
/// @param log what the daemon and its manager logged, oldest first
/// @param tomo what concerns Tomo itself
public record Observations(
        Instant at,
        Subject subject,
        @Nullable SeenHealth health,
        @Nullable SeenUnit userUnit,
        @Nullable SeenUnit systemUnit,
        @Nullable SeenProgram program,
        @Nullable SeenConfig config,
        @Nullable SeenPort port,
        @Nullable SeenDevices devices,
        @Nullable SeenHolders holders,
        @Nullable List<SeenProcess> daemons,
        @Nullable List<DaemonLog.Line> log,
        @Nullable SeenHistory history,
        @Nullable SeenTomo tomo,
        Map<Source, String> gaps) {
    public Observations {
        daemons = daemons == null ? null : List.copyOf(daemons);
        log = log == null ? null : List.copyOf(log);
        Map<Source, String> own = new EnumMap<>(Source.class);
        own.putAll(gaps);
        gaps = Map.copyOf(own);
    }

    /// The unit in that manager; null where it cannot be seen, or that is no manager of units.
    public @Nullable SeenUnit unit(Scope scope) {
        return switch (scope) {
            case USER -> userUnit;
            case SYSTEM -> systemUnit;
            case CHILD, ATTACHED -> null;
        };
    }

    /// The unit that is looked after; null where none is, or it cannot be seen.
    public @Nullable SeenUnit unit() {
        return unit(subject.scope());
    }

    /// The daemons in the control group of the unit that is looked after, also where its manager knows no main process.
    public List<SeenProcess> grouped() {
        SeenUnit unit = unit();
        return unit == null || daemons == null
                ? List.of()
                : daemons.stream().filter(each -> unit.processes().contains(each.pid())).toList();
    }

    /// Who else has that input device open, as far as it may be seen.
    public List<SeenHolders.Holder> holders(String device) {
        return holders == null
                ? List.of()
                : holders.holders().stream()
                        .filter(each -> each.device().equals(device))
                        .filter(each -> !isOwn(each.pid()))
                        .toList();
    }

    private boolean isOwn(long pid) {
        SeenUnit unit = unit();
        return (health != null && health.pid() == pid)
                || (unit != null && unit.processes().contains(pid));
    }
}
