package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/// The texts of a save that was broken off, in the history of their config, where that can be written, before they are given up.
/// Blocks.
public record Salvage(ConfigFiles files, ConfigHistory history) {
    /// What was left; null for nothing.
    ///
    /// @param typed what was typed after it; null for nothing
    public @Nullable Interruption look(Path file, @Nullable String typed, Instant now) {
        Interruption left = files.interrupted(file);
        if (left != null) {
            boolean _ = keep(file, left, typed, now);
        }
        return left;
    }

    /// Gives it up where all of it is kept; false where it is not, and stays.
    public boolean giveUp(Path file, @Nullable String typed, Instant now) {
        Interruption left = files.interrupted(file);
        boolean kept = left == null || keep(file, left, typed, now);
        if (kept) {
            files.forgetInterruption(file);
        }
        return kept;
    }

    private boolean keep(Path file, Interruption left, @Nullable String typed, Instant now) {
        return Stream.of(
                        left.before(),
                        left.after(),
                        Objects.requireNonNullElse(typed, left.after()))
                .allMatch(text -> keep(file, text, now));
    }

    private boolean keep(Path file, String text, Instant now) {
        boolean known =
                history.list(file).newestFirst().stream()
                        .anyMatch(each -> text.equals(history.read(file, each.id())));
        return known || history.add(file, text, VersionOutcome.SAVED, now) != null;
    }
}
