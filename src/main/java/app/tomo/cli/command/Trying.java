package app.tomo.cli.command;

import app.tomo.cli.command.Command.Apply;
import app.tomo.config.Json;
import app.tomo.model.ActionKind;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.words.TrialWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Applies a config and waits until it was kept or gone back from, with the time that is left for whoever watches. To give up is
/// to go back; merely going away changes nothing.
final class Trying {
    private static final Duration PROGRESS = Duration.ofMillis(300);

    private enum Happening {
        TICKED,
        CHANGED,
        AGREED,
        CANCELLED,
        GONE
    }

    private final Session session;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;
    private final Inbox<Happening> inbox;

    Trying(Session session, Words words, Console console, CallerSignals signals) {
        this.session = session;
        this.words = words;
        this.console = console;
        this.signals = signals;
        this.inbox = session.inbox();
    }

    int apply(Apply asked) throws InterruptedException {
        String config = session.current().invocation().config();
        if (asked.file() != null && !isSame(asked.file(), config)) {
            console.err(words.trial().otherFile(config, asked.file()));
            return ExitStatus.USAGE;
        }
        ActionKind kind = asked.restart() ? ActionKind.RESTART : ActionKind.RELOAD;
        int status = new Acting(session, words, console, signals).run(kind, Trial.APPLY);
        Trial trial = session.current().trials().current();
        if (trial == null || !trial.ours()) {
            return status == ExitStatus.WELL ? untried(status) : status;
        }
        String restart = words.trial().needsRestart(trial);
        if (restart != null && !console.json()) {
            console.err(restart);
        }
        if (asked.keep()) {
            session.lifecycle().keepTrial();
        } else if (!console.interactive() && !console.json()) {
            console.out(words.trial().goesBack(trial, now()));
        }
        return await(trial.id());
    }

    /// It was there from the start, or nothing is known that works.
    private int untried(int status) {
        Snapshot snapshot = session.current();
        TrialEnd end = snapshot.trials().end();
        boolean tries = snapshot.limits().on(Limit.TRIAL_USED);
        if (tries && !console.json() && (end == null || end.at().isBefore(snapshot.at()))) {
            console.out(words.trial().of(TrialWords.Sentence.UNTRIED));
        }
        return status;
    }

    private static boolean isSame(String file, @Nullable String config) {
        return config != null && Path.of(file).normalize().equals(Path.of(config).normalize());
    }

    int keep() throws InterruptedException {
        Trial trial = session.current().trials().current();
        if (trial == null) {
            return nothing(TrialWords.Sentence.NOTHING_TO_KEEP);
        }
        session.lifecycle().keepTrial();
        return await(trial.id());
    }

    /// What is settled already needs nobody: so it is for the timer that comes after it.
    int revert(@Nullable String id) throws InterruptedException {
        Trial trial = session.current().trials().current();
        if (id != null && (trial == null || !trial.id().equals(id))) {
            return ExitStatus.WELL;
        }
        if (trial == null) {
            return nothing(TrialWords.Sentence.NOTHING_TO_REVERT);
        }
        if (id == null) {
            session.lifecycle().revertTrial();
        } else {
            session.lifecycle().revertOrphan();
        }
        int status = await(trial.id());
        TrialEnd end = session.current().trials().end();
        Outcome loaded = end == null ? null : end.outcome();
        boolean back = end != null && end.settlement().restored();
        return back && (loaded == null || loaded.good()) ? ExitStatus.WELL : status;
    }

    private int nothing(TrialWords.Sentence sentence) {
        console.err(words.trial().of(sentence));
        return ExitStatus.NOT_REACHED;
    }

    /// Well only where it was kept.
    private int await(String id) throws InterruptedException {
        try (Subscription _ = on(CallerSignals.Signal.AGREED, Happening.AGREED);
                Subscription _ = on(CallerSignals.Signal.CANCELLED, Happening.CANCELLED);
                Subscription _ = on(CallerSignals.Signal.GONE, Happening.GONE);
                Subscription _ = session.subscribe(this::look)) {
            while (true) {
                TrialEnd end = endOf(id);
                if (end != null) {
                    console.progress("");
                    return tell(end);
                }
                progress();
                Scheduler.Scheduled tick =
                        session.scheduler().after(PROGRESS, () -> inbox.put(Happening.TICKED));
                Happening happening = inbox.take();
                tick.cancel();
                switch (happening) {
                    case AGREED -> session.lifecycle().keepTrial();
                    case CANCELLED -> session.lifecycle().revertTrial();
                    case GONE -> {
                        return ExitStatus.NOT_REACHED;
                    }
                    case TICKED, CHANGED -> {}
                }
            }
        }
    }

    private Subscription on(CallerSignals.Signal signal, Happening happening) {
        return signals.on(signal, () -> inbox.put(happening));
    }

    private void look(Snapshot snapshot) {
        if (snapshot.trials().current() == null) {
            inbox.put(Happening.CHANGED);
        }
    }

    /// How that trial ended, once nothing of it is left to do; null before.
    private @Nullable TrialEnd endOf(String id) {
        TrialEnd end = session.current().trials().end();
        return end != null && end.id().equals(id) && !end.awaits() ? end : null;
    }

    private void progress() {
        Snapshot snapshot = session.current();
        Trial trial = snapshot.trials().current();
        if (trial != null && trial.isOpen()) {
            console.progress(words.trial().asked(trial, now()));
        }
    }

    private int tell(TrialEnd end) {
        Snapshot snapshot = session.current();
        if (console.json()) {
            console.out(Json.write(TrialJson.of(end, snapshot, words)));
        } else {
            String sentence = words.trial().ended(end, snapshot);
            if (end.settlement().kept()) {
                console.out(sentence);
            } else {
                console.err(sentence);
            }
        }
        return end.settlement().kept() ? ExitStatus.WELL : ExitStatus.NOT_REACHED;
    }

    private Instant now() {
        return session.clock().now();
    }
}
