package app.tomo.service;

import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// What a daemon wrote that somebody else runs: the journal of the unit to which it belongs. Of one without a unit nothing is
/// known, and no more of one whose journal this user may not read. For any thread; blocks as the journal does.
final class OwnersLog implements DaemonLog {
    /// Opens a unit's journal.
    interface Journals {
        DaemonLog of(JournalQuery query, Supplier<? extends Collection<Long>> processes);
    }

    private final Supplier<@Nullable Owner> owner;
    private final ProcessTable processes;
    private final Journals journals;
    private @Nullable Unit last;

    /// A unit that owned the daemon.
    private record Unit(JournalQuery query, RecentProcesses processes, DaemonLog log) {}

    /// @param owner who runs the daemon; null where that is not known, or nobody does
    OwnersLog(Supplier<@Nullable Owner> owner, ProcessTable processes, Journals journals) {
        this.owner = owner;
        this.processes = processes;
        this.journals = journals;
    }

    @Override
    public List<Line> since(Instant from, Duration deadline) {
        Unit unit = unit();
        return unit == null ? List.of() : unit.log().since(from, deadline);
    }

    /// The newest one: a daemon that has ended had its last words in the journal of the unit to which it belonged.
    private synchronized @Nullable Unit unit() {
        Owner now = owner.get();
        if (now == null) {
            return last;
        }
        JournalQuery query = query(now);
        if (query == null) {
            last = null;
            return null;
        }
        Unit known = last;
        if (known == null || !known.query().equals(query)) {
            RecentProcesses recent = new RecentProcesses();
            known = new Unit(query, recent, journals.of(query, recent::pids));
            last = known;
        }
        known.processes().noticed(now.pid());
        return known;
    }

    private @Nullable JournalQuery query(Owner of) {
        Scope manager = of.manager();
        return manager == null
                ? null
                : processes
                        .entry(of.pid())
                        .map(each -> new JournalQuery(manager, UnitName.of(of.unit()), each.user()))
                        .orElse(null);
    }
}
