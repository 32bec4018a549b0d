package app.tomo.diagnosis.report;

import app.tomo.model.ActionKind;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
            /// The daemon told its version, as nobody else does.
            GREETED,
            SILENT,
            WOKE,
            RETURNED,
            /// Tomo ended, and saw no more.
            TOMO_ENDED
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

    /// That the daemon itself was there: what it answered where it greets, else that its port took connections.
    List<Evidence> answered() {
        List<Evidence> greeted = of(Deed.Kind.GREETED);
        return greeted.isEmpty() ? of(Deed.Kind.REACHED) : greeted;
    }

    /// Reloads that no death is put down to.
    List<Evidence> otherReloads() {
        List<Evidence> blamed = deaths.stream().map(Death::reload).toList();
        return of(Deed.Kind.RELOAD_SENT).stream().filter(line -> !blamed.contains(line)).toList();
    }

    /// What shows that the daemon lived on for as long after that reload as one is suspected of a death; null where the
    /// record does not.
    @Nullable Evidence livedOn(Evidence reload) {
        Instant proven = reload.at().plus(state.limits().time(Limit.SUSPICION));
        boolean ended =
                Stream.concat(deaths.stream().map(Death::seen), of(Deed.Kind.TOMO_ENDED).stream())
                        .map(Evidence::at)
                        .anyMatch(at -> !at.isBefore(reload.at()) && at.isBefore(proven));
        return ended
                ? null
                : lines.stream()
                        .filter(line -> !line.at().isBefore(proven))
                        .findFirst()
                        .orElse(null);
    }

    /// The line that says from when on there is a record.
    Evidence beginning() {
        return lines.getFirst();
    }

    /// The last line that there is.
    Evidence end() {
        return lines.getLast();
    }
}
