package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// One incident, from the moment it is worth telling until the daemon has been well for a while. It is told in one
/// notification, which is changed in place.
///
/// @param incident its number, counted from 1 in each run of Tomo
/// @param since when the trouble began
/// @param matter what was told, or would have been told to somebody who looks at the window
/// @param toldAt when
/// @param told whether it was ever told in a notification
/// @param known whether the person need not be told it again: they closed the notification, or have the window in front
/// @param wellSince when the daemon became well; null while it is not
public record Notice(
        long incident,
        Instant since,
        Matter matter,
        Instant toldAt,
        boolean told,
        boolean known,
        @Nullable Instant wellSince) {
    /// Whether a notification of it is on the screen.
    public boolean onScreen() {
        return told && !known;
    }

    /// What stood on the screen went with the Tomo that had put it there: it is told again if it is still so.
    Notice asUntold() {
        return new Notice(incident, since, matter, toldAt, false, known, wellSince);
    }

    Notice asKnown() {
        return new Notice(incident, since, matter, toldAt, told, true, wellSince);
    }

    Notice asSeen(Matter news) {
        return new Notice(incident, since, news, toldAt, told, true, wellSince);
    }

    Notice asTold(Matter news, Instant now) {
        return new Notice(incident, since, news, now, true, false, wellSince);
    }

    Notice asWellSince(@Nullable Instant well) {
        return new Notice(incident, since, matter, toldAt, told, known, well);
    }

    Notice shifted(Duration by) {
        return new Notice(
                incident,
                since.plus(by),
                matter,
                toldAt.plus(by),
                told,
                known,
                wellSince == null ? null : wellSince.plus(by));
    }
}
