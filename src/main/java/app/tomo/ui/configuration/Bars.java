package app.tomo.ui.configuration;

import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.ConfigurationView.Choice;
import app.tomo.ui.configuration.ConfigurationView.Tone;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.Hindrance;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What needs an answer first: one thing at a time, the most pressing one.
final class Bars {
    private final Words all;
    private final ConfigurationWords words;

    Bars(Words words) {
        all = words;
        this.words = words.configuration();
    }

    Bar of(Session session, @Nullable Snapshot snapshot, Instant now) {
        if (snapshot != null) {
            Trial trial = snapshot.trials().current();
            if (trial != null && trial.isOpen()) {
                return keep(trial, snapshot, now);
            }
        }
        if (session.file() == null) {
            return unknown(snapshot);
        }
        String name = ConfigurationViews.name(session.file());
        if (session.opening() != null && !session.hasText()) {
            return unopened(session.opening(), name);
        }
        Saving refusal = session.refusal();
        if (refusal != null) {
            return refused(refusal, name);
        }
        if (session.typed() instanceof Session.Typed.Back(Instant at)) {
            return new Bar(
                    Tone.ASK,
                    words.foundDraft(name, at, now),
                    "",
                    words.of(Phrase.FOUND_DRAFT_HELP),
                    -1,
                    List.of(
                            choice(Act.DISCARD, Phrase.DRAFT_DROP, false),
                            choice(Act.SAVE, Phrase.SAVE, true)));
        }
        if (session.work() instanceof Session.Work.TakenOver) {
            String back = snapshot == null ? "" : wentBack(session.file(), snapshot);
            if (!back.isEmpty()) {
                return new Bar(Tone.LOOK, back, "", "", -1, List.of());
            }
            return plain(Tone.LOOK, words.of(OfFile.NEWER_TITLE, name), Phrase.NEWER_HELP);
        }
        return judged(session);
    }

    /// The person has to act before that time: nothing is more pressing.
    private Bar keep(Trial trial, Snapshot snapshot, Instant now) {
        Instant until = trial.until() == null ? now : trial.until();
        Snapshot.LastOutcome last = snapshot.lastOutcome();
        String outcome =
                last == null ? "" : all.outcomes().of(last.kind(), last.outcome(), snapshot);
        double whole = Duration.between(trial.began(), until).toMillis();
        double left = whole <= 0 ? 0 : trial.remaining(now).toMillis() / whole;
        return new Bar(
                Tone.ASK,
                words.of(Phrase.KEEP_TITLE),
                "",
                words.keepHelp(outcome, trial.backFrom(), until, now),
                left,
                List.of(
                        choice(Act.GO_BACK, Phrase.GO_BACK, false),
                        choice(Act.KEEP, Phrase.KEEP, true)));
    }

    /// That what is new in the file is the version that Tomo went back to; empty where it is not.
    private String wentBack(Path file, Snapshot snapshot) {
        TrialEnd end = snapshot.trials().end();
        return end != null
                        && end.settlement() == TrialEnd.Settlement.RESTORED
                        && file.equals(Path.of(end.config()))
                ? all.trial().ended(end, snapshot)
                : "";
    }

    private Bar unknown(@Nullable Snapshot snapshot) {
        return snapshot == null
                ? Bar.NONE
                : new Bar(
                        Tone.LOOK,
                        words.of(Phrase.UNKNOWN_TITLE),
                        "",
                        words.of(Phrase.UNKNOWN_HELP),
                        -1,
                        List.of(choice(Act.OPEN_OTHER, Phrase.OPEN_OTHER, false)));
    }

    private Bar unopened(Opening opening, String name) {
        Choice other = choice(Act.OPEN_OTHER, Phrase.OPEN_OTHER, false);
        Choice again = choice(Act.READ_AGAIN, Phrase.TRY_AGAIN, false);
        return switch (opening) {
            case Opening.Opened _ -> Bar.NONE;
            case Opening.NotThere _ ->
                    new Bar(
                            Tone.LOOK,
                            words.of(OfFile.MISSING_TITLE, name),
                            "",
                            words.of(Phrase.MISSING_HELP),
                            -1,
                            List.of(other, choice(Act.NEW_FILE, Phrase.NEW_FILE, true)));
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

    private Bar refused(Saving refusal, String name) {
        if (refusal instanceof Saving.ChangedElsewhere) {
            return new Bar(
                    Tone.ASK,
                    words.of(OfFile.ELSEWHERE_TITLE, name),
                    "",
                    words.of(Phrase.ELSEWHERE_HELP),
                    -1,
                    List.of(
                            choice(Act.TAKE_THEIRS, Phrase.ELSEWHERE_THEIRS, false),
                            choice(Act.KEEP_MINE, Phrase.ELSEWHERE_MINE, false),
                            choice(Act.SHOW_BOTH, Phrase.ELSEWHERE_BOTH, true)));
        }
        return new Bar(
                Tone.BROKEN,
                words.of(OfFile.NOT_SAVED_TITLE, name),
                "",
                hindrance(refusal) + " " + words.of(Phrase.NOT_SAVED_KEPT),
                -1,
                List.of(choice(Act.SAVE_AGAIN, Phrase.SAVE_AGAIN, true)));
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

    private Bar judged(Session session) {
        Verdict verdict = session.verdict();
        ConfigFault fault = verdict.fault();
        if (fault != null) {
            List<Choice> choices =
                    fault.line() == 0 ? List.of() : List.of(choice(Act.GO_TO, Phrase.GO_TO, false));
            String place =
                    verdict instanceof Verdict.Parentheses
                            ? words.placeOnly(fault)
                            : words.place(fault, verdict instanceof Verdict.Refused);
            return new Bar(Tone.BROKEN, words.reason(fault), place, fault.help(), -1, choices);
        }
        if (verdict instanceof Verdict.Checked(CheckResult result, Instant _)) {
            return switch (result) {
                case CheckResult.Failed _ -> Bar.NONE;
                case CheckResult.Passed(List<String> warnings) ->
                        warnings.isEmpty()
                                ? Bar.NONE
                                : new Bar(
                                        Tone.LOOK,
                                        words.warnings(warnings.size()),
                                        "",
                                        String.join("\n", warnings),
                                        -1,
                                        List.of());
                case CheckResult.NotPossible why ->
                        new Bar(
                                Tone.LOOK,
                                words.noVerdict(why),
                                "",
                                words.noVerdictHelp(why),
                                -1,
                                List.of());
            };
        }
        return Bar.NONE;
    }

    private Bar plain(Tone tone, String title, Phrase help) {
        return new Bar(tone, title, "", words.of(help), -1, List.of());
    }

    private Choice choice(Act act, Phrase text, boolean primary) {
        return new Choice(act, words.of(text), primary);
    }
}
