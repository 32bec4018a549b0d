package app.tomo.words;

import app.tomo.model.ConfigChange;
import app.tomo.model.Drift;
import app.tomo.model.Fingerprint;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;
import app.tomo.model.Trials;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// Everything that is said of a trial and of what is not applied yet.
final class TrialSamples {
    private static final Instant NOW = SnapshotBuilder.NOW;
    private static final String CONFIG = "/home/me/kanata.kbd";

    private TrialSamples() {}

    static void say(TrialWords words, List<String> said) {
        for (TrialWords.Sentence sentence : TrialWords.Sentence.values()) {
            said.add(words.of(sentence));
        }
        said.add(words.otherFile(null, CONFIG));
        said.add(words.otherFile("/home/me/other.kbd", CONFIG));
        said.add(words.asked(trial(Trial.Stage.RUNNING, null), NOW));
        said.add(words.goesBack(trial(Trial.Stage.RUNNING, null), NOW));
        said.add(words.goesBack(trial(Trial.Stage.RUNNING, NOW.minusSeconds(720)), NOW));
        said.add(
                words.needsRestart(
                        trial(Trial.Stage.RUNNING, null).needing(List.of("linux-dev", "b"))));
        said.add(words.menuKeep());
        said.add(words.keepBody(trial(Trial.Stage.RUNNING, null), NOW));
        said.add(words.keepBody(trial(Trial.Stage.RUNNING, NOW.minusSeconds(720)), NOW));
        for (Trial.Stage stage : Trial.Stage.values()) {
            Snapshot during =
                    SnapshotBuilder.well()
                            .trials(new Trials(null, trial(stage, null), null))
                            .build();
            said.add(words.left(during, NOW));
            said.add(words.menuBack(during, NOW));
        }
        Snapshot well = SnapshotBuilder.well().build();
        for (Settlement settlement : Settlement.values()) {
            said.add(words.ended(end(Why.TIME, settlement, null), well));
        }
        for (Why why : Why.values()) {
            if (why != Why.KEPT) {
                said.add(words.ended(end(why, Settlement.RESTORED, null), well));
            }
        }
        said.add(
                words.ended(
                        end(
                                Why.TIME,
                                Settlement.RESTORED,
                                new Outcome.TimedOut(Duration.ofSeconds(15))),
                        well));
        for (Snapshot snapshot :
                List.of(
                        drifted(null),
                        drifted(NOW.minusSeconds(120)),
                        differing(1),
                        differing(2),
                        differing(3))) {
            said.add(words.drift(snapshot, NOW));
            said.add(words.driftAt(snapshot, NOW));
            said.add(words.driftBody(snapshot, NOW));
            said.add(words.ofRunning(snapshot.drift(), NOW));
            said.add(words.ofDisk(snapshot.drift(), NOW));
        }
        said.add(words.ofRunning(Drift.atStart(NOW), NOW));
    }

    private static Trial trial(Trial.Stage stage, @Nullable Instant from) {
        Instant until = NOW.plusSeconds(12);
        return new Trial(
                "a1", CONFIG, "b", "c", from, 7, false, true, stage, NOW, until, List.of(),
                Why.TIME);
    }

    private static TrialEnd end(Why why, Settlement settlement, @Nullable Outcome loaded) {
        return new TrialEnd("a1", CONFIG, "c", null, NOW, why, settlement, false, loaded);
    }

    private static Snapshot differing(int files) {
        ConfigChange one = new ConfigChange(CONFIG, files);
        return drifted(NOW.minusSeconds(120), Collections.nCopies(files, one));
    }

    private static Snapshot drifted(@Nullable Instant since) {
        return drifted(since, List.of());
    }

    private static Snapshot drifted(@Nullable Instant since, List<ConfigChange> changes) {
        Fingerprint running = new Fingerprint(CONFIG, "a", NOW.minusSeconds(900));
        Fingerprint disk = new Fingerprint(CONFIG, "b", since, "/home/me/aliases.kbd");
        return SnapshotBuilder.well()
                .drift(
                        new Drift(
                                1, NOW, NOW, 4127, running, disk, false, NOW, null, null, List.of(),
                                changes))
                .build();
    }
}
