package app.tomo.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The hours of a day in which a person is told nothing but alarms. Where `from` is after `to` they go over midnight; where
/// the two are the same there are none.
///
/// @param from the first moment of them, by the clock on the wall
/// @param to the first moment after them
public record QuietHours(LocalTime from, LocalTime to) {
    boolean contain(Instant now, ZoneId zone) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return from.isAfter(to)
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
    }

    /// When they end next; where the clock is set forward over that moment, the moment after.
    Instant end(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.with(to);
        return (today.isAfter(here) ? today : here.plusDays(1).with(to)).toInstant();
    }
}
