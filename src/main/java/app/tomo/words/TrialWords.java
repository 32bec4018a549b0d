package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.Drift;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.TrialEnd.Settlement;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/// Keep or go back, and what is saved and not applied yet.
public final class TrialWords {
    /// Sentences without a hole.
    public enum Sentence {
        UNTRIED,
        NOTHING_TO_KEEP,
        NOTHING_TO_REVERT,
        KEEP_TITLE,
        KEEP,
        GO_BACK,
        APPLY,
        COMPARE,
        NO_DRIFT,
        DRIFT_UNKNOWN,
        DRIFT_UNSEEN,
        DISK_UNKNOWN
    }

    private final Phrases phrases;
    private final OutcomeWords outcomes;
    private final TimeWords times;

    TrialWords(Phrases phrases, OutcomeWords outcomes, TimeWords times) {
        this.phrases = phrases;
        this.outcomes = outcomes;
        this.times = times;
    }

    public String of(Sentence sentence) {
        return phrases.of(id(sentence));
    }

    /// A config was named that the daemon does not read.
    public String otherFile(@Nullable String config, String file) {
        return phrases.of(
                config == null ? "other-file" : "other-file.named", file, String.valueOf(config));
    }

    /// For somebody at a terminal, who is asked.
    public String asked(Trial trial, Instant now) {
        return phrases.of("asked", left(trial, now));
    }

    /// For whoever is told and not asked.
    public String goesBack(Trial trial, Instant now) {
        Instant from = trial.backFrom();
        return phrases.of(
                from == null ? "goes-back" : "goes-back.named",
                left(trial, now),
                from == null ? "" : times.ago(from, now));
    }

    /// For somebody who looks at the window: when it goes back, by the clock.
    public String keepBody(Trial trial, Instant now) {
        Instant until = trial.until() == null ? now : trial.until();
        Instant from = trial.backFrom();
        return phrases.of(
                from == null ? "keep-body" : "keep-body.named",
                times.clock(until, now),
                from == null ? "" : times.clock(from, now));
    }

    /// Which options wait for a restart; null where none does.
    public @Nullable String needsRestart(Trial trial) {
        return trial.needs().isEmpty() || trial.restarts()
                ? null
                : phrases.of("needs-restart", String.join(", ", trial.needs()));
    }

    /// What `tomo status` says of a trial; null where nothing is tried.
    public @Nullable String left(Snapshot snapshot, Instant now) {
        Trial trial = snapshot.trials().current();
        if (trial == null) {
            return null;
        }
        return trial.isOpen()
                ? phrases.of("left", left(trial, now))
                : phrases.of("stage." + (trial.stage() == Trial.Stage.KEEPING ? "keep" : "back"));
    }

    /// In the tray's menu, where it stands at all times.
    public String menuKeep() {
        return phrases.of("menu.keep");
    }

    /// The same for going back: while it can be done, with what is left of the time.
    public String menuBack(Snapshot snapshot, Instant now) {
        Trial trial = snapshot.trials().current();
        return trial != null && trial.isOpen()
                ? phrases.of("menu.back-now", left(trial, now))
                : phrases.of("menu.back");
    }

    private String left(Trial trial, Instant now) {
        return times.left(trial.until() == null ? now : trial.until(), now);
    }

    /// How it ended, and what came of loading the version before.
    public String ended(TrialEnd end, Snapshot snapshot) {
        String first =
                switch (end.settlement()) {
                    case KEPT -> phrases.of("kept");
                    case RESTORED -> phrases.of("restored." + id(end.why()));
                    case CHANGED -> phrases.of("changed", name(end.config()));
                    case KEPT_ELSEWHERE -> phrases.of("kept-elsewhere");
                    case RESTORED_ELSEWHERE -> phrases.of("restored-elsewhere");
                    case TAKEN -> phrases.of("taken");
                    case NOT_WRITTEN -> phrases.of("not-written", end.config());
                };
        Outcome loaded = end.outcome();
        if (loaded == null || (end.settlement() == Settlement.RESTORED && loaded.good())) {
            return first;
        }
        ActionKind kind =
                loaded instanceof Outcome.Reached ? ActionKind.RESTART : ActionKind.RELOAD;
        return phrases.of("not-loaded", first, outcomes.of(kind, loaded, snapshot));
    }

    /// `kanata.kbd was changed 2 min ago and is not applied yet: 3 lines`; null where the daemon runs what is on disk, or it is
    /// not known.
    public @Nullable String drift(Snapshot snapshot, Instant now) {
        Drift drift = snapshot.drift();
        if (drift.file() == null) {
            return null;
        }
        Instant since = drift.since();
        String said =
                since == null
                        ? phrases.of("drift", files(drift))
                        : phrases.of("drift.named", files(drift), times.ago(since, now));
        return drift.lines() == 0
                ? said
                : phrases.of("drift.differs", said, phrases.of("lines", drift.lines()));
    }

    /// The same by the clock, for where nothing may move while a person reads it.
    public @Nullable String driftAt(Snapshot snapshot, Instant now) {
        return snapshot.drift().file() == null ? null : driftSentence(snapshot, now);
    }

    /// The same where it is known that there is one.
    public String driftSentence(Snapshot snapshot, Instant now) {
        Drift drift = snapshot.drift();
        Instant since = drift.since();
        String lines = drift.lines() == 0 ? "" : phrases.of("lines", drift.lines());
        if (since == null) {
            return phrases.of("drift-at.unknown", files(drift));
        }
        String at = times.clock(since, now);
        return lines.isEmpty()
                ? phrases.of("drift-at", files(drift), at)
                : phrases.of("drift-at.lines", files(drift), at, lines);
    }

    /// What runs instead; empty where that is not known.
    public String driftBody(Snapshot snapshot, Instant now) {
        Instant loaded = snapshot.drift().loadedAt();
        return loaded == null ? "" : phrases.of("drift-body", times.clock(loaded, now));
    }

    /// In the head of a comparison: what the daemon runs.
    public String ofRunning(Drift drift, Instant now) {
        Instant loaded = drift.loadedAt();
        return loaded == null
                ? phrases.of("side.running")
                : phrases.of("side.running.named", times.clock(loaded, now));
    }

    /// In the head of a comparison: what is on disk.
    public String ofDisk(Drift drift, Instant now) {
        Instant since = drift.since();
        return since == null
                ? phrases.of("side.disk")
                : phrases.of("side.disk.named", times.clock(since, now));
    }

    /// The one that was changed last, and how many others were.
    private String files(Drift drift) {
        String newest = name(Objects.requireNonNullElse(drift.file(), ""));
        int others = drift.changes().size() - 1;
        return others < 1 ? newest : phrases.of("files", newest, others);
    }

    private static String name(String file) {
        Path last = Path.of(file).getFileName();
        return last == null ? file : last.toString();
    }

    private static String id(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
