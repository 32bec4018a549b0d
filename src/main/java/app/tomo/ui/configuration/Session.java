package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.model.ActionKind;
import app.tomo.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/// How far the work on one file has come. Immutable.
///
/// @param file the one that is edited; null where none is known
/// @param opening what reading it gave; null while it is read
/// @param base what the text on screen is compared with, and saved over; null where there is no text
/// @param changed whether the text on screen is another one
/// @param lines how many lines are others
/// @param refusal why the last save did not take place; null where it did
/// @param typed what became of a text that is not saved
/// @param family to which the file belongs; null while that is not known
record Session(
        @Nullable Path file,
        @Nullable Opening opening,
        @Nullable ConfigText base,
        boolean changed,
        int lines,
        Verdict verdict,
        Work work,
        @Nullable Saving refusal,
        Typed typed,
        @Nullable Family family) {
    static final Session NONE =
            new Session(
                    null,
                    null,
                    null,
                    false,
                    0,
                    new Verdict.Open(),
                    new Work.Nothing(),
                    null,
                    new Typed.Nothing(),
                    null);

    /// What is being done with the file, or was done last.
    sealed interface Work {
        record Nothing() implements Work {}

        record Writing() implements Work {}

        record Applying(ActionKind kind) implements Work {}

        /// It is on the disk.
        ///
        /// @param made whether there was no such file before
        record Saved(Instant at, boolean made) implements Work {}

        record Applied(ActionKind kind, Outcome outcome, Instant at) implements Work {}

        /// What somebody else wrote is shown, because nothing had been changed here.
        record TakenOver() implements Work {}

        /// An earlier save was broken off in the middle.
        ///
        /// @param text what was to be saved, or was typed after that
        record BrokenOff(String text) implements Work {}

        default boolean busy() {
            return this instanceof Writing || this instanceof Applying;
        }
    }

    /// Where a text that is not saved is, beside the screen.
    sealed interface Typed {
        /// Nowhere yet, or there is none.
        record Nothing() implements Typed {}

        /// Among the drafts, where it outlives Tomo.
        record Kept(Instant at) implements Typed {}

        /// It could not be put there.
        record Lost() implements Typed {}

        /// It came from there, and the person has not said yet what is to become of it.
        ///
        /// @param at when it was typed
        record Back(Instant at) implements Typed {}
    }

    static Session of(Path file) {
        return new Session(
                file,
                null,
                null,
                false,
                0,
                new Verdict.Open(),
                new Work.Nothing(),
                null,
                new Typed.Nothing(),
                null);
    }

    Session opened(Opening found) {
        ConfigText text = found instanceof Opening.Opened(ConfigText read) ? read : null;
        return new Session(file, found, text, false, 0, verdict, work, null, typed, family);
    }

    Session based(ConfigText next) {
        return new Session(
                file,
                new Opening.Opened(next),
                next,
                changed,
                lines,
                verdict,
                work,
                null,
                new Typed.Nothing(),
                family);
    }

    Session edited(boolean isChanged, int changedLines) {
        return new Session(
                file,
                opening,
                base,
                isChanged,
                changedLines,
                verdict,
                work,
                refusal,
                typed,
                family);
    }

    Session judged(Verdict next) {
        return new Session(file, opening, base, changed, lines, next, work, refusal, typed, family);
    }

    Session working(Work next) {
        return new Session(
                file, opening, base, changed, lines, verdict, next, refusal, typed, family);
    }

    Session refused(Saving why) {
        return new Session(
                file,
                opening,
                base,
                changed,
                lines,
                verdict,
                new Work.Nothing(),
                why,
                typed,
                family);
    }

    Session typed(Typed next) {
        return new Session(
                file, opening, base, changed, lines, verdict, work, refusal, next, family);
    }

    Session of(@Nullable Family next) {
        return new Session(
                file, opening, base, changed, lines, verdict, work, refusal, typed, next);
    }

    /// The config that the daemon would be given: the file itself, or the one that includes it.
    @Nullable Path main() {
        return family == null ? file : family.main();
    }

    /// Whether the file is yet to be made.
    boolean isNew() {
        return base != null && base.isNew();
    }

    /// Whether the file was there, and is not any more.
    boolean isGone() {
        return refusal instanceof Saving.Gone || refusal instanceof Saving.FolderGone;
    }

    /// Whether the text on screen is not in the file.
    boolean unsaved() {
        return changed || isNew() || isGone();
    }

    /// Whether there is a text to work on.
    boolean hasText() {
        return base != null;
    }
}
