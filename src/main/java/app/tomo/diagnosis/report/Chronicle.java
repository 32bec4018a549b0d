package app.tomo.diagnosis.report;

import app.tomo.model.ActionKind;
import app.tomo.model.Invocation;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What an incident journal tells of some time, in order.
///
/// @param lines the timeline
/// @param from, until what it covers
/// @param state what was known at the beginning
/// @param version of the daemon, as it said it last; null where it never did
/// @param tomo the version that wrote the journal
/// @param missing entries that were not written down
/// @param deeds what Tomo did and was asked for, which the timeline has in its order
public record Chronicle(
        List<Evidence> lines,
        List<Death> deaths,
        List<Deed> deeds,
        Instant from,
        Instant until,
        Snapshot state,
        Invocation invocation,
        @Nullable String version,
        String tomo,
        long missing) {
    /// What was asked for or done.
    public record Deed(Kind kind, @Nullable ActionKind action, Evidence line) {
        /// The kinds that a report counts.
        public enum Kind {
            ASKED,
            RELOAD_SENT,
            /// A reload that the daemon confirmed.
            RELOADED,
            HELD_BACK,
            CHECK_PASSED,
            CHECK_FAILED,
            ORDERED,
            NOTIFIED,
            NOTIFIED_WELL,
            LOOP_NAMED,
            REACHED,
            SILENT,
            WOKE,
            RETURNED
        }
    }

    public Chronicle {
        lines = List.copyOf(lines);
        deaths = List.copyOf(deaths);
        deeds = List.copyOf(deeds);
    }

    /// The lines of that kind.
    List<Evidence> of(Deed.Kind kind) {
        return deeds.stream().filter(deed -> deed.kind() == kind).map(Deed::line).toList();
    }

    /// The deaths that are put down to a reload.
    List<Death> afterReloads() {
        return deaths.stream().filter(death -> death.reload() != null).toList();
    }

    /// The line that says from when on there is a record.
    Evidence beginning() {
        return lines.getFirst();
    }
}
