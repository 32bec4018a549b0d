package app.tomo.cli.command;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.ConfigFault;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Keyboard;
import app.tomo.model.LogFinding;
import app.tomo.model.Pause;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Restarts;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What of a snapshot is worth a new line. Snapshots come with every ping and are told apart by clocks and counters; a
/// reader is told only of another one of these.
final class Visible {
    private Visible() {}

    /// A problem without what counts on in it: its evidence and times.
    record Kind(ProblemId id, Severity severity, String subject, @Nullable ConfigFault fault) {
        static List<Kind> of(Snapshot snapshot) {
            return snapshot.problems().stream().map(Kind::of).toList();
        }

        private static Kind of(Problem problem) {
            return new Kind(problem.id(), problem.severity(), problem.subject(), problem.fault());
        }
    }

    /// Where the action under way is.
    record Progress(ActionKind kind, Action.Phase phase) {
        static @Nullable Progress of(Snapshot snapshot) {
            Action action = snapshot.action();
            return action == null ? null : new Progress(action.kind(), action.phase());
        }
    }

    /// What a line of words says.
    ///
    /// @param chord whether the log tells of the emergency chord, which is no problem; it comes after the end
    record InWords(
            Headline headline,
            @Nullable Pause pause,
            boolean simulated,
            long pid,
            List<Kind> problems,
            boolean chord,
            @Nullable Progress action) {
        static InWords of(Snapshot snapshot) {
            return new InWords(
                    snapshot.headline(),
                    snapshot.pause(),
                    snapshot.simulated(),
                    snapshot.pid(),
                    Kind.of(snapshot),
                    snapshot.findings().stream()
                            .map(LogFinding::id)
                            .anyMatch(ProblemId.EMERGENCY_CHORD::equals),
                    Progress.of(snapshot));
        }
    }

    /// What a line of JSON says.
    record InJson(
            InWords words,
            Facts facts,
            List<Keyboard> keyboards,
            int restarts,
            @Nullable String version,
            @Nullable String layer,
            List<String> layers,
            @Nullable String config) {
        InJson {
            layers = List.copyOf(layers);
        }

        static InJson of(Snapshot snapshot) {
            return new InJson(
                    InWords.of(snapshot),
                    snapshot.facts(),
                    snapshot.keyboardsNow(),
                    restartsOfTheLastHour(snapshot),
                    snapshot.daemon().version(),
                    snapshot.daemon().layer(),
                    snapshot.daemon().layers(),
                    snapshot.invocation().config());
        }
    }

    static int restartsOfTheLastHour(Snapshot snapshot) {
        return snapshot.restarts().since(snapshot.at().minus(Restarts.WINDOW)).size();
    }
}
