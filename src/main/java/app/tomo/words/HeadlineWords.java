package app.tomo.words;

import app.tomo.model.Headline;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;

import java.time.Instant;

/// The headline, the first thing that every surface says.
public final class HeadlineWords {
    private final Phrases phrases;
    private final BelowWords below;

    HeadlineWords(Phrases phrases, BelowWords below) {
        this.phrases = phrases;
        this.below = below;
    }

    public HeadlineLines of(Snapshot snapshot, Instant now) {
        String title = title(snapshot);
        String marked = snapshot.simulated() ? phrases.of("simulated", title) : title;
        return new HeadlineLines(title, marked, below.of(snapshot, now));
    }

    /// Without what is known beside.
    public String plain(Headline headline) {
        return phrases.of(headline.id());
    }

    private String title(Snapshot snapshot) {
        Headline headline = snapshot.headline();
        if (snapshot.service() instanceof ServiceReading.Undecided) {
            return phrases.of("undecided");
        }
        Problem first = BelowWords.firstBroken(snapshot);
        boolean alarm = first != null && first.id() == ProblemId.EMERGENCY_STOP_FAILED;
        if (alarm && headline == Headline.UNKNOWN) {
            return phrases.of("unknown.emergency");
        }
        if (headline != Headline.DEGRADED) {
            return phrases.of(headline.id());
        }
        if (first == null) {
            return phrases.of("degraded");
        }
        return phrases.of(
                switch (first.id()) {
                    case EMERGENCY_STOP_FAILED -> "degraded.emergency";
                    case KEYBOARD_GRABBED, KEYBOARD_NONE, KEYBOARD_WAITING -> "degraded.keyboard";
                    case PORT_CLOSED, PORT_FOREIGN, UNRESPONSIVE -> "degraded.link";
                    default -> "degraded";
                });
    }
}
