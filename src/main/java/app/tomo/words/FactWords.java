package app.tomo.words;

import app.tomo.model.Headline;
import app.tomo.model.Keyboard;
import app.tomo.model.Link;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The five facts in words. Each says only what it knows itself; none is concluded from another.
public final class FactWords {
    private final Phrases phrases;
    private final ScopeWords scopes;
    private final TimeWords times;
    private final ExitWords exits;
    private final LinkWords links;
    private final OwnerWords owners;

    FactWords(
            Phrases phrases,
            ScopeWords scopes,
            TimeWords times,
            ExitWords exits,
            LinkWords links,
            OwnerWords owners) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.times = times;
        this.exits = exits;
        this.links = links;
        this.owners = owners;
    }

    public List<FactLine> all(Snapshot snapshot, Instant now) {
        return Arrays.stream(Fact.values()).map(fact -> of(fact, snapshot, now)).toList();
    }

    public FactLine of(Fact fact, Snapshot snapshot, Instant now) {
        Mark mark = FactMarks.of(fact, snapshot);
        Instant moment = moment(fact, snapshot);
        return new FactLine(
                fact,
                phrases.of(fact.id()),
                mark,
                phrases.of("mark." + mark.id()),
                value(fact, snapshot, now),
                moment == null ? "" : times.exact(moment));
    }

    private String value(Fact fact, Snapshot snapshot, Instant now) {
        Truth truth = fact.in(snapshot.facts());
        return switch (fact) {
            case REGISTERED -> registered(truth, snapshot);
            case LOADED -> loaded(truth, snapshot);
            case RUNNING -> running(truth, snapshot, now);
            case RESPONDING -> responding(truth, snapshot, now);
            case CAPTURING -> capturing(truth, snapshot, now);
        };
    }

    private String registered(Truth truth, Snapshot snapshot) {
        String manager = scopes.manager(snapshot.target().scope());
        return switch (truth) {
            case YES -> manager;
            case NO -> phrases.of("registered.no", manager);
            case UNKNOWN -> unmanaged(snapshot);
        };
    }

    private String loaded(Truth truth, Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        if (status == null) {
            return unread(snapshot);
        }
        return switch (status.load()) {
            case LOADED -> truth == Truth.YES ? enablement(status, snapshot) : unmanaged(snapshot);
            case NOT_FOUND -> phrases.of("loaded.not-found");
            case MASKED -> phrases.of("loaded.masked");
            case BROKEN -> phrases.of("loaded.broken");
        };
    }

    private String enablement(ServiceStatus status, Snapshot snapshot) {
        return switch (status.enablement()) {
            case ENABLED -> scopes.enabled(snapshot.target().scope());
            case DISABLED -> phrases.of("loaded.disabled");
            case STATIC -> phrases.of("loaded.static");
            case UNKNOWN -> phrases.of("loaded.yes");
        };
    }

    private String running(Truth truth, Snapshot snapshot, Instant now) {
        ServiceStatus status = snapshot.status();
        if (status != null && status.owner() != null) {
            return ofOwner(truth, status.owner());
        }
        if (status == null || truth == Truth.UNKNOWN) {
            return unread(snapshot);
        }
        if (truth == Truth.YES) {
            return process(status, snapshot, now);
        }
        if (snapshot.headline() == Headline.PAUSED) {
            return phrases.of("running.paused");
        }
        return snapshot.headline() == Headline.STOPPED && snapshot.wish() == Wish.STOPPED
                ? phrases.of("running.stopped")
                : noProcess(status);
    }

    private String ofOwner(Truth truth, Owner owner) {
        if (truth != Truth.YES) {
            return owners.process(owner);
        }
        return owner.pid() == ServiceStatus.NO_PID
                ? phrases.of("running.hidden", owner.user())
                : phrases.of("running.yes", Long.toString(owner.pid()));
    }

    private String process(ServiceStatus status, Snapshot snapshot, Instant now) {
        String pid = Long.toString(status.pid());
        Instant since = status.runningSince();
        boolean young = snapshot.headline() == Headline.CRASH_LOOPING;
        return young && since != null
                ? phrases.of("running.young", pid, times.span(Duration.between(since, now)))
                : phrases.of("running.yes", pid);
    }

    private String noProcess(ServiceStatus status) {
        return switch (status.activity()) {
            case RESTARTING -> phrases.of("running.restarting");
            case ACTIVATING -> phrases.of("running.activating");
            case ACTIVE -> phrases.of("running.gone");
            case INACTIVE, DEACTIVATING, FAILED -> exits.brief(status.lastExit());
        };
    }

    private String responding(Truth truth, Snapshot snapshot, Instant now) {
        if (truth == Truth.YES && snapshot.link() instanceof Link.Open open) {
            Instant heard = open.lastAnswer() == null ? open.since() : open.lastAnswer();
            String ago = times.fine(Duration.between(heard, now));
            String version = snapshot.daemon().version();
            return version == null
                    ? phrases.of("responding.yes", ago)
                    : phrases.of("responding.version", ago, version);
        }
        if (truth == Truth.UNKNOWN && snapshot.link() instanceof Link.Idle) {
            return unread(snapshot);
        }
        return truth == Truth.UNKNOWN && snapshot.link() instanceof Link.Open
                ? phrases.of("responding.asked")
                : links.silence(snapshot, now);
    }

    /// Each keyboard with who has it; null where all of them are remapped, or nobody can say.
    public @Nullable String keyboards(Snapshot snapshot) {
        List<Keyboard> all = snapshot.keyboardsNow();
        boolean off =
                snapshot.facts().running() == Truth.YES
                        && all.stream().anyMatch(FactWords::isLeftOut);
        return off
                ? all.stream()
                        .map(each -> phrases.of("keyboard." + each.state().id(), each.name()))
                        .collect(Collectors.joining(", "))
                : null;
    }

    private static boolean isLeftOut(Keyboard keyboard) {
        return keyboard.state() == Keyboard.State.NOT_REMAPPED
                || keyboard.state() == Keyboard.State.HELD_ELSEWHERE;
    }

    private String held(Snapshot snapshot) {
        List<Keyboard> held =
                snapshot.keyboardsNow().stream()
                        .filter(each -> each.state() == Keyboard.State.REMAPPED)
                        .toList();
        return switch (held.size()) {
            case 0 -> phrases.of("capturing.yes");
            case 1 -> phrases.of("capturing.named", held.getFirst().name());
            default -> phrases.of("capturing.more", held.size());
        };
    }

    private String capturing(Truth truth, Snapshot snapshot, Instant now) {
        Instant activity = snapshot.daemon().activity();
        return switch (truth) {
            case YES ->
                    activity == null
                            ? held(snapshot)
                            : phrases.of("capturing.seen", times.ago(activity, now));
            case NO -> phrases.of("capturing.no");
            case UNKNOWN -> phrases.of(notKnown(snapshot.facts().running(), snapshot));
        };
    }

    private static String notKnown(Truth running, Snapshot snapshot) {
        if (running == Truth.NO) {
            return "capturing.off";
        }
        return switch (snapshot.facts().responding()) {
            case YES -> "capturing.unseen";
            case NO -> "capturing.silent";
            case UNKNOWN -> "unread";
        };
    }

    private String unmanaged(Snapshot snapshot) {
        return snapshot.target().scope() == Scope.ATTACHED && snapshot.status() != null
                ? phrases.of("unread.attached")
                : unread(snapshot);
    }

    private String unread(Snapshot snapshot) {
        return switch (snapshot.service()) {
            case ServiceReading.NotYet _ -> phrases.of("unread.not-yet");
            case ServiceReading.Unreachable _, ServiceReading.Undecided _, ServiceReading.Seen _ ->
                    phrases.of("unread");
        };
    }

    /// What the value speaks of as "ago" or "since".
    private static @Nullable Instant moment(Fact fact, Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return switch (fact) {
            case REGISTERED, LOADED -> null;
            case RUNNING ->
                    status == null
                            ? null
                            : status.hasProcess() ? status.runningSince() : status.stoppedAt();
            case RESPONDING ->
                    switch (snapshot.link()) {
                        case Link.Open open -> open.lastAnswer();
                        case Link.Down down -> down.since();
                        case Link.Connecting connecting -> connecting.since();
                        case Link.Idle _ -> null;
                    };
            case CAPTURING -> snapshot.daemon().activity();
        };
    }
}
