package app.tomo.words;

import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.Snapshot;

import java.time.Duration;
import java.time.Instant;

/// What the daemon's socket says, or does not.
final class LinkWords {
    private final Phrases phrases;
    private final TimeWords times;

    LinkWords(Phrases phrases, TimeWords times) {
        this.phrases = phrases;
        this.times = times;
    }

    /// How it keeps silent: `silent for 6 s`, `refused since 14:02:17`.
    String silence(Snapshot snapshot, Instant now) {
        return switch (snapshot.link()) {
            case Link.Idle _ -> idle(snapshot);
            case Link.Connecting connecting -> connecting(connecting, now);
            case Link.Down down -> down(down.why(), times.clock(down.since(), now));
            case Link.Open open -> {
                Instant heard = open.lastAnswer() == null ? open.since() : open.lastAnswer();
                yield phrases.of("link.silent", times.span(Duration.between(heard, now)));
            }
        };
    }

    private String connecting(Link.Connecting link, Instant now) {
        Instant since = link.downSince();
        return since == null
                ? phrases.of("link.connecting", link.address().toString())
                : phrases.of("link.reconnecting", times.clock(since, now));
    }

    private String idle(Snapshot snapshot) {
        return phrases.of(snapshot.invocation().address() == null ? "link.no-port" : "link.nobody");
    }

    private String down(LinkFailure why, String since) {
        return switch (why) {
            case REFUSED -> phrases.of("link.refused", since);
            case TIMED_OUT -> phrases.of("link.timed-out", since);
            case CLOSED -> phrases.of("link.closed", since);
            case FOREIGN -> phrases.of("link.foreign");
            case GARBLED -> phrases.of("link.garbled");
            case UNREACHABLE -> phrases.of("link.unreachable");
        };
    }
}
