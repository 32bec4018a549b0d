package app.tomo.config;

import app.tomo.model.ConfigChange;
import app.tomo.model.Limits;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.runtime.ConfigContents;
import app.tomo.runtime.ConfigVault;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Trials with their records ([TrialRecords]) in the profile's state folder, and their versions in the [ConfigHistory]. A config
/// is written as the editor writes it ([ConfigFiles]), so a change by somebody else in the last moment is not lost either.
public final class TrialFiles implements ConfigVault {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFiles.class);

    private final TrialRecords records;
    private final ConfigFiles configs;
    private final ConfigHistory history;
    private final RunningTexts running;

    /// What this process has begun, and nobody in it has settled.
    private final Map<String, TrialRecords.Filed> begun = new HashMap<>();

    public TrialFiles(Places places, Supplier<Limits> limits) {
        records = new TrialRecords(places.state().resolve("trials"));
        configs = new ConfigFiles(places, limits);
        history = new ConfigHistory(places, limits);
        running = new RunningTexts(places);
    }

    @Override
    public synchronized @Nullable Trial stage(String config, Instant now) {
        try {
            if (!(configs.open(Path.of(config)) instanceof Opening.Opened(ConfigText applied))) {
                return null;
            }
            Version good = history.list(applied.file()).lastKnownGood();
            Version version = version(applied, now);
            if (version == null || good == null || good.hash().equals(version.hash())) {
                return null;
            }
            Trial trial =
                    Trial.staged(
                            TrialRecords.name(version.id(), now),
                            config,
                            applied.fingerprint(),
                            Long.toString(good.id()),
                            good.at(),
                            now);
            records.make(new TrialRecords.Filed(trial, version.id()));
            return trial;
        } catch (IOException | InvalidPathException failure) {
            LOG.warn("the config cannot be tried: there is no record of it", failure);
            return null;
        }
    }

    /// What became of a text that is the newest version already stays said.
    private @Nullable Version version(ConfigText text, Instant now) {
        Version newest = history.list(text.file()).newest();
        return newest != null && newest.hash().equals(Version.hash(text.text()))
                ? newest
                : history.add(text.file(), text.text(), VersionOutcome.SAVED, now);
    }

    @Override
    public synchronized void begin(Trial trial, Instant now) {
        TrialRecords.Filed filed = records.find(trial.id());
        if (filed == null) {
            return;
        }
        settle(filed, VersionOutcome.APPLIED, now);
        begun.put(trial.id(), filed);
        try {
            records.write(new TrialRecords.Filed(trial, filed.version()));
        } catch (IOException failure) {
            LOG.warn("the record of a trial cannot be written", failure);
        }
    }

    private void settle(TrialRecords.Filed filed, VersionOutcome outcome, Instant now) {
        Path config = Path.of(filed.trial().config()).toAbsolutePath();
        if (!history.settle(config, filed.version(), outcome, now)) {
            LOG.warn("the history of {} does not say what became of it: {}", config, outcome);
        }
    }

    @Override
    public synchronized Settlement keep(String id, Instant now) {
        TrialRecords.Filed mine = begun.remove(id);
        TrialRecords.Filed filed = records.take(id, true);
        if (filed == null) {
            return elsewhere(mine);
        }
        settle(filed, VersionOutcome.KEPT, now);
        Path config = Path.of(filed.trial().config()).toAbsolutePath();
        boolean _ = history.markKnownGood(config, filed.version());
        records.remove(id);
        return Settlement.KEPT;
    }

    @Override
    public synchronized Settlement restore(String id, Instant now) {
        TrialRecords.Filed mine = begun.remove(id);
        TrialRecords.Filed filed = records.take(id, false);
        if (filed == null) {
            return elsewhere(mine);
        }
        Settlement settlement = restore(filed, now);
        records.remove(id);
        return settlement;
    }

    /// What another process did is known of the version that this one applied.
    private Settlement elsewhere(TrialRecords.@Nullable Filed mine) {
        Version applied =
                mine == null
                        ? null
                        : history.find(
                                Path.of(mine.trial().config()).toAbsolutePath(), mine.version());
        return switch (applied == null ? VersionOutcome.SAVED : applied.outcome()) {
            case KEPT -> Settlement.KEPT_ELSEWHERE;
            case REVERTED -> Settlement.RESTORED_ELSEWHERE;
            case SAVED, APPLIED, REJECTED, RESTORED -> Settlement.TAKEN;
        };
    }

    private Settlement restore(TrialRecords.Filed filed, Instant now) {
        Trial trial = filed.trial();
        Path file = Path.of(trial.config()).toAbsolutePath();
        String before = history.read(file, Long.parseLong(trial.backTo()));
        if (before == null) {
            return Settlement.NOT_WRITTEN;
        }
        if (!(configs.open(file) instanceof Opening.Opened(ConfigText there))) {
            return Settlement.CHANGED;
        }
        boolean back = there.text().equals(before);
        if (!back && !there.fingerprint().equals(trial.applied())) {
            return Settlement.CHANGED;
        }
        return switch (back ? new Saving.Saved(there) : configs.save(there, before)) {
            case Saving.Saved _ -> {
                settle(filed, VersionOutcome.REVERTED, now);
                var _ = history.add(file, before, VersionOutcome.RESTORED, now);
                yield Settlement.RESTORED;
            }
            case Saving.ChangedElsewhere _, Saving.ChangedBeyondText _, Saving.Gone _ ->
                    Settlement.CHANGED;
            default -> Settlement.NOT_WRITTEN;
        };
    }

    @Override
    public synchronized void forget(String id) {
        begun.remove(id);
        if (records.take(id, true) != null) {
            records.remove(id);
        }
    }

    @Override
    public synchronized void noteWorking(String config, boolean proven, Instant now) {
        try {
            if (configs.open(Path.of(config)) instanceof Opening.Opened(ConfigText text)) {
                Version good = history.list(text.file()).lastKnownGood();
                if (good != null && !proven) {
                    return;
                }
                Version version = version(text, now);
                if (version != null && (good == null || !good.hash().equals(version.hash()))) {
                    boolean _ =
                            history.settle(text.file(), version.id(), VersionOutcome.APPLIED, now);
                    boolean _ = history.markKnownGood(text.file(), version.id());
                }
            }
        } catch (InvalidPathException none) {
            LOG.warn("what works of {} cannot be kept", config, none);
        }
    }

    @Override
    public synchronized void noteRunning(ConfigContents contents) {
        running.note(contents);
    }

    @Override
    public synchronized @Nullable ConfigContents running(String config) {
        return running.running(config);
    }

    @Override
    public synchronized void noteStarted(ConfigContents contents, String process) {
        running.noteStarted(contents, process);
    }

    @Override
    public synchronized @Nullable ConfigContents started(String config, String process) {
        return running.started(config, process);
    }

    @Override
    public List<ConfigChange> compare(ConfigContents read, ConfigContents disk) {
        return RunningTexts.between(read, disk);
    }

    @Override
    public synchronized @Nullable Texts texts(String id) {
        TrialRecords.Filed filed = records.find(id);
        if (filed == null) {
            return null;
        }
        Path file = Path.of(filed.trial().config()).toAbsolutePath();
        String before = history.read(file, Long.parseLong(filed.trial().backTo()));
        String after = history.read(file, filed.version());
        return before == null || after == null ? null : new Texts(before, after);
    }

    @Override
    public synchronized List<Left> left() {
        return records.all();
    }
}
