package app.tomo.runtime;

import app.tomo.model.ConfigChange;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The versions of the config of a [FakeMachine], and who goes back if Tomo is gone.
public final class FakeVault implements ConfigVault, TrialTimer {
    private final FakeMachine machine;

    /// The version that is known to work; null for none.
    public @Nullable Integer good;

    public boolean full;
    public final Map<String, Trial> records = new LinkedHashMap<>();
    public final Map<String, Duration> armed = new LinkedHashMap<>();
    public final List<String> calls = new ArrayList<>();

    /// What the daemon read; null where nobody saw it.
    public @Nullable ConfigContents ran;

    private final Map<String, ConfigContents> began = new LinkedHashMap<>();
    private int next;

    public FakeVault(FakeMachine machine) {
        this.machine = machine;
    }

    @Override
    public @Nullable Trial stage(String config, Instant now) {
        if (good == null || good == machine.config) {
            return null;
        }
        next++;
        Trial trial =
                Trial.staged(
                        "t" + next,
                        config,
                        Integer.toString(machine.config),
                        Objects.toString(good),
                        null,
                        now);
        records.put(trial.id(), trial);
        return trial;
    }

    @Override
    public void begin(Trial trial, Instant now) {
        records.replace(trial.id(), trial);
    }

    @Override
    public Settlement keep(String trial, Instant now) {
        calls.add("keep " + trial);
        Trial record = records.remove(trial);
        if (record == null) {
            return Settlement.TAKEN;
        }
        good = Integer.valueOf(record.applied());
        return Settlement.KEPT;
    }

    @Override
    public Settlement restore(String trial, Instant now) {
        calls.add("restore " + trial);
        Trial record = records.remove(trial);
        if (record == null) {
            return Settlement.TAKEN;
        }
        if (!record.applied().equals(Integer.toString(machine.config))) {
            return Settlement.CHANGED;
        }
        if (full) {
            return Settlement.NOT_WRITTEN;
        }
        machine.changeConfig();
        machine.config = Integer.parseInt(record.backTo());
        return Settlement.RESTORED;
    }

    @Override
    public void forget(String trial) {
        records.remove(trial);
    }

    @Override
    public void noteWorking(String config, boolean proven, Instant now) {
        if (proven || good == null) {
            good = machine.config;
        }
    }

    @Override
    public void noteRunning(ConfigContents contents) {
        ran = contents;
    }

    @Override
    public @Nullable ConfigContents running(String config) {
        return ran;
    }

    @Override
    public void noteStarted(ConfigContents contents, String process) {
        began.clear();
        began.put(process, contents);
    }

    @Override
    public @Nullable ConfigContents started(String config, String process) {
        return began.get(process);
    }

    @Override
    public List<ConfigChange> compare(ConfigContents running, ConfigContents disk) {
        return running.texts().equals(disk.texts())
                ? List.of()
                : List.of(new ConfigChange(disk.of().config(), 1));
    }

    @Override
    public @Nullable Texts texts(String trial) {
        return new Texts("before", "after");
    }

    @Override
    public List<Left> left() {
        return records.values().stream().map(each -> new Left(each, true)).toList();
    }

    @Override
    public void arm(String trial, Duration in) {
        armed.put(trial, in);
    }

    @Override
    public void disarm(String trial) {
        armed.remove(trial);
    }
}
