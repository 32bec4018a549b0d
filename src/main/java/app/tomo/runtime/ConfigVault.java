package app.tomo.runtime;

import app.tomo.model.ConfigChange;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The versions of a config, kept apart from the person's folder, and the records of trials. Any thread; blocks for as long as
/// the disk does. Failures are answers, never exceptions.
///
/// Whoever keeps a trial or goes back from it takes its record in one step, so that only one does, in whichever process.
public interface ConfigVault {
    /// Keeps nothing: what is applied is not tried.
    ConfigVault NONE =
            new ConfigVault() {
                @Override
                public @Nullable Trial stage(String config, Instant now) {
                    return null;
                }

                @Override
                public void begin(Trial trial, Instant now) {}

                @Override
                public Settlement keep(String trial, Instant now) {
                    return Settlement.TAKEN;
                }

                @Override
                public Settlement restore(String trial, Instant now) {
                    return Settlement.TAKEN;
                }

                @Override
                public void forget(String trial) {}

                @Override
                public void noteWorking(String config, boolean proven, Instant now) {}

                @Override
                public void noteRunning(ConfigContents contents) {}

                @Override
                public @Nullable ConfigContents running(String config) {
                    return null;
                }

                @Override
                public void noteStarted(ConfigContents contents, String process) {}

                @Override
                public @Nullable ConfigContents started(String config, String process) {
                    return null;
                }

                @Override
                public List<ConfigChange> compare(ConfigContents running, ConfigContents disk) {
                    return List.of();
                }

                @Override
                public @Nullable Texts texts(String trial) {
                    return null;
                }

                @Override
                public List<Left> left() {
                    return List.of();
                }
            };

    /// The version to go back to, and the one that was applied.
    record Texts(String before, String after) {}

    /// A trial whose record is there.
    ///
    /// @param orphan whether the process that began it is gone
    record Left(Trial trial, boolean orphan) {}

    /// Makes a record of what the file holds now and of the version to go back to. Null where there is none known to work, or it
    /// is just that, or the file cannot be read.
    @Nullable Trial stage(String config, Instant now);

    /// The time to keep it has begun.
    void begin(Trial trial, Instant now);

    /// Remembers what was applied as known to work.
    Settlement keep(String trial, Instant now);

    /// Writes the version before in one step, unless the file holds something else than was applied.
    Settlement restore(String trial, Instant now);

    /// Removes the record.
    void forget(String trial);

    /// What the file holds runs well.
    ///
    /// @param proven whether it has for a while; else it is known to work only where nothing else is
    void noteWorking(String config, boolean proven, Instant now);

    /// That is what the daemon read.
    void noteRunning(ConfigContents contents);

    /// What was noted last of that config; null where nothing was.
    @Nullable ConfigContents running(String config);

    /// That is what a process of the daemon was started with.
    ///
    /// @param process tells it from others
    void noteStarted(ConfigContents contents, String process);

    /// What that process was started with; null where that was not noted, or another one was since.
    @Nullable ConfigContents started(String config, String process);

    /// Which files differ, and by how much. Pure.
    List<ConfigChange> compare(ConfigContents running, ConfigContents disk);

    /// What an open trial is about; null where that is not there any more.
    @Nullable Texts texts(String trial);

    /// The records that are there.
    List<Left> left();
}
