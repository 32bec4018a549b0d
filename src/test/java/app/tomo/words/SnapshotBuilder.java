package app.tomo.words;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.ConfigFault;
import app.tomo.model.ConfigWatch;
import app.tomo.model.Daemon;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Deadline;
import app.tomo.model.Drift;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Hold;
import app.tomo.model.Invocation;
import app.tomo.model.Keyboards;
import app.tomo.model.LastReload;
import app.tomo.model.Limits;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.LogFinding;
import app.tomo.model.NoticeHistory;
import app.tomo.model.NoticeRecord;
import app.tomo.model.Notices;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Pause;
import app.tomo.model.PauseEnd;
import app.tomo.model.Permit;
import app.tomo.model.PortHolder;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Queue;
import app.tomo.model.ReloadGuard;
import app.tomo.model.ReloadSupport;
import app.tomo.model.RestartCount;
import app.tomo.model.Restarts;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Trials;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Snapshots as a person may meet them, made by hand: well unless something else is said. The moment is [#NOW].
public final class SnapshotBuilder {
    public static final Instant NOW = Instant.parse("2026-11-22T14:02:21Z");
    public static final DaemonAddress ADDRESS = DaemonAddress.loopback(5829);

    private List<NoticeRecord> told = List.of();
    private @Nullable String config = "/home/p/kanata.kbd";
    private Scope scope = Scope.USER;
    private Headline headline = Headline.HEALTHY;
    private Wish wish = Wish.NONE;
    private @Nullable Instant wishSince;
    private @Nullable Pause pause;
    private @Nullable PauseEnd pauseEnd;
    private LoadState load = LoadState.LOADED;
    private Enablement enablement = Enablement.ENABLED;
    private Activity activity = Activity.ACTIVE;
    private long pid = 4127;
    private Exit exit = Exit.NONE;
    private @Nullable Instant runningSince = NOW.minus(Duration.ofMinutes(134));
    private @Nullable Instant stoppedAt;
    private @Nullable ServiceReading reading;
    private @Nullable Owner stranger;
    private boolean otherPort;
    private @Nullable Owner owner;
    private @Nullable DaemonAddress address = ADDRESS;
    private List<String> arguments = List.of();
    private Link link =
            new Link.Open(1, ADDRESS, NOW.minusSeconds(60), NOW.minusMillis(800), null, 0, NOW);
    private Daemon daemon =
            new Daemon(
                    "1.11.0",
                    ReloadSupport.CONFIRMED,
                    false,
                    "base",
                    List.of("base", "nav", "symbols", "numbers", "mouse", "games"),
                    null);
    private Hold hold = Hold.NONE;
    private @Nullable Action action;
    private @Nullable LastReload lastReload;
    private Snapshot.@Nullable LastOutcome lastOutcome;
    private Restarts restarts = Restarts.NONE;
    private Instant graceUntil = NOW;
    private Facts facts = new Facts(Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.UNKNOWN);
    private Keyboards keyboards = Keyboards.NONE;
    private List<Problem> flaws = List.of();
    private Trials trials = Trials.NONE;
    private Drift drift = Drift.atStart(NOW);
    private long spared;
    private final List<LogFinding> findings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SnapshotBuilder() {}

    /// So many requests for a reload needed none of their own.
    public SnapshotBuilder spared(long count) {
        spared = count;
        return this;
    }

    public SnapshotBuilder keyboards(Keyboards known) {
        keyboards = known;
        return this;
    }

    public static SnapshotBuilder well() {
        return new SnapshotBuilder();
    }

    /// Nothing runs and nothing is said about why.
    public static SnapshotBuilder stopped() {
        return well().headline(Headline.STOPPED)
                .process(Activity.INACTIVE, 0, null)
                .link(new Link.Idle(2))
                .daemon(Daemon.UNKNOWN)
                .facts(Truth.YES, Truth.YES, Truth.NO, Truth.NO, Truth.UNKNOWN);
    }

    public SnapshotBuilder scope(Scope value) {
        scope = value;
        return this;
    }

    public SnapshotBuilder headline(Headline value) {
        headline = value;
        return this;
    }

    public SnapshotBuilder wish(Wish value, Instant since) {
        wish = value;
        wishSince = since;
        return this;
    }

    /// It was paused a minute ago.
    public SnapshotBuilder paused(@Nullable Instant until) {
        pause = new Pause(NOW.minusSeconds(60), until);
        return headline(Headline.PAUSED).wish(Wish.PAUSED, NOW.minusSeconds(60));
    }

    public SnapshotBuilder pauseEnd(PauseEnd value) {
        pauseEnd = value;
        return this;
    }

    public SnapshotBuilder unit(LoadState state, Enablement enabled) {
        load = state;
        enablement = enabled;
        return this;
    }

    public SnapshotBuilder process(Activity doing, long id, @Nullable Instant since) {
        activity = doing;
        pid = id;
        runningSince = since;
        return this;
    }

    public SnapshotBuilder ended(Exit how, @Nullable Instant at) {
        exit = how;
        stoppedAt = at;
        return this;
    }

    public SnapshotBuilder reading(ServiceReading value) {
        reading = value;
        return this;
    }

    public SnapshotBuilder config(@Nullable String file) {
        config = file;
        return this;
    }

    public SnapshotBuilder noAddress() {
        address = null;
        return this;
    }

    public SnapshotBuilder arguments(String... all) {
        arguments = List.of(all);
        return this;
    }

    public SnapshotBuilder link(Link value) {
        link = value;
        return this;
    }

    public SnapshotBuilder down(LinkFailure why, Instant since) {
        return link(new Link.Down(1, ADDRESS, 3, why, since, NOW.plusSeconds(3)));
    }

    public SnapshotBuilder daemon(Daemon value) {
        daemon = value;
        return this;
    }

    public SnapshotBuilder layers(String active, List<String> all) {
        return daemon(
                new Daemon(
                        daemon.version(),
                        daemon.reload(),
                        daemon.simulated(),
                        active,
                        all,
                        daemon.activity()));
    }

    public SnapshotBuilder virtualKeys(String... keys) {
        return daemon(
                new Daemon(
                        daemon.version(),
                        daemon.reload(),
                        daemon.simulated(),
                        daemon.layer(),
                        daemon.layers(),
                        List.of(keys),
                        true,
                        daemon.activity()));
    }

    public SnapshotBuilder simulated() {
        return daemon(
                new Daemon(
                        daemon.version(),
                        daemon.reload(),
                        true,
                        daemon.layer(),
                        daemon.layers(),
                        daemon.activity()));
    }

    /// The emergency stop is in force, and could not be written down.
    ///
    /// @param stays whether this Tomo stays to keep it
    public SnapshotBuilder unstored(boolean stays) {
        hold = new Hold(NOW, false, stays, -1, null);
        return this;
    }

    public SnapshotBuilder action(@Nullable Action value) {
        action = value;
        return this;
    }

    public SnapshotBuilder lastReload(Instant at, Outcome outcome) {
        lastReload = new LastReload(at, outcome);
        return this;
    }

    public SnapshotBuilder lastOutcome(ActionKind kind, Instant at, Outcome outcome) {
        lastOutcome = new Snapshot.LastOutcome(1, kind, at, outcome);
        return this;
    }

    public SnapshotBuilder restarts(Instant... times) {
        restarts = new Restarts(List.of(times));
        return this;
    }

    public SnapshotBuilder graceUntil(Instant value) {
        graceUntil = value;
        return this;
    }

    public SnapshotBuilder facts(
            Truth registered, Truth loaded, Truth running, Truth responding, Truth capturing) {
        facts = new Facts(registered, loaded, running, responding, capturing);
        return this;
    }

    public SnapshotBuilder owner(Owner value) {
        owner = value;
        return this;
    }

    /// Who holds the port beside the unit.
    public SnapshotBuilder stranger(Owner value) {
        stranger = value;
        return this;
    }

    /// The person named another port than the unit.
    public SnapshotBuilder otherPort() {
        otherPort = true;
        return this;
    }

    public SnapshotBuilder finding(ProblemId id) {
        findings.add(new LogFinding(id, NOW, List.of(), null, ""));
        return this;
    }

    public SnapshotBuilder problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    public SnapshotBuilder trials(Trials next) {
        trials = next;
        return this;
    }

    public SnapshotBuilder drift(Drift next) {
        drift = next;
        return this;
    }

    public Snapshot build() {
        ServiceStatus status =
                new ServiceStatus(
                        load,
                        enablement,
                        activity,
                        "",
                        pid,
                        restarts.times().size(),
                        exit,
                        "",
                        runningSince,
                        stoppedAt,
                        otherPort
                                ? new Invocation(null, null, ADDRESS, List.of())
                                : Invocation.UNKNOWN,
                        "");
        if (stranger != null) {
            status = status.explained(new PortHolder.Another(stranger), List.of());
        }
        if (owner != null) {
            status = status.of(owner);
        }
        return new Snapshot(
                NOW,
                new Target(
                        "default",
                        scope,
                        "kanata.service",
                        null,
                        null,
                        otherPort ? DaemonAddress.loopback(1) : null),
                Limits.DEFAULT,
                1,
                wish,
                wishSince,
                pause,
                pauseEnd,
                reading == null ? new ServiceReading.Seen(status) : reading,
                status,
                null,
                null,
                NOW,
                0,
                new Invocation("/usr/bin/kanata", config, address, arguments),
                link,
                daemon,
                null,
                action == null ? Permit.FREE : new Permit(action, 1, 0),
                lastReload,
                Queue.EMPTY,
                null,
                new ReloadGuard(null, false, 0, 0, null, null, spared),
                lastOutcome,
                restarts,
                RestartCount.NONE,
                ConfigWatch.NEW,
                trials,
                drift,
                graceUntil,
                hold,
                null,
                null,
                false,
                false,
                findings,
                keyboards,
                flaws,
                facts,
                problems,
                headline,
                notices());
    }

    private Notices notices() {
        Notices start = Notices.atStart(NOW.plusSeconds(15), NOW);
        return new Notices(
                told.size(),
                start.conditions(),
                start.headline(),
                start.headlineSince(),
                null,
                start.reloads(),
                start.trials(),
                new NoticeHistory(told),
                null);
    }

    /// What the person was told, oldest first.
    public SnapshotBuilder told(NoticeRecord... records) {
        told = List.of(records);
        return this;
    }

    /// An action that has been in its phase for a second.
    public static Action action(
            ActionKind kind, Action.Phase phase, Duration phaseLeft, Duration left) {
        return new Action(
                7,
                List.of(),
                kind,
                "",
                phase,
                new Deadline(NOW.minusSeconds(1), NOW.plus(left)),
                new Deadline(NOW.minusSeconds(1), NOW.plus(phaseLeft)),
                NOW.minusSeconds(1),
                4127,
                0,
                false,
                false);
    }

    public static ConfigFault fault() {
        return new ConfigFault(
                "/home/p/.config/kanata/kanata.kbd",
                14,
                3,
                15,
                38,
                "layer nav has 7 items, defsrc has 9",
                "");
    }
}
