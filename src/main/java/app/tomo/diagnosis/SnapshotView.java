package app.tomo.diagnosis;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHealth.Contact;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.model.DaemonAddress;
import app.tomo.model.LastReload;
import app.tomo.model.Limit;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.Restarts;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What a snapshot says of the daemon, as observations. Pure.
///
/// @param snapshot one of an engine that has settled
public record SnapshotView(Snapshot snapshot) {
    public SeenHealth health() {
        ServiceStatus status = snapshot.status();
        Contact contact = contact();
        return new SeenHealth(
                snapshot.headline(),
                snapshot.facts(),
                contact,
                detail(contact),
                snapshot.daemon().version(),
                snapshot.pid(),
                status == null ? null : status.runningSince(),
                snapshot.graceUntil().isAfter(snapshot.at()));
    }

    private Contact contact() {
        return switch (snapshot.link()) {
            case Link.Idle _ ->
                    snapshot.invocation().address() == null
                            ? Contact.NO_ADDRESS
                            : Contact.NOT_ASKED;
            case Link.Connecting link ->
                    link.before() == null ? Contact.TRYING : contact(link.before().why());
            case Link.Down down -> contact(down.why());
            case Link.Open open -> contact(open);
        };
    }

    /// Whoever only accepts hangs; one who did not do as a daemon does before, and has not answered since, is no daemon.
    private Contact contact(Link.Open open) {
        boolean silent = open.misses() >= snapshot.limits().missesUntilUnresponsive();
        Link.Down before = open.before();
        if (open.lastAnswer() != null) {
            return silent ? Contact.SILENT : Contact.ANSWERS;
        }
        if (before != null && contact(before.why()) == Contact.FOREIGN) {
            return Contact.FOREIGN;
        }
        if (silent) {
            return Contact.SILENT;
        }
        return before != null && before.why() == LinkFailure.CLOSED
                ? Contact.CLOSED
                : Contact.TRYING;
    }

    private static Contact contact(LinkFailure why) {
        return switch (why) {
            case REFUSED -> Contact.REFUSED;
            case CLOSED -> Contact.CLOSED;
            case FOREIGN, GARBLED -> Contact.FOREIGN;
            case TIMED_OUT, UNREACHABLE -> Contact.UNREACHABLE;
        };
    }

    private String detail(Contact contact) {
        return switch (snapshot.link()) {
            case Link.Idle _ -> "";
            case Link.Connecting link ->
                    link.before() == null
                            ? connect(link.address(), "under way")
                            : down(link.before());
            case Link.Down down -> down(down);
            case Link.Open open -> open(open, contact);
        };
    }

    private String open(Link.Open open, Contact contact) {
        Instant answered = open.lastAnswer();
        return switch (contact) {
            case ANSWERS -> connect(open.address(), "answered " + answered);
            case SILENT ->
                    connect(open.address(), open.misses() + " pings without an answer")
                            + (answered == null ? ", none ever" : ", the last one " + answered);
            default -> open.before() == null ? "" : down(open.before());
        };
    }

    private static String down(Link.Down down) {
        String why = down.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return connect(down.address(), why + ", attempt " + down.attempt());
    }

    private static String connect(DaemonAddress address, String what) {
        return address + ": " + what;
    }

    /// What happened to the daemon lately.
    ///
    /// @param lastReload how the newest reload ended, by its name in `--json`; empty where there was none
    public SeenHistory history(String lastReload) {
        Instant sent = snapshot.guard().sentAt();
        LastReload ended = snapshot.lastReload();
        return new SeenHistory(
                snapshot.restarts().since(snapshot.at().minus(Restarts.WINDOW)),
                snapshot.limits().crashLoop().seen(snapshot.restarts(), snapshot.at()),
                snapshot.limits().time(Limit.LOOP_CALM),
                sent == null ? List.of() : List.of(sent),
                deaths(sent),
                snapshot.guard().deaths() >= snapshot.limits().count(Limit.DEADLY),
                lastReload,
                ended == null ? null : ended.at());
    }

    /// Of those deaths only the newest is remembered with its time: the guard counts the others.
    private List<Duration> deaths(@Nullable Instant sent) {
        Instant last = snapshot.restarts().last();
        return snapshot.guard().deaths() == 0 || sent == null || last == null || last.isBefore(sent)
                ? List.of()
                : List.of(Duration.between(sent, last));
    }
}
