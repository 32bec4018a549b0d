package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What a person wants to be told without having asked, and when. Immutable.
///
/// @param quietHours when nothing but an alarm is told; null for never
/// @param off what is not told at all
/// @param respectsDoNotDisturb whether the desktop's do-not-disturb holds back what is no alarm
public record NoticePreferences(
        @Nullable QuietHours quietHours, Set<NoticeCategory> off, boolean respectsDoNotDisturb) {
    public static final NoticePreferences DEFAULT = new NoticePreferences(null, Set.of(), true);

    /// @throws IllegalArgumentException where alarms are to be off
    public NoticePreferences {
        off = Set.copyOf(off);
        if (!off.stream().allMatch(NoticeCategory::canBeOff)) {
            throw new IllegalArgumentException("alarms cannot be switched off");
        }
    }
}
