package app.tomo.model.recovery;

import app.tomo.model.Outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What became of a step so far.
public sealed interface StepState {
    /// It has not begun.
    record Waiting() implements StepState {}

    /// It is under way.
    ///
    /// @param until by when it will be over
    /// @param output what was said meanwhile, the newest last
    record UnderWay(Instant since, Instant until, List<String> output) implements StepState {
        public UnderWay {
            output = List.copyOf(output);
        }
    }

    /// It is done, and that was seen.
    ///
    /// @param alreadySo nothing had to be done
    record Done(boolean alreadySo, List<String> output) implements StepState {
        public Done {
            output = List.copyOf(output);
        }
    }

    /// Leave was not given: the person, or the machine's policy, said no.
    ///
    /// @param command what does it by hand; empty where nothing does
    record Refused(String command) implements StepState {}

    /// Leave was not asked for: it was not given to a step before, and whoever says no is asked no more.
    ///
    /// @param command what does it by hand
    record NotAsked(String command) implements StepState {}

    /// It was not done by its deadline, or did not work.
    ///
    /// @param why the machine's words
    record NotDone(Why why, List<String> output) implements StepState {
        public NotDone {
            output = List.copyOf(output);
        }
    }

    /// An action of the daemon's service did not reach its end.
    record Ended(Outcome outcome, List<String> output) implements StepState {
        public Ended {
            output = List.copyOf(output);
        }
    }

    /// It is the person's turn.
    record Yours() implements StepState {}

    /// The repair did not come to it: it was over before, or what the step depends on was not done.
    record NotReached() implements StepState {}

    /// The person ended it.
    record Cancelled() implements StepState {}

    /// What does it by hand where leave was not given; empty where nothing does, or nothing has to.
    default String byHand() {
        return switch (this) {
            case Refused(String command) -> command;
            case NotAsked(String command) -> command;
            default -> "";
        };
    }

    /// What was said while it was carried out, the newest last.
    default List<String> output() {
        return List.of();
    }

    /// The same after what was said before.
    default StepState after(List<String> said) {
        List<String> all = new ArrayList<>(said);
        all.addAll(output());
        return switch (this) {
            case UnderWay(Instant since, Instant until, _) -> new UnderWay(since, until, all);
            case Done(boolean alreadySo, _) -> new Done(alreadySo, all);
            case NotDone(Why why, _) -> new NotDone(why, all);
            case Ended(Outcome outcome, _) -> new Ended(outcome, all);
            case Waiting _, Refused _, NotAsked _, Yours _, NotReached _, Cancelled _ -> this;
        };
    }

    /// Why a step was not done.
    enum Why {
        TOOK_TOO_LONG,
        /// Nobody waits any more, and a program that runs as the administrator cannot be ended: it may be done yet.
        RUNS_ON,
        DID_NOT_WORK,
        /// Tomo cannot write down that it makes it, so that nobody would know to take it away. Its words are the file.
        NOT_NOTED,
        /// What it was planned for is not so any more.
        CHANGED_MEANWHILE
    }
}
