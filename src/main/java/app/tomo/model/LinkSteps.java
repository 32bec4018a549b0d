package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// What happens on the socket, and when it is opened, asked and given up.
final class LinkSteps {
    /// An adapter that never reports back is given up this long after its own deadline.
    private static final Duration ADAPTER_SLACK = Duration.ofSeconds(1);

    private LinkSteps() {}

    static void heard(Draft draft, Event.FromLink event) {
        boolean over = draft.link instanceof Link.Idle || draft.link instanceof Link.Down;
        if (over || event.link() != draft.link.number()) {
            return;
        }
        switch (event) {
            case Event.LinkOpened _ -> opened(draft);
            case Event.LinkLost lost -> lost(draft, lost.why());
            case Event.DaemonGreeted hello -> {
                draft.daemon =
                        draft.daemon.greeted(hello.version(), hello.reload(), hello.namesKeys());
                draft.guard = draft.guard.met(Build.of(draft));
            }
            case Event.SimulationDeclared _ -> draft.daemon = draft.daemon.declaredSimulated();
            case Event.PingAnswered answer -> answered(draft, answer.layer());
            case Event.LayerChanged changed -> layerChanged(draft, changed.layer());
            case Event.LayersListed listed -> draft.daemon = draft.daemon.listing(listed.layers());
            case Event.VirtualKeysListed listed ->
                    draft.daemon = draft.daemon.listingKeys(listed.keys());
            case Event.KeyTaken _ -> KeyActions.taken(draft);
            case Event.ActivitySeen _ -> draft.daemon = draft.daemon.activeAt(draft.now);
            case Event.ConfigReloaded _ -> {
                draft.daemon = draft.daemon.on(null);
                draft.emit(new Effect.AskLayers(draft.link.number()));
                ReloadActions.confirmed(draft);
            }
            case Event.RequestAccepted _ -> ReloadActions.accepted(draft);
            case Event.RequestRefused refused -> {
                ReloadActions.refused(draft, refused);
                KeyActions.refused(draft, refused);
            }
        }
        RunActions.observed(draft);
    }

    /// Opens the link where there is something to connect to, closes it where there is not.
    static void follow(Draft draft) {
        DaemonAddress address = draft.invocation.address();
        if (address == null || !mayAnswer(draft)) {
            if (!(draft.link instanceof Link.Idle)) {
                close(draft);
            }
        } else if (!address.equals(addressOf(draft.link))) {
            close(draft);
            open(draft, address, 1);
        }
    }

    private static boolean mayAnswer(Draft draft) {
        ServiceStatus status = draft.status();
        return status == null
                ? !(draft.service instanceof ServiceReading.NotYet)
                : status.hasProcess() || status.load() == LoadState.NOT_FOUND;
    }

    /// A new process: whatever was connected belongs to the old one.
    static void reconnect(Draft draft) {
        DaemonAddress address = draft.invocation.address();
        close(draft);
        if (address != null) {
            open(draft, address, 1);
        }
    }

    static void probeNow(Draft draft) {
        switch (draft.link) {
            case Link.Open open -> draft.link = open.fresh(draft.now);
            case Link.Down down -> open(draft, down.address(), 1);
            case Link.Idle _, Link.Connecting _ -> {}
        }
    }

    static void passTime(Draft draft) {
        switch (draft.link) {
            case Link.Idle _ -> {}
            case Link.Connecting link -> {
                if (!link.since()
                        .plus(draft.limits.connect())
                        .plus(ADAPTER_SLACK)
                        .isAfter(draft.now)) {
                    draft.emit(new Effect.CloseLink(link.number()));
                    lost(draft, LinkFailure.TIMED_OUT);
                }
            }
            case Link.Down link -> {
                if (!link.retryAt().isAfter(draft.now)) {
                    open(draft, link.address(), link.attempt() + 1);
                }
            }
            case Link.Open link -> ping(draft, link);
        }
    }

    private static void ping(Draft draft, Link.Open link) {
        Instant sent = link.pingSent();
        if (sent != null && !sent.plus(draft.limits.pingAnswer()).isAfter(draft.now)) {
            link = link.missed(draft.limits, sent);
        }
        if (link.pingSent() == null && !link.nextPing().isAfter(draft.now)) {
            draft.emit(new Effect.Ping(link.number()));
            link = link.pinged(draft.limits, draft.now);
        }
        draft.link = link;
    }

    private static void open(Draft draft, DaemonAddress address, int attempt) {
        long number = draft.link.number() + 1;
        Link.Down before = draft.link instanceof Link.Down down ? down.after(attempt - 1) : null;
        draft.link = new Link.Connecting(number, address, attempt, draft.now, before);
        draft.emit(new Effect.OpenLink(number, address));
    }

    private static void close(Draft draft) {
        if (draft.link instanceof Link.Open || draft.link instanceof Link.Connecting) {
            draft.emit(new Effect.CloseLink(draft.link.number()));
        }
        draft.link = new Link.Idle(draft.link.number());
        draft.daemon = Daemon.UNKNOWN;
        ReloadActions.linkLost(draft);
    }

    private static void opened(Draft draft) {
        if (draft.link instanceof Link.Connecting link) {
            draft.link = Link.Open.of(link, draft.now);
            draft.emit(new Effect.AskLayers(link.number()));
            if (draft.target.scope() == Scope.ATTACHED) {
                // Nobody else tells that there is a process now.
                draft.serviceDue = draft.now;
            }
        }
    }

    /// One that is lost soon after it was made counts as one more failure: the back-off goes on growing.
    private static void lost(Draft draft, LinkFailure why) {
        Link.Down before =
                switch (draft.link) {
                    case Link.Connecting link -> link.before();
                    case Link.Down link -> link.after(link.attempt() - 1);
                    case Link.Open link -> link.before();
                    case Link.Idle _ -> null;
                };
        boolean answered = draft.link instanceof Link.Open open && open.lastAnswer() != null;
        int attempt = before == null ? 1 : before.attempt() + 1;
        Instant since = before == null || answered ? draft.now : before.since();
        DaemonAddress address = addressOf(draft.link);
        boolean wasOpen = draft.link instanceof Link.Open;
        if (address != null) {
            Backoff backoff = draft.limits.retries();
            Instant retryAt = draft.now.plus(backoff.jittered(attempt, draft.fraction()));
            draft.link = new Link.Down(draft.link.number(), address, attempt, why, since, retryAt);
        }
        if (wasOpen || draft.target.scope() == Scope.ATTACHED) {
            // Whoever else runs the daemon tells nothing by himself: the port does.
            draft.serviceDue = draft.now;
        }
        if (wasOpen && answered && why == LinkFailure.CLOSED) {
            Deaths.cut(draft);
        }
        if (wasOpen) {
            draft.daemon = Daemon.UNKNOWN;
            ReloadActions.linkLost(draft);
        }
    }

    private static void answered(Draft draft, String layer) {
        if (draft.link instanceof Link.Open link) {
            draft.link = link.answered(draft.limits, draft.now);
            draft.answeredAt = draft.now;
            Deaths.answered(draft);
            draft.daemon = draft.daemon.on(layer);
        }
    }

    private static void layerChanged(Draft draft, String layer) {
        String before = draft.daemon.layer();
        boolean asked = draft.action() != null && draft.action().kind() == ActionKind.SWITCH_LAYER;
        boolean byKeys = before != null && !before.equals(layer) && !asked;
        Instant activity = byKeys ? draft.now : draft.daemon.activity();
        draft.daemon = draft.daemon.on(layer).activeAt(activity);
        LayerActions.changed(draft, layer);
    }

    private static @Nullable DaemonAddress addressOf(Link link) {
        return switch (link) {
            case Link.Idle _ -> null;
            case Link.Connecting l -> l.address();
            case Link.Down l -> l.address();
            case Link.Open l -> l.address();
        };
    }
}
