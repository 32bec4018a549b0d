package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// What was applied and is not kept, and how the last such thing ended. Immutable.
///
/// @param staged what is being applied at the moment; null for nothing
/// @param current what is in force and not kept yet; null for nothing
/// @param end how the newest ended; null before the first
public record Trials(@Nullable Trial staged, @Nullable Trial current, @Nullable TrialEnd end) {
    public static final Trials NONE = new Trials(null, null, null);

    Trials staging(@Nullable Trial next) {
        return new Trials(next, current, end);
    }

    Trials with(@Nullable Trial next) {
        return new Trials(staged, next, end);
    }

    Trials ended(TrialEnd how) {
        return new Trials(staged, null, how);
    }

    Trials ending(TrialEnd how) {
        return new Trials(staged, current, how);
    }
}
