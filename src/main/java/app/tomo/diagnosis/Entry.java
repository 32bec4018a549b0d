package app.tomo.diagnosis;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.runtime.LogLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One line of the incident journal. `at` is when it happened, on Tomo's own clock, which never goes back within one run.
public sealed interface Entry {
    Instant at();

    /// Tomo begins to look after something, or the journal goes on in a new file. What follows can be replayed from here.
    ///
    /// @param format of the lines that follow
    /// @param tomo the version that writes them
    /// @param boot names the machine's run; empty where it has no name
    /// @param limits every number that Tomo obeys, also those that nobody chose
    /// @param state all that is known at that moment: the target, the seed of the jitter, the facts
    record Began(
            Instant at,
            int format,
            String tomo,
            String boot,
            Map<Limit, Long> limits,
            Snapshot state)
            implements Entry {
        public Began {
            limits = Map.copyOf(limits);
        }
    }

    /// An event, and what came of it.
    ///
    /// @param effects what Tomo did about it, beyond looking
    /// @param headline the new one; null where it stayed
    /// @param process the change of the daemon's process; null where it stayed
    /// @param silence where the daemon fell silent with this, or answers again; else null
    record Happened(
            Instant at,
            Event event,
            List<Effect> effects,
            @Nullable Headline headline,
            @Nullable Succession process,
            @Nullable Silence silence)
            implements Entry {
        public Happened {
            effects = List.copyOf(effects);
        }
    }

    /// The daemon's process became another one; 0 for none.
    record Succession(long before, long after) {}

    /// A silence of the daemon on an open connection.
    ///
    /// @param since the first ping that was not answered; where it is over, the moment of that
    record Silence(Instant since, boolean over) {}

    /// A line of the daemon's log, or its manager's, around the end of a process. `at` is when it was read.
    ///
    /// @param process whose line it is, or whom it is about: a main process of the unit; 0 where nothing tells
    record Logged(Instant at, LogLine line, long process) implements Entry {}

    /// So many entries were not written: too many came at once, or the disk did not take them.
    record Dropped(Instant at, long count) implements Entry {}

    /// Tomo ended properly. Where this is missing before the next beginning, it did not.
    record Ended(Instant at) implements Entry {}

    /// The newest form of the lines.
    int FORMAT = 1;
}
