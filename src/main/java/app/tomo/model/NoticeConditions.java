package app.tomo.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What surrounds a person when there is something to tell them.
///
/// @param preferences what they chose
/// @param zone by which their clock on the wall goes
/// @param doNotDisturb whether their desktop says that they are not to be disturbed
/// @param attended whether the status window is in front: who looks at it needs no notification
/// @param settingsInFront whether the settings window is: it shows what is tried
/// @param quietUntil until when nothing new is told: just after a start, a wake or something the person did
/// @param quietAfter which of these
public record NoticeConditions(
        NoticePreferences preferences,
        ZoneId zone,
        boolean doNotDisturb,
        boolean attended,
        boolean settingsInFront,
        Instant quietUntil,
        NoticeHold quietAfter) {
    /// As Tomo starts; until the zone is known it is UTC.
    static NoticeConditions atStart(Instant quietUntil) {
        return new NoticeConditions(
                NoticePreferences.DEFAULT,
                ZoneOffset.UTC,
                false,
                false,
                false,
                quietUntil,
                NoticeHold.JUST_STARTED);
    }

    NoticeConditions preferences(NoticePreferences next) {
        return new NoticeConditions(
                next, zone, doNotDisturb, attended, settingsInFront, quietUntil, quietAfter);
    }

    NoticeConditions zone(ZoneId next) {
        return new NoticeConditions(
                preferences, next, doNotDisturb, attended, settingsInFront, quietUntil, quietAfter);
    }

    NoticeConditions doNotDisturb(boolean next) {
        return new NoticeConditions(
                preferences, zone, next, attended, settingsInFront, quietUntil, quietAfter);
    }

    NoticeConditions attended(boolean next) {
        return new NoticeConditions(
                preferences, zone, doNotDisturb, next, settingsInFront, quietUntil, quietAfter);
    }

    NoticeConditions settingsInFront(boolean next) {
        return new NoticeConditions(
                preferences, zone, doNotDisturb, attended, next, quietUntil, quietAfter);
    }

    NoticeConditions quiet(Instant until, NoticeHold after) {
        return new NoticeConditions(
                preferences, zone, doNotDisturb, attended, settingsInFront, until, after);
    }
}
