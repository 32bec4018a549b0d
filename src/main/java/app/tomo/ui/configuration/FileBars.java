package app.tomo.ui.configuration;

import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.ConfigurationView.Choice;
import app.tomo.ui.configuration.ConfigurationView.Tone;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.Hindrance;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What needs an answer about the file itself: it cannot be shown, or was not saved.
final class FileBars {
    private final ConfigurationWords words;

    FileBars(ConfigurationWords words) {
        this.words = words;
    }

    /// What was typed and never saved stands there.
    Bar back(String name, Instant at, Instant now) {
        return new Bar(
                Tone.ASK,
                words.foundDraft(name, at, now),
                "",
                words.of(Phrase.FOUND_DRAFT_HELP),
                -1,
                List.of(
                        Choice.of(words, Act.DISCARD, Phrase.DRAFT_DROP, false),
                        Choice.of(words, Act.SAVE, Phrase.SAVE, true)));
    }

    /// A save did not come to its end.
    Bar brokenOff(String name) {
        return new Bar(
                Tone.ASK,
                words.of(OfFile.BROKEN_OFF_TITLE, name),
                "",
                words.of(Phrase.BROKEN_OFF_HELP),
                -1,
                List.of(
                        Choice.of(words, Act.SHOW_BOTH, Phrase.ELSEWHERE_BOTH, false),
                        Choice.of(words, Act.KEEP_WHAT_IS_THERE, Phrase.BROKEN_OFF_OLD, false),
                        Choice.of(words, Act.FINISH_SAVE, Phrase.BROKEN_OFF_NEW, true)));
    }

    /// The file was made, and nothing uses it yet.
    ///
    /// @param path the whole of it
    /// @param used the config that the daemon has instead; null where there is no daemon
    Bar unused(String name, String path, @Nullable String used) {
        return new Bar(
                Tone.PLAIN,
                words.unused(name, used),
                "",
                words.unusedHelp(path, used),
                -1,
                List.of());
    }

    /// Why a file is not shown.
    Bar unopened(Opening opening, String name) {
        Choice other = Choice.of(words, Act.OPEN_OTHER, Phrase.OPEN_OTHER, false);
        Choice again = Choice.of(words, Act.READ_AGAIN, Phrase.TRY_AGAIN, false);
        return switch (opening) {
            case Opening.Opened _, Opening.NotThere _ -> Bar.NONE;
            case Opening.NotText _ ->
                    new Bar(
                            Tone.BROKEN,
                            words.of(OfFile.NOT_TEXT_TITLE, name),
                            "",
                            words.of(Phrase.NOT_TEXT_HELP),
                            -1,
                            List.of(other, again));
            case Opening.TooLarge _ ->
                    new Bar(
                            Tone.LOOK,
                            words.of(OfFile.TOO_LARGE_TITLE, name),
                            "",
                            "",
                            -1,
                            List.of(other, again));
            case Opening.NotAFile(Path file, boolean _) ->
                    unreadable(name, Hindrance.NOT_A_FILE, file.toString(), other, again);
            case Opening.Forbidden(Path file) ->
                    unreadable(name, Hindrance.FORBIDDEN, file.toString(), other, again);
            case Opening.Unreadable(Path _, String why) ->
                    unreadable(name, Hindrance.OTHER, why, other, again);
        };
    }

    private Bar unreadable(String name, Hindrance why, String what, Choice... choices) {
        return new Bar(
                Tone.BROKEN,
                words.of(OfFile.UNREADABLE_TITLE, name),
                "",
                words.hindrance(why, what),
                -1,
                List.of(choices));
    }

    /// Why a save did not take place.
    Bar refused(Saving refusal, String name) {
        if (refusal instanceof Saving.ChangedElsewhere) {
            return new Bar(
                    Tone.ASK,
                    words.of(OfFile.ELSEWHERE_TITLE, name),
                    "",
                    words.of(Phrase.ELSEWHERE_HELP),
                    -1,
                    List.of(
                            Choice.of(words, Act.TAKE_THEIRS, Phrase.ELSEWHERE_THEIRS, false),
                            Choice.of(words, Act.KEEP_MINE, Phrase.ELSEWHERE_MINE, false),
                            Choice.of(words, Act.SHOW_BOTH, Phrase.ELSEWHERE_BOTH, true)));
        }
        boolean gone = refusal instanceof Saving.Gone;
        return new Bar(
                Tone.BROKEN,
                words.of(gone ? OfFile.GONE_TITLE : OfFile.NOT_SAVED_TITLE, name),
                "",
                hindrance(refusal) + " " + words.of(Phrase.NOT_SAVED_KEPT),
                -1,
                List.of(Choice.of(words, Act.SAVE_AGAIN, Phrase.SAVE_AGAIN, true)));
    }

    private String hindrance(Saving refusal) {
        return switch (refusal) {
            case Saving.Saved _, Saving.ChangedElsewhere _ -> "";
            case Saving.ChangedBeyondText _ -> words.hindrance(Hindrance.BEYOND_TEXT, "");
            case Saving.Gone _ -> words.hindrance(Hindrance.GONE, "");
            case Saving.ReadOnly(Path real) ->
                    words.hindrance(Hindrance.READ_ONLY, real.toString());
            case Saving.DiskReadOnly(Path real) ->
                    words.hindrance(Hindrance.DISK_READ_ONLY, real.toString());
            case Saving.FolderReadOnly(Path folder) ->
                    words.hindrance(Hindrance.FOLDER_READ_ONLY, folder.toString());
            case Saving.NoSpace(Path folder) ->
                    words.hindrance(Hindrance.NO_SPACE, folder.toString());
            case Saving.NoSafetyCopy(Path folder) ->
                    words.hindrance(Hindrance.NO_COPY, folder.toString());
            case Saving.FolderGone(Path folder) ->
                    words.hindrance(Hindrance.FOLDER_GONE, folder.toString());
            case Saving.NotAFile(Path real, boolean _) ->
                    words.hindrance(Hindrance.NOT_A_FILE, real.toString());
            case Saving.NotInCharset(String _, int line) ->
                    words.hindrance(Hindrance.CHARSET, Integer.toString(line));
            case Saving.Other(Path _, String why) -> words.hindrance(Hindrance.OTHER, why);
        };
    }
}
