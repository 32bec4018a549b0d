package app.tomo.runtime;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Fingerprint;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Looks after the record of a trial on disk, and after who goes back if Tomo is gone. Decides nothing, and changes no daemon.
///
/// What is asked of the disk is done in the order in which it was asked, and so is what is asked of the timer; neither waits for
/// the other.
final class TrialService {
    private static final Logger LOG = LoggerFactory.getLogger(TrialService.class);

    private final Mailbox mailbox;
    private final Clock clock;
    private final Executor blocking;
    private final Runnable apply;
    private volatile ConfigVault vault = ConfigVault.NONE;
    private volatile DaemonFiles files = DaemonFiles.NONE;
    private volatile TrialTimer timer = TrialTimer.NONE;
    private CompletableFuture<Void> disk = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> timing = CompletableFuture.completedFuture(null);

    /// @param apply has the config on disk applied
    TrialService(Mailbox mailbox, Clock clock, Executor blocking, Runnable apply) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.blocking = blocking;
        this.apply = apply;
    }

    void with(ConfigVault versions, TrialTimer outliving) {
        vault = versions;
        timer = outliving;
    }

    /// What is there of an earlier Tomo, or of another one. Blocks for as long as the disk does.
    void recall() {
        for (ConfigVault.Left left : vault.left()) {
            mailbox.post(new Event.TrialRecalled(left.trial(), left.orphan()));
        }
    }

    /// Makes the version to go back to safe. Blocks for as long as the disk does. Null where nothing is to be tried.
    @Nullable Trial stage() {
        String config = mailbox.current().invocation().config();
        if (config == null || !limits().on(Limit.TRIAL_USED)) {
            return null;
        }
        Trial trial = vault.stage(config, clock.now());
        if (trial != null) {
            Duration whole = limits().restart().plus(limits().time(Limit.QUEUE_LIFE));
            timed(() -> timer.arm(trial.id(), whole.plus(length())));
            return trial.needing(needs(trial));
        }
        return null;
    }

    private List<String> needs(Trial trial) {
        ConfigVault.Texts texts = vault.texts(trial.id());
        return texts == null ? List.of() : files.restartNeeds(texts.before(), texts.after());
    }

    /// Knows of the daemon's files from now on.
    void watch(DaemonFiles ofTheDaemon) {
        files = ofTheDaemon;
    }

    /// Mailbox thread. Returns at once.
    void carryOut(Effect.OnVersions effect) {
        switch (effect) {
            case Effect.BeginTrial(Trial trial) -> {
                stored(() -> vault.begin(trial, clock.now()));
                timed(() -> timer.arm(trial.id(), length()));
            }
            case Effect.KeepTrial(String id) -> settle(id, () -> vault.keep(id, clock.now()));
            case Effect.RestoreTrial(String id) -> settle(id, () -> vault.restore(id, clock.now()));
            case Effect.ForgetTrial(String id) -> {
                stored(() -> vault.forget(id));
                timed(() -> timer.disarm(id));
            }
            case Effect.NoteWorking(String config, boolean proven) ->
                    stored(() -> vault.noteWorking(config, proven, clock.now()));
            case Effect.NoteRunning note -> stored(() -> noteRunning(note));
            case Effect.CompareConfig(Fingerprint running, Fingerprint there) ->
                    stored(() -> compare(running, there));
            case Effect.ApplyConfig _ -> apply.run();
        }
    }

    private void noteRunning(Effect.NoteRunning effect) {
        Fingerprint running = effect.running();
        ConfigContents read = contents(running);
        if (read == null) {
            return;
        }
        vault.noteRunning(read);
        if (effect.fresh()) {
            vault.noteStarted(read, effect.process());
        }
        ConfigContents began = vault.started(running.config(), effect.process());
        if (began != null) {
            List<String> needs = files.restartNeeds(began.main(), read.main());
            mailbox.post(new Event.RestartNeeded(running.hash(), needs));
        }
    }

    /// From the disk, or from where it was kept before that was changed.
    private @Nullable ConfigContents contents(Fingerprint of) {
        ConfigContents kept = vault.running(of.config());
        if (kept != null && kept.of().hash().equals(of.hash())) {
            return kept;
        }
        ConfigContents there = files.contents(of.config());
        return there != null && there.of().hash().equals(of.hash()) ? there : null;
    }

    private void compare(Fingerprint running, Fingerprint there) {
        ConfigContents before = vault.running(running.config());
        ConfigContents now = files.contents(there.config());
        boolean same = before != null && before.of().hash().equals(running.hash());
        if (same && before != null && now != null && now.of().hash().equals(there.hash())) {
            mailbox.post(new Event.ConfigCompared(there.hash(), vault.compare(before, now)));
        }
    }

    /// What the daemon runs beside what is on disk. Blocks for as long as the disk does.
    Comparison compare() {
        Snapshot snapshot = mailbox.current();
        String config = snapshot.invocation().config();
        Fingerprint running = snapshot.drift().running();
        if (config == null) {
            return Comparison.NONE;
        }
        ConfigContents known = vault.running(config);
        boolean runs = known != null && running != null && known.of().hash().equals(running.hash());
        return new Comparison(runs ? known : null, files.contents(config));
    }

    /// Tomo itself is to be the first to go back.
    private Duration length() {
        return limits().time(Limit.TRIAL).plus(limits().time(Limit.TRIAL_LATE));
    }

    private void settle(String id, Supplier<Settlement> work) {
        stored(
                () -> {
                    Settlement settlement = Settlement.NOT_WRITTEN;
                    try {
                        settlement = work.get();
                    } finally {
                        mailbox.post(new Event.TrialSettled(id, settlement));
                    }
                    timed(() -> timer.disarm(id));
                });
    }

    private synchronized void stored(Runnable work) {
        disk = disk.thenRunAsync(() -> guarded(work), blocking);
    }

    private synchronized void timed(Runnable work) {
        timing = timing.thenRunAsync(() -> guarded(work), blocking);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            LOG.error("the work for a trial threw", thrown);
        }
    }

    private Limits limits() {
        return mailbox.current().limits();
    }
}
