package app.tomo.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How an action that somebody asked for ended. Success is only said of what was verified.
public sealed interface Outcome {
    /// It is verified: running and answering after a start, gone after a stop, the layer active after a switch.
    ///
    /// @param alreadySo nothing had to be done
    /// @param forced the daemon had to be killed
    record Reached(Duration took, boolean alreadySo, boolean forced) implements Outcome {}

    /// The daemon itself confirmed the reload, `took` after it was sent.
    ///
    /// @param prechecked whether the file was checked before
    record Applied(Duration took, boolean prechecked) implements Outcome {}

    /// The config is not acceptable; what ran before goes on running.
    record Rejected(ConfigFault fault) implements Outcome {}

    /// Sent, and not confirmed by the deadline.
    record TimedOut(Duration after) implements Outcome {}

    /// The connection was lost after the reload was sent: whether it was done is not known.
    record Unknown() implements Outcome {}

    /// This version of the daemon has no such command.
    record Unsupported(String version) implements Outcome {}

    /// Not sent at all.
    ///
    /// @param remaining until one may be sent; zero where time alone does not tell
    record HeldBack(HeldBackWhy why, Duration remaining) implements Outcome {}

    /// It waited for the daemon, which did not come back in that time. Not sent.
    record Expired(Duration after) implements Outcome {}

    /// `sent` says whether the daemon or its manager had already been asked.
    record Cancelled(boolean sent) implements Outcome {}

    record Failed(Failure failure) implements Outcome {}

    enum HeldBackWhy {
        NOT_RUNNING,
        NOT_ANSWERING,
        /// Too much waits for it already.
        QUEUE_FULL,
        /// It keeps crashing.
        CRASH_LOOP,
        /// It kept crashing a short while ago.
        BACKING_OFF,
        /// It died twice in a row, each time after a reload.
        DEADLY
    }

    /// Why a start, stop, restart or layer switch did not reach its end.
    sealed interface Failure {
        /// Another action is under way.
        record Busy(ActionKind kind) implements Failure {}

        /// The service manager cannot be asked. `detail` is its own words.
        record ManagerUnreachable(String detail) implements Failure {}

        /// An emergency stop without the service manager, which does not answer: Tomo itself ended what it found. Whether
        /// the manager brings it back cannot be seen.
        record ManagerSilent(Found found) implements Failure {}

        /// The service manager said no. `detail` is its own words.
        record ManagerRefused(Refusal why, String detail) implements Failure {}

        /// The daemon ended while it was being started.
        record DiedAtStart(Exit exit, List<Problem> causes) implements Failure {
            public DiedAtStart {
                causes = List.copyOf(causes);
            }
        }

        /// It runs and did not answer by the deadline.
        record NotAnswering(Duration after) implements Failure {}

        /// It runs, but no port is known on which it could answer, so a start cannot be verified.
        record NotVerifiable() implements Failure {}

        /// It runs, and something answers on its port; this user may not see whether that is the daemon that was started.
        record AnswererHidden() implements Failure {}

        /// Killed, and still there; 0 where what is there does not live long enough to be named.
        record StillRunning(long pid) implements Failure {}

        /// The service manager did not get it done by the deadline.
        record TookTooLong(Duration after) implements Failure {}

        record NoSuchLayer(String name, List<String> layers) implements Failure {
            public NoSuchLayer {
                layers = List.copyOf(layers);
            }
        }

        /// The daemon knows no virtual key of that name; `keys` are those that it told of.
        record NoSuchKey(String name, List<String> keys) implements Failure {
            public NoSuchKey {
                keys = List.copyOf(keys);
            }
        }

        /// The person's emergency stop is in force since then: nothing is started until it is lifted.
        record EmergencyStopped(Instant since) implements Failure {}

        /// Nothing runs that could be paused.
        record NothingToPause() implements Failure {}

        /// There is no pause to end, and nothing runs.
        record NotPaused() implements Failure {}

        /// No Tomo stays that would end the pause.
        record NobodyStays() implements Failure {}

        /// The flag of the emergency stop could not be removed from the disk.
        record NotLifted() implements Failure {}

        /// The unit is not defined as it was meant to be.
        ///
        /// @param detail the file, or the machine's words
        /// @param restored whether all files are as they were before
        record UnitNotChanged(Hitch why, String detail, boolean restored) implements Failure {}

        /// There is no connection over which to ask.
        record NotConnected() implements Failure {}

        /// Tomo itself threw where it should not have. Its log has the rest.
        record OwnMistake() implements Failure {}
    }

    /// What an emergency stop found without its service manager.
    enum Found {
        /// Something was there, and is ended.
        ENDED,
        NOTHING,
        /// Nobody could look.
        UNKNOWN
    }

    /// Why a unit could not be changed.
    enum Hitch {
        /// The person, or the system's policy, did not allow it.
        DECLINED,
        /// The program that asks for leave is not installed.
        NO_ASKER,
        /// Leave was given, and the program that was run with it did not come to an end in time.
        RUNS_ON,
        /// A file could not be written.
        NOT_WRITTEN,
        /// A file is somebody else's, or a link.
        NOT_OURS,
        /// A file is not as it was when the plan was made.
        CHANGED_MEANWHILE,
        /// The manager has read it, and something else counts.
        OVERRULED,
        /// Nobody could ask the manager.
        UNREACHABLE,
        /// The manager says no, or nothing.
        MANAGER
    }

    /// What kind of no a service manager gave.
    enum Refusal {
        NOT_AUTHORISED,
        NO_SUCH_UNIT,
        MASKED,
        /// The unit's definition cannot be used.
        BROKEN,
        START_LIMIT,
        /// Somebody else runs the daemon, and Tomo was told to leave it at that.
        NOT_OURS,
        /// Tomo itself would have to stay to look after it.
        NO_SUPERVISOR,
        OTHER
    }

    default boolean good() {
        return this instanceof Reached || this instanceof Applied;
    }
}
