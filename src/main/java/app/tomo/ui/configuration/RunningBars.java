package app.tomo.ui.configuration;

import app.tomo.model.Drift;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.Truth;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.ConfigurationView.Choice;
import app.tomo.ui.configuration.ConfigurationView.Tone;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.Words;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is to be said of the config that runs: that it is tried, that some of it takes a restart, that the file is another one.
final class RunningBars {
    private final Words all;
    private final ConfigurationWords words;

    RunningBars(Words words) {
        all = words;
        this.words = words.configuration();
    }

    /// The person has to act before that time: nothing is more pressing.
    Bar keep(Trial trial, Snapshot snapshot, Instant now) {
        Instant until = trial.until() == null ? now : trial.until();
        Snapshot.LastOutcome last = snapshot.lastOutcome();
        String outcome =
                last == null ? "" : all.outcomes().of(last.kind(), last.outcome(), snapshot);
        double whole = Duration.between(trial.began(), until).toMillis();
        List<Choice> choices = new ArrayList<>();
        boolean restart = !trial.needs().isEmpty() && !trial.restarts();
        if (restart) {
            choices.add(restart());
        }
        choices.add(Choice.of(words, Act.GO_BACK, Phrase.GO_BACK, false));
        choices.add(Choice.of(words, Act.KEEP, Phrase.KEEP, true));
        return new Bar(
                Tone.ASK,
                words.of(Phrase.KEEP_TITLE),
                restart ? needed(trial.needs()) : "",
                words.keepHelp(outcome, trial.backFrom(), until, now),
                whole <= 0 ? 0 : trial.remaining(now).toMillis() / whole,
                choices);
    }

    /// The least pressing ones.
    Bar of(Session session, Snapshot snapshot, Instant now) {
        Drift drift = snapshot.drift();
        if (session.work().busy() || !isOf(session, snapshot)) {
            return Bar.NONE;
        }
        if (!drift.needs().isEmpty()) {
            return new Bar(Tone.LOOK, needed(drift.needs()), "", "", -1, List.of(restart()));
        }
        if (drift.drifted() != Truth.YES || session.changed()) {
            return Bar.NONE;
        }
        return new Bar(
                Tone.LOOK,
                all.trial().driftSentence(snapshot, now),
                "",
                all.trial().driftBody(snapshot, now),
                -1,
                drift.lines() == 0
                        ? List.of()
                        : List.of(Choice.of(words, Act.SHOW_RUNNING, Phrase.SHOW_RUNNING, false)));
    }

    private static boolean isOf(Session session, Snapshot snapshot) {
        String config = snapshot.invocation().config();
        Path main = session.main();
        return main != null && config != null && main.equals(Path.of(config).normalize());
    }

    private String needed(List<String> options) {
        return words.appliedRestart(String.join(", ", options));
    }

    private Choice restart() {
        return Choice.of(words, Act.RESTART, Phrase.RESTART, false);
    }

    /// That what is new in the file is the version that Tomo went back to; empty where it is not, or was changed since.
    String wentBack(Path file, Snapshot snapshot) {
        TrialEnd end = snapshot.trials().end();
        return end != null
                        && end.settlement() == TrialEnd.Settlement.RESTORED
                        && file.equals(Path.of(end.config()))
                        && !isChangedSince(end, snapshot)
                ? all.trial().ended(end, snapshot)
                : "";
    }

    private static boolean isChangedSince(TrialEnd end, Snapshot snapshot) {
        var disk = snapshot.drift().disk();
        Instant changed = disk == null ? null : disk.changedAt();
        return changed != null && changed.isAfter(end.at());
    }
}
