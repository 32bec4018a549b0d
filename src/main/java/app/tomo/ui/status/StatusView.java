package app.tomo.ui.status;

import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.Headline;
import app.tomo.words.FactLine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Everything that the status window shows at one moment, in the words and the order in which it is shown.
///
/// @param simulated the badge's word; empty where the daemon is real
/// @param choices the buttons, from left to right
record StatusView(
        Header header,
        String simulated,
        Banner banner,
        List<FactLine> facts,
        Layers layers,
        Restarted restarts,
        Reloaded lastReload,
        List<Choice> choices,
        Progress progress) {
    StatusView {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
    }

    /// The same without what the person does not want to see.
    StatusView without(Banner.Offer offer) {
        return banner.equals(offer)
                ? new StatusView(
                        header,
                        simulated,
                        new Banner.None(),
                        facts,
                        layers,
                        restarts,
                        lastReload,
                        choices,
                        progress)
                : this;
    }

    record Header(Headline headline, Tone tone, String title, String below) {}

    /// A line of text with what it says on hover; empty where that adds nothing.
    record Line(String text, String hover, Tone tone) {}

    /// What stands under the headline when something needs attention.
    sealed interface Banner {
        record None() implements Banner {}

        /// A problem.
        ///
        /// @param remedies what can be done about it here, the first one first
        /// @param evidence what shows it, as the machine said it
        /// @param others how many further problems there are, in words; empty for none
        /// @param otherSentences those problems
        record Trouble(
                Tone tone,
                String title,
                String body,
                List<Remedy> remedies,
                List<String> evidence,
                String others,
                List<String> otherSentences)
                implements Banner {
            public Trouble {
                remedies = List.copyOf(remedies);
                evidence = List.copyOf(evidence);
                otherSentences = List.copyOf(otherSentences);
            }
        }

        /// Something is kept or gone back from before the time is over.
        ///
        /// @param left how much of it is left, in words
        /// @param part the same, from 0 to 1
        /// @param remedies the first one first
        record Asking(String title, String body, String left, double part, List<Remedy> remedies)
                implements Banner {
            public Asking {
                remedies = List.copyOf(remedies);
            }
        }

        /// The emergency stop is in force: what that means, and the way out of it.
        record Held(String title, String body, String button) implements Banner {}

        /// It is not said yet which one is meant.
        record Choose(String title, String body, List<Place> places) implements Banner {
            public Choose {
                places = List.copyOf(places);
            }
        }

        /// Somebody else started the daemon, and it can change hands.
        ///
        /// @param unit what could be looked after instead; null where it has to be taken over
        record Offer(
                String title, String body, String button, String notNow, @Nullable Candidate unit)
                implements Banner {}

        /// There is nothing to look after yet: what will be here, and the first step.
        ///
        /// @param instead what a person can do who only wants to see it
        record Welcome(String title, String body, String button, String instead)
                implements Banner {}
    }

    /// A way out of a problem, on a button.
    record Remedy(Way way, String text) {
        enum Way {
            RESTART,
            RELOAD_ANYWAY,
            KEEP,
            GO_BACK,
            APPLY,
            COMPARE,
            FIND_CAUSE,
            REPORT
        }
    }

    /// One of the daemons that could be meant, on a button.
    record Place(String text, Candidate candidate) {}

    /// The layers to switch between.
    ///
    /// @param active the active one, or empty
    /// @param instead what stands there when no layer is known
    /// @param obstacle why none can be chosen; empty where one can
    record Layers(List<String> names, String active, String instead, String obstacle) {
        Layers {
            names = List.copyOf(names);
        }
    }

    /// The restarts of the last hour.
    ///
    /// @param bars how many fell into each slice of the hour, the oldest first
    record Restarted(Line line, List<Integer> bars) {
        Restarted {
            bars = List.copyOf(bars);
        }
    }

    /// The last reload.
    ///
    /// @param merged how many requests needed none of their own; empty where each had one
    record Reloaded(Line line, String merged) {}

    /// A button for an action.
    ///
    /// @param obstacle why it is greyed; empty where it is not
    record Choice(ActionKind kind, String text, boolean primary, String obstacle) {
        boolean open() {
            return obstacle.isEmpty();
        }
    }

    /// Below the buttons.
    sealed interface Progress {
        Line line();

        record Idle(Line line) implements Progress {}

        /// An action is under way.
        ///
        /// @param part how much of the time it has is used up, 0 to 1
        record Running(Line line, long action, double part) implements Progress {}
    }
}
