package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The one action under way.
///
/// @param id given by whoever asked; answers that carry another id are late and dropped
/// @param joined further requests for the same thing, which get the same outcome
/// @param argument the layer to switch to, else empty
/// @param deadline from when it was asked for until the whole action has ended, whatever happens
/// @param phaseDeadline from when this phase began until it is given up for the next (a stop becomes forced); never
/// after `deadline`
/// @param sentAt when somebody outside Tomo was first asked to change something; null before that
/// @param before the process when the action began, 0 for none: a restart is done when another one answers
/// @param restartsBefore the manager's restart count when it began
/// @param forced whether a kill was needed
/// @param prechecked whether the config passed a check first
public record Action(
        long id,
        List<Long> joined,
        ActionKind kind,
        String argument,
        Phase phase,
        Deadline deadline,
        Deadline phaseDeadline,
        @Nullable Instant sentAt,
        long before,
        long restartsBefore,
        boolean forced,
        boolean prechecked) {
    public Action {
        joined = List.copyOf(joined);
    }

    /// Where an action is.
    public enum Phase {
        /// A reload waits until the last one is long enough ago.
        COOLING,
        /// The config is being checked.
        CHECKING,
        /// Processes that are provably left over from before are being ended.
        CLEARING,
        /// The manager was asked; it has not answered.
        ASKING,
        /// The old process is being waited for.
        STOPPING,
        /// It did not stop in time and is being killed.
        FORCING,
        /// The manager is done; the daemon has to run and answer.
        VERIFYING,
        /// It died: the log is being read for the reason.
        EXPLAINING,
        /// A reload or a layer switch is on its way to the daemon.
        SENDING,
        /// The daemon has taken the reload into its queue.
        QUEUED,
        /// It is still queued: the daemon waits, most likely for a held key.
        WAITING
    }

    /// Whether something outside Tomo has already been asked to change.
    public boolean sent() {
        return sentAt != null;
    }

    Action joinedBy(long other) {
        List<Long> all = new ArrayList<>(joined);
        all.add(other);
        return new Action(
                id,
                all,
                kind,
                argument,
                phase,
                deadline,
                phaseDeadline,
                sentAt,
                before,
                restartsBefore,
                forced,
                prechecked);
    }

    /// The machine slept for so long: neither the daemon nor its manager could do anything.
    Action without(Duration slept) {
        return new Action(
                id,
                joined,
                kind,
                argument,
                phase,
                deadline.without(slept),
                phaseDeadline.without(slept),
                sentAt,
                before,
                restartsBefore,
                forced,
                prechecked);
    }

    Action withPrecheck() {
        return new Action(
                id,
                joined,
                kind,
                argument,
                phase,
                deadline,
                phaseDeadline,
                sentAt,
                before,
                restartsBefore,
                forced,
                true);
    }
}
