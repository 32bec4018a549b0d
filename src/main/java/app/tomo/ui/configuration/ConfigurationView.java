package app.tomo.ui.configuration;

import app.tomo.ui.editor.Mark;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.Phrase;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// All that the page shows beside the text itself. Immutable.
///
/// @param file the name of the file
/// @param folder where it lies, as a person writes it
/// @param files that belong together, the main one first; of one that stands alone just that
/// @param badgeText what the badge says; empty for none
/// @param badgeHelp the same at length, when the pointer rests on it; may be empty
/// @param bar what needs an answer, above the line at the bottom
/// @param line what is so, at the bottom
/// @param marks what is wrong, and where, in the text
/// @param live the layer that the daemon is in; null where it is not known, or another config runs
/// @param begins whether the file is not there, so that it may begin with something
/// @param editable whether there is a text to edit
record ConfigurationView(
        String file,
        String folder,
        List<FileChoice> files,
        Badge badge,
        String badgeText,
        String badgeHelp,
        Bar bar,
        String line,
        List<Mark> marks,
        @Nullable String live,
        boolean begins,
        boolean editable,
        boolean canDiscard,
        boolean canSave,
        boolean canApply) {
    ConfigurationView {
        marks = List.copyOf(marks);
        files = List.copyOf(files);
    }

    /// A file that can be chosen.
    ///
    /// @param name as seen from the main one
    /// @param unsaved whether something was typed into it that is not saved
    /// @param faulty whether that is where something is wrong
    record FileChoice(Path file, String name, boolean chosen, boolean unsaved, boolean faulty) {}

    /// What stands beside the name of the file.
    enum Badge {
        NONE,
        UNSAVED,
        RUNNING,
        WAITING,
        UNSURE,
        UNKNOWN,
        MISSING,
        ELSEWHERE
    }

    /// What a button in the bar does.
    enum Act {
        GO_TO,
        FILL,
        OPEN_OTHER,
        NEW_CONFIG,
        READ_AGAIN,
        SAVE_AGAIN,
        SHOW_BOTH,
        SHOW_RUNNING,
        FINISH_SAVE,
        KEEP_WHAT_IS_THERE,
        KEEP_MINE,
        TAKE_THEIRS,
        SAVE,
        DISCARD,
        RESTART,
        KEEP,
        GO_BACK
    }

    /// @param primary whether it is what most people want
    record Choice(Act act, String text, boolean primary) {
        static Choice of(ConfigurationWords words, Act act, Phrase text, boolean primary) {
            return new Choice(act, words.of(text), primary);
        }
    }

    /// What a bar is about, by which its colour and its sign are chosen.
    enum Tone {
        BROKEN,
        LOOK,
        ASK,
        PLAIN
    }

    /// @param place in grey after the title; may be empty
    /// @param help below it; may be empty
    /// @param left how much of a countdown is left, from 0 to 1; below 0 where nothing counts down
    record Bar(
            Tone tone, String title, String place, String help, double left, List<Choice> choices) {
        static final Bar NONE = new Bar(Tone.PLAIN, "", "", "", -1, List.of());

        Bar {
            choices = List.copyOf(choices);
        }

        boolean isEmpty() {
            return title.isEmpty();
        }

        /// Whether one of its answers is the one thing that most people want now.
        boolean leads() {
            return choices.stream().anyMatch(Choice::primary);
        }
    }
}
