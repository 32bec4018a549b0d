package app.tomo.ui.configuration;

import app.tomo.config.Saving;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.ConfigurationView.Choice;
import app.tomo.ui.configuration.ConfigurationView.Tone;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What needs an answer first: one thing at a time, the most pressing one.
final class Bars {
    private final ConfigurationWords words;
    private final FileBars files;
    private final VerdictBars verdicts;
    private final RunningBars running;

    Bars(Words words) {
        this.words = words.configuration();
        files = new FileBars(words.configuration());
        verdicts = new VerdictBars(words.configuration());
        running = new RunningBars(words);
    }

    Bar of(Session session, @Nullable Snapshot snapshot, Instant now) {
        if (snapshot != null) {
            Trial trial = snapshot.trials().current();
            if (trial != null && trial.isOpen()) {
                return running.keep(trial, snapshot, now);
            }
        }
        if (session.file() == null) {
            return unknown(snapshot);
        }
        String name = ConfigurationViews.name(session.file());
        if (session.opening() != null && !session.hasText()) {
            return files.unopened(session.opening(), name);
        }
        Saving refusal = session.refusal();
        if (refusal != null) {
            return ofTomo(files.refused(refusal, name), refusal, session.file(), snapshot);
        }
        if (session.work() instanceof Session.Work.BrokenOff) {
            return files.brokenOff(name);
        }
        if (session.typed() instanceof Session.Typed.Back(Instant at)) {
            return files.back(name, at, now);
        }
        if (session.work() instanceof Session.Work.TakenOver && !session.verdict().bad()) {
            String back = snapshot == null ? "" : running.wentBack(session.file(), snapshot);
            if (!back.isEmpty()) {
                return new Bar(Tone.LOOK, back, "", "", -1, List.of());
            }
            return plain(Tone.LOOK, words.of(OfFile.NEWER_TITLE, name), Phrase.NEWER_HELP);
        }
        Bar unused = unused(session, snapshot);
        if (!unused.isEmpty() && !session.verdict().bad()) {
            return unused;
        }
        // A remark stands beside its line as well; what runs is said nowhere else.
        Bar runs =
                snapshot == null || session.verdict().bad()
                        ? Bar.NONE
                        : running.of(session, snapshot, now);
        return runs.isEmpty() ? verdicts.of(session.verdict()) : runs;
    }

    /// What Tomo itself wrote when it went back is no change made elsewhere.
    private Bar ofTomo(Bar bar, Saving refusal, Path file, @Nullable Snapshot snapshot) {
        String back =
                refusal instanceof Saving.ChangedElsewhere && snapshot != null
                        ? running.wentBack(file, snapshot)
                        : "";
        return back.isEmpty()
                ? bar
                : new Bar(
                        bar.tone(),
                        back,
                        "",
                        bar.help(),
                        bar.left(),
                        bar.choices().stream().map(this::ofFile).toList());
    }

    /// Nobody else is behind what is in the file.
    private Choice ofFile(Choice choice) {
        return choice.act() == Act.TAKE_THEIRS
                ? Choice.of(words, Act.TAKE_THEIRS, Phrase.DRAFT_DROP, choice.primary())
                : choice;
    }

    /// Whether what is new in the file is the version that Tomo went back to.
    boolean wentBack(Path file, Snapshot snapshot) {
        return !running.wentBack(file, snapshot).isEmpty();
    }

    /// Somebody who made a file wants to use it.
    private Bar unused(Session session, @Nullable Snapshot snapshot) {
        Path file = session.file();
        Path main = session.main();
        if (file == null
                || main == null
                || snapshot == null
                || !(session.work() instanceof Session.Work.Saved saved && saved.made())) {
            return Bar.NONE;
        }
        String used = snapshot.invocation().config();
        return used != null && ConfigurationViews.same(main, used)
                ? Bar.NONE
                : files.unused(ConfigurationViews.name(file), file.toString(), used);
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
                        List.of(Choice.of(words, Act.OPEN_OTHER, Phrase.OPEN_OTHER, false)));
    }

    private Bar plain(Tone tone, String title, Phrase help) {
        return new Bar(tone, title, "", words.of(help), -1, List.of());
    }
}
