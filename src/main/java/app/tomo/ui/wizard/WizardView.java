package app.tomo.ui.wizard;

import app.tomo.model.Scope;
import app.tomo.words.WizardStage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the window shows at one moment, in the words in which it is shown.
///
/// @param title in the window's frame
/// @param rail the stages' names, in their order
/// @param below the line below the heading
/// @param note what stands beside the buttons; may be empty
record WizardView(
        String title,
        WizardStage stage,
        List<String> rail,
        String heading,
        String below,
        Page page,
        String note,
        List<Choice> choices) {
    WizardView {
        rail = List.copyOf(rail);
        choices = List.copyOf(choices);
    }

    /// How a line stands, at a glance.
    enum Sign {
        GOOD,
        LOOK,
        BROKEN,
        UNDER_WAY,
        /// Nothing to speak of, or not yet.
        PLAIN,
        NOT_KNOWN
    }

    /// A button at the foot.
    record Choice(Deed deed, String text, boolean primary, boolean open) {}

    /// What stands between heading and foot.
    sealed interface Page {
        /// What is looked at.
        record Looks(List<Line> lines) implements Page {
            public Looks {
                lines = List.copyOf(lines);
            }
        }

        /// What was found.
        record Finds(List<Box> boxes) implements Page {
            public Finds {
                boxes = List.copyOf(boxes);
            }
        }

        /// What would be done.
        ///
        /// @param runner who is to run the daemon; null where that is not asked
        record Plans(@Nullable Runner runner, List<Step> steps) implements Page {
            public Plans {
                steps = List.copyOf(steps);
            }
        }

        /// What is being done, or was.
        ///
        /// @param boxes what was found afterwards, or what to do now
        record Progress(List<Box> boxes, List<Task> tasks) implements Page {
            public Progress {
                boxes = List.copyOf(boxes);
                tasks = List.copyOf(tasks);
            }
        }
    }

    /// A line with a sign before it.
    ///
    /// @param state what the sign says, for who cannot see it
    record Line(Sign sign, String text, String state) {}

    /// Something that was found.
    ///
    /// @param id its name for those who look it up; may be empty, as the next may be
    /// @param aside at the right
    /// @param unfold what the button is called that shows the evidence
    /// @param evidence as the machine said it, or as it is told to the machine
    /// @param open whether that is shown at once
    record Box(
            Sign sign,
            String title,
            String id,
            String aside,
            String text,
            Unfold unfold,
            List<String> evidence,
            boolean open) {
        Box {
            evidence = List.copyOf(evidence);
        }
    }

    /// What a button is called that shows more, and hides it again.
    record Unfold(String show, String hide) {}

    /// Who is to run the daemon.
    record Runner(String question, Scope chosen, List<Candidate> candidates) {
        Runner {
            candidates = List.copyOf(candidates);
        }
    }

    /// One who could.
    record Candidate(Scope scope, String text, String hint) {}

    /// A step that would be done.
    ///
    /// @param about what it changes, and whether that can be undone
    /// @param badge whose leave it takes; empty for nobody's
    /// @param yours whether the person does it
    record Step(
            String id,
            String title,
            String about,
            boolean optional,
            boolean wanted,
            String badge,
            boolean yours,
            Unfold unfold,
            List<String> changes) {
        Step {
            changes = List.copyOf(changes);
        }

        /// The same before the person chose anything.
        Step untouched() {
            return new Step(id, title, about, optional, true, badge, yours, unfold, changes);
        }
    }

    /// A step that is being done, or was.
    ///
    /// @param state how it stands, in a sentence
    /// @param left what is left of its time; empty where it does not run
    /// @param part how much of its time is used up, 0 to 1; -1 where it does not run
    /// @param command what does it by hand; empty for nothing
    record Task(
            String id,
            Sign sign,
            String title,
            String state,
            String left,
            double part,
            String command,
            Unfold unfold,
            List<String> output) {
        Task {
            output = List.copyOf(output);
        }
    }
}
