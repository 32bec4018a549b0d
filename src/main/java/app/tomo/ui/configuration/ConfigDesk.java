package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Interruption;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.config.VersionOutcome;
import app.tomo.model.CheckResult;
import app.tomo.model.Outcome;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the page Configuration asks of the machine. Blocks, but for [#apply]; not for the FX thread. Failures are answers.
public interface ConfigDesk {
    /// A text that was typed and never saved.
    ///
    /// @param base fingerprint of the file that it began with
    record Draft(String text, String base, Instant at) {}

    /// Where the daemon looks for a config of this person. Any thread; returns at once.
    Path usual();

    Opening open(Path file);

    /// What a config on the disk includes; none where it cannot be read.
    List<Path> includes(Path main);

    /// Has the daemon look at a text that is not saved.
    ///
    /// @param main the config itself, or the one that includes it
    CheckResult check(Path main, ConfigText base, String text);

    /// Tells on a thread of its own when somebody else has changed that file, or one of the others. Reads them.
    Subscription watch(Path file, List<Path> others, Runnable changed);

    /// Keeps what became of a text in the history of its config.
    void note(ConfigText text, VersionOutcome outcome);

    /// Of a file that is yet to be made, the folder is made as well.
    Saving save(ConfigText opened, String text);

    /// The same where the person has seen what is there now, and gives it up.
    Saving saveOver(ConfigText theirs, String text);

    /// What an earlier save left in the middle of its work; null for nothing. Its texts are in the history from then on, as far
    /// as that can be written.
    @Nullable Interruption interrupted(Path file);

    /// That is settled.
    ///
    /// @return whether it is; not while its texts, and what was typed after them, can be kept nowhere else
    boolean forgetInterruption(Path file);

    /// Has the daemon take what is on the disk. Any thread; returns at once.
    CompletableFuture<Outcome> apply();

    /// Has it take that by a restart.
    CompletableFuture<Outcome> restart();

    /// What the daemon runs of that file; null where Tomo did not see it.
    @Nullable String running(Path file);

    /// How many lines are others. Quick enough for any two texts.
    int linesChanged(String before, String now);

    /// Keeps what was applied. Returns at once.
    void keepTrial();

    /// Goes back to the version before. Returns at once.
    void goBack();

    /// False where it could not be kept.
    boolean keepDraft(ConfigText base, String text);

    @Nullable Draft draft(Path file);

    void dropDraft(Path file);
}
