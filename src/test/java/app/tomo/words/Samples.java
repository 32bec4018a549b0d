package app.tomo.words;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.Candidate;
import app.tomo.model.ConfigFault;
import app.tomo.model.Daemon;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.Keyboard;
import app.tomo.model.Keyboard.State;
import app.tomo.model.Keyboards;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticeHold;
import app.tomo.model.NoticeRecord;
import app.tomo.model.NoticeSeverity;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Owner;
import app.tomo.model.PauseEnd;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Queue;
import app.tomo.model.Recovery;
import app.tomo.model.ReloadSupport;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// At least one value for everything that words are made of. [VocabularyTest] checks that no case is left out.
final class Samples {
    private static final Instant NOW = SnapshotBuilder.NOW;
    private static final Duration SHORT = Duration.ofMillis(3);

    private Samples() {}

    static List<Exit> exits() {
        List<Exit> all = new ArrayList<>(List.of(Exit.NONE, new Exit.Signalled(11, true)));
        IntStream.rangeClosed(0, 255).mapToObj(Exit.Exited::new).forEach(all::add);
        IntStream.rangeClosed(1, 64).mapToObj(n -> new Exit.Signalled(n, false)).forEach(all::add);
        return all;
    }

    private static Candidate loose(int port) {
        var there = new Invocation(null, null, DaemonAddress.loopback(port), List.of());
        return new Candidate(Scope.ATTACHED, "", there, LoadState.LOADED, true);
    }

    private static Candidate candidate(Scope scope, String unit) {
        return new Candidate(scope, unit, Invocation.UNKNOWN, LoadState.LOADED, false);
    }

    static List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        for (ProblemId id : ProblemId.values()) {
            all.add(new Problem(id, Severity.BROKEN, List.of("evidence"), "", null));
            all.add(new Problem(id, Severity.WARNING, List.of("evidence"), "the name", null));
            all.add(new Problem(id, Severity.BROKEN, List.of(), "5829", null));
            all.add(new Problem(id, Severity.BROKEN, List.of(), "", SnapshotBuilder.fault()));
        }
        return all;
    }

    static List<NoticeText> notices(Words words) {
        List<NoticeText> all = new ArrayList<>();
        all.add(words.notices().noWindow());
        all.add(words.notices().sample());
        Snapshot well = SnapshotBuilder.well().build();
        all.add(
                words.notices()
                        .tried(
                                SampleTrial.of(
                                        Trial.Stage.RUNNING, Duration.ofSeconds(12), List.of()),
                                well));
        all.add(words.notices().triedInVain(SampleTrial.end(Why.TIME, Settlement.RESTORED), well));
        Snapshot crashed =
                SnapshotBuilder.well()
                        .simulated()
                        .restarts(NOW.minusSeconds(52), NOW.minusSeconds(20), NOW)
                        .build();
        for (Snapshot snapshot : List.of(well, crashed)) {
            for (Headline headline :
                    List.of(Headline.FAILED, Headline.CRASH_LOOPING, Headline.HEALTHY)) {
                for (Outcome.HeldBackWhy why : Outcome.HeldBackWhy.values()) {
                    for (int after = 0; after < 4; after++) {
                        Matter matter = new Matter(headline, 3, after, why, null);
                        all.add(words.notices().trouble(matter, snapshot, NOW));
                    }
                }
                for (Problem problem : problems()) {
                    Matter matter = new Matter(headline, 3, 0, null, problem);
                    all.add(words.notices().trouble(matter, snapshot, NOW));
                }
            }
            Duration took = Duration.ofMinutes(3);
            all.add(words.notices().recovered(new Recovery(took, null), snapshot));
            all.add(words.notices().recovered(new Recovery(took, NOW), snapshot));
        }
        return all;
    }

    /// Lines of the history.
    static List<String> past(Words words) {
        List<NoticeRecord> records = new ArrayList<>();
        Matter loop = new Matter(Headline.CRASH_LOOPING, 7, 0, null, null);
        for (NoticeHold hold : NoticeHold.values()) {
            records.add(record(NoticeSeverity.BROKEN, NoticeCategory.FAILURES, loop, hold, 0));
        }
        records.add(record(NoticeSeverity.BROKEN, NoticeCategory.FAILURES, loop, null, 1));
        records.add(record(NoticeSeverity.BROKEN, NoticeCategory.FAILURES, loop, null, 4));
        records.add(record(NoticeSeverity.RECOVERED, NoticeCategory.RECOVERIES, loop, null, 0));
        for (Problem problem : problems()) {
            Matter matter = Matter.of(Headline.FAILED, problem);
            records.add(record(NoticeSeverity.BROKEN, NoticeCategory.FAILURES, matter, null, 0));
            records.add(record(NoticeSeverity.WARNING, NoticeCategory.RELOADS, matter, null, 0));
        }
        Matter held = Matter.of(Headline.HEALTHY, null);
        records.add(record(NoticeSeverity.WARNING, NoticeCategory.RELOADS, held, null, 0));
        records.add(record(NoticeSeverity.WARNING, NoticeCategory.TRIALS, held, null, 0));
        records.add(
                record(
                        NoticeSeverity.BROKEN,
                        NoticeCategory.HANGS,
                        Matter.of(Headline.UNRESPONSIVE, null),
                        null,
                        0));
        Snapshot well = SnapshotBuilder.well().build();
        return records.stream().map(it -> words.notices().past(it, well)).toList();
    }

    private static NoticeRecord record(
            NoticeSeverity severity,
            NoticeCategory category,
            Matter matter,
            @Nullable NoticeHold hold,
            int changes) {
        return new NoticeRecord(1, NOW, severity, category, matter, hold, changes);
    }

    static List<Failure> failures() {
        List<Failure> all = new ArrayList<>();
        for (ActionKind kind : ActionKind.values()) {
            all.add(new Failure.Busy(kind));
        }
        for (Outcome.Refusal why : Outcome.Refusal.values()) {
            all.add(new Failure.ManagerRefused(why, "Access denied"));
        }
        all.add(new Failure.ManagerUnreachable("no such file"));
        for (Outcome.Found found : Outcome.Found.values()) {
            all.add(new Failure.ManagerSilent(found));
        }
        all.add(new Failure.DiedAtStart(new Exit.Exited(1), List.of()));
        all.add(new Failure.DiedAtStart(new Exit.Exited(1), List.of(problems().getFirst())));
        all.add(new Failure.NotAnswering(Duration.ofSeconds(20)));
        all.add(new Failure.NothingToPause());
        all.add(new Failure.NotPaused());
        all.add(new Failure.NobodyStays());
        all.add(new Failure.NotVerifiable());
        all.add(new Failure.AnswererHidden());
        all.add(new Failure.StillRunning(4127));
        all.add(new Failure.StillRunning(0));
        all.add(new Failure.TookTooLong(Duration.ofSeconds(20)));
        all.add(new Failure.NoSuchLayer("nva", List.of()));
        all.add(new Failure.NoSuchLayer("nva", List.of("base", "nav")));
        all.add(new Failure.NoSuchLayer("nva", manyLayers()));
        all.add(new Failure.NoSuchKey("hyper", List.of()));
        all.add(new Failure.NoSuchKey("hyper", List.of("meh")));
        all.add(new Failure.NoSuchKey("hyper", manyLayers()));
        all.add(new Failure.EmergencyStopped(NOW));
        all.add(new Failure.NotLifted());
        for (Outcome.Hitch why : Outcome.Hitch.values()) {
            all.add(new Failure.UnitNotChanged(why, "/etc/systemd/system/kanata.service", true));
            all.add(new Failure.UnitNotChanged(why, "TimeoutStopSec=90", false));
        }
        all.add(new Failure.NotConnected());
        all.add(new Failure.OwnMistake());
        return all;
    }

    static ConfigFault missing() {
        return new ConfigFault(
                "/home/p/nope.kbd", 0, 0, 0, 0, "Could not find the config file (nope.kbd)", "");
    }

    static List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        all.add(new Outcome.Reached(SHORT, false, false));
        all.add(new Outcome.Reached(SHORT, true, false));
        all.add(new Outcome.Reached(Duration.ofMillis(5_400), false, true));
        all.add(new Outcome.Applied(SHORT, true));
        all.add(new Outcome.Applied(SHORT, false));
        all.add(new Outcome.Rejected(SnapshotBuilder.fault()));
        all.add(new Outcome.Rejected(missing()));
        all.add(new Outcome.TimedOut(Duration.ofSeconds(15)));
        all.add(new Outcome.Unknown());
        all.add(new Outcome.Unsupported("1.9.0"));
        for (Outcome.HeldBackWhy why : Outcome.HeldBackWhy.values()) {
            all.add(new Outcome.HeldBack(why, Duration.ofSeconds(20)));
        }
        all.add(new Outcome.Expired(Duration.ofSeconds(20)));
        all.add(new Outcome.Cancelled(false));
        all.add(new Outcome.Cancelled(true));
        failures().forEach(failure -> all.add(new Outcome.Failed(failure)));
        return all;
    }

    static List<Link> links() {
        List<Link> all = new ArrayList<>();
        all.add(new Link.Idle(1));
        all.add(new Link.Connecting(1, SnapshotBuilder.ADDRESS, 1, NOW, null));
        for (LinkFailure why : LinkFailure.values()) {
            Link.Down down =
                    new Link.Down(1, SnapshotBuilder.ADDRESS, 2, why, NOW, NOW.plusSeconds(3));
            all.add(down);
            all.add(new Link.Connecting(2, SnapshotBuilder.ADDRESS, 3, NOW, down));
        }
        all.add(new Link.Open(1, SnapshotBuilder.ADDRESS, NOW, null, NOW, 2, NOW));
        all.add(new Link.Open(1, SnapshotBuilder.ADDRESS, NOW, NOW, null, 0, NOW));
        return all;
    }

    static List<ServiceReading> unread() {
        List<ServiceReading> all = new ArrayList<>(List.of(ServiceReading.NOT_YET));
        all.add(
                new ServiceReading.Undecided(
                        List.of(
                                candidate(Scope.USER, "kanata.service"),
                                candidate(Scope.USER, "keys.service"),
                                candidate(Scope.SYSTEM, "kanata.service"))));
        for (ServiceReading.Why why : ServiceReading.Why.values()) {
            all.add(new ServiceReading.Unreachable(why, "detail"));
        }
        return all;
    }

    static List<Action> actions() {
        List<Action> all = new ArrayList<>();
        for (Action.Phase phase : Action.Phase.values()) {
            for (ActionKind kind : ActionKind.values()) {
                all.add(
                        SnapshotBuilder.action(
                                kind, phase, Duration.ofSeconds(4), Duration.ofSeconds(8)));
            }
        }
        return all;
    }

    static List<Queue.Entry> waiting() {
        Instant now = SnapshotBuilder.NOW;
        return List.of(
                new Queue.Entry(
                        List.of(new Queue.Asker(1, now, now.plus(Duration.ofSeconds(9)))),
                        ActionKind.RELOAD,
                        ""));
    }

    /// Every headline in every scope, and beside them each way in which one fact or reason can differ.
    static List<Keyboards> keyboards() {
        List<Keyboard> two =
                List.of(
                        new Keyboard("/dev/input/event0", "AT Keyboard", State.UNKNOWN),
                        new Keyboard("/dev/input/event5", "USB Keyboard", State.UNKNOWN));
        return List.of(
                new Keyboards(two, Map.of(), Instant.EPOCH),
                new Keyboards(two, Map.of("/dev/input/event0", State.REMAPPED), Instant.EPOCH),
                new Keyboards(
                        two,
                        Map.of(
                                "/dev/input/event0",
                                State.REMAPPED,
                                "/dev/input/event5",
                                State.REMAPPED),
                        Instant.EPOCH),
                new Keyboards(
                        two,
                        Map.of(
                                "/dev/input/event0",
                                State.UNKNOWN,
                                "/dev/input/event5",
                                State.HELD_ELSEWHERE),
                        Instant.EPOCH));
    }

    static List<SnapshotBuilder> paused() {
        return List.of(
                SnapshotBuilder.stopped().paused(null),
                SnapshotBuilder.stopped().paused(NOW.plusSeconds(840)));
    }

    static List<Snapshot> snapshots() {
        List<SnapshotBuilder> all = new ArrayList<>();
        for (Headline headline : Headline.values()) {
            for (Scope scope : Scope.values()) {
                all.add(SnapshotBuilder.well().headline(headline).scope(scope));
                all.add(SnapshotBuilder.stopped().headline(headline).scope(scope));
            }
            unread().forEach(
                            it ->
                                    all.add(
                                            SnapshotBuilder.stopped()
                                                    .headline(headline)
                                                    .reading(it)));
            links().forEach(it -> all.add(SnapshotBuilder.well().headline(headline).link(it)));
            problems()
                    .forEach(it -> all.add(SnapshotBuilder.well().headline(headline).problem(it)));
        }
        actions()
                .forEach(
                        it ->
                                all.add(
                                        SnapshotBuilder.well()
                                                .headline(Headline.STOPPING)
                                                .action(it)));
        all.addAll(paused());
        all.add(SnapshotBuilder.well().pauseEnd(new PauseEnd(NOW, PauseEnd.Why.STARTED, 0, null)));
        exits().forEach(it -> all.add(SnapshotBuilder.stopped().ended(it, null)));
        keyboards()
                .forEach(
                        it ->
                                all.add(
                                        SnapshotBuilder.well()
                                                .facts(
                                                        Truth.YES, Truth.YES, Truth.YES, Truth.YES,
                                                        Truth.YES)
                                                .keyboards(it)));
        units(all);
        truths(all);
        reasons(all);
        attached(all);
        ports().forEach(all::add);
        return all.stream().map(SnapshotBuilder::build).toList();
    }

    private static void units(List<SnapshotBuilder> all) {
        for (LoadState load : LoadState.values()) {
            for (Enablement enablement : Enablement.values()) {
                all.add(SnapshotBuilder.well().unit(load, enablement));
            }
        }
        for (Activity activity : Activity.values()) {
            all.add(SnapshotBuilder.stopped().process(activity, 0, null));
            all.add(
                    SnapshotBuilder.stopped()
                            .headline(Headline.STARTING)
                            .process(activity, 0, null));
        }
    }

    private static void truths(List<SnapshotBuilder> all) {
        for (Truth truth : Truth.values()) {
            for (Truth other : Truth.values()) {
                all.add(SnapshotBuilder.well().facts(truth, truth, truth, truth, other));
                all.add(SnapshotBuilder.well().facts(truth, other, truth, other, truth));
            }
        }
        Daemon active =
                new Daemon(null, ReloadSupport.NONE, true, "base", List.of(), NOW.minusSeconds(3));
        all.add(
                SnapshotBuilder.well()
                        .daemon(active)
                        .facts(Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.YES));
    }

    private static void reasons(List<SnapshotBuilder> all) {
        Instant earlier = NOW.minusSeconds(300);
        all.add(SnapshotBuilder.stopped().wish(Wish.STOPPED, earlier));
        all.add(SnapshotBuilder.stopped().ended(Exit.NONE, earlier));
        all.add(SnapshotBuilder.stopped().ended(new Exit.Exited(0), earlier));
        all.add(SnapshotBuilder.stopped().finding(ProblemId.EMERGENCY_CHORD));
        all.add(SnapshotBuilder.stopped().noAddress());
        all.add(
                SnapshotBuilder.stopped()
                        .headline(Headline.UNKNOWN)
                        .reading(new ServiceReading.Undecided(List.of(loose(5829), loose(5830))))
                        .problem(Problem.broken(ProblemId.UNIT_UNDECIDED, "", List.of())));
        all.add(SnapshotBuilder.well().headline(Headline.STARTING).graceUntil(NOW.plusSeconds(9)));
        all.add(
                SnapshotBuilder.well()
                        .headline(Headline.STARTING)
                        .arguments("kanata", "-p", "5829")
                        .process(Activity.ACTIVE, 4127, NOW.minusSeconds(1)));
        all.add(
                SnapshotBuilder.well()
                        .headline(Headline.DEGRADED)
                        .down(LinkFailure.REFUSED, NOW.minusSeconds(9))
                        .problem(Problem.broken(ProblemId.PORT_CLOSED, "5829", List.of())));
        all.add(
                SnapshotBuilder.well()
                        .headline(Headline.CRASH_LOOPING)
                        .restarts(NOW.minusSeconds(52), NOW.minusSeconds(20), NOW));
    }

    /// Whoever else may run it, well and with something wrong with the port.
    static List<SnapshotBuilder> owned() {
        Owner you = new Owner(4711, "p", true, "kanata", "", null, Truth.YES);
        List<Owner> owners =
                List.of(
                        you,
                        new Owner(4711, "p", true, "", "kbd.service", Scope.USER, Truth.YES),
                        new Owner(1, "root", false, "init", "k.service", Scope.SYSTEM, Truth.YES),
                        new Owner(4711, "root", false, "python3", "", null, Truth.UNKNOWN),
                        new Owner(0, "root", false, "", "", null, Truth.UNKNOWN),
                        new Owner(0, "root", false, "", "", null, Truth.YES));
        List<SnapshotBuilder> all = new ArrayList<>();
        for (Owner owner : owners) {
            Truth runs = owner.daemon();
            all.add(
                    SnapshotBuilder.well()
                            .scope(Scope.ATTACHED)
                            .process(Activity.ACTIVE, owner.pid(), NOW)
                            .facts(Truth.UNKNOWN, Truth.UNKNOWN, runs, Truth.YES, Truth.UNKNOWN)
                            .owner(owner));
        }
        return all;
    }

    static SnapshotBuilder foreign() {
        Truth not = Truth.UNKNOWN;
        return SnapshotBuilder.well()
                .scope(Scope.ATTACHED)
                .facts(not, not, not, Truth.NO, not)
                .owner(new Owner(4711, "p", true, "python3", "", null, not));
    }

    private static void attached(List<SnapshotBuilder> all) {
        all.addAll(owned());
        Problem survived = Problem.broken(ProblemId.EMERGENCY_STOP_FAILED, "4711", List.of());
        owned().forEach(it -> all.add(it.problem(survived)));
        all.add(SnapshotBuilder.stopped().scope(Scope.CHILD).problem(survived));
        for (String subject : List.of("", "127.0.0.1:5829")) {
            Problem closed = Problem.broken(ProblemId.PORT_CLOSED, subject, List.of());
            Problem foreign = Problem.broken(ProblemId.PORT_FOREIGN, subject, List.of());
            all.add(SnapshotBuilder.stopped().scope(Scope.ATTACHED).problem(closed));
            all.add(
                    SnapshotBuilder.stopped()
                            .scope(Scope.ATTACHED)
                            .problem(closed)
                            .ended(Exit.NONE, NOW.minusSeconds(3)));
            owned().forEach(it -> all.add(it.headline(Headline.UNKNOWN).problem(foreign)));
        }
    }

    /// A unit whose port is another's, or not the one that was named.
    static List<SnapshotBuilder> ports() {
        Owner web = new Owner(4711, "p", true, "python3", "", null, Truth.UNKNOWN);
        List<SnapshotBuilder> all = new ArrayList<>();
        for (String subject : List.of("", "127.0.0.1:5829")) {
            Problem closed = Problem.broken(ProblemId.PORT_CLOSED, subject, List.of());
            all.add(SnapshotBuilder.stopped().otherPort().problem(closed));
            for (ProblemId id : List.of(ProblemId.PORT_FOREIGN, ProblemId.PORT_TAKEN)) {
                Problem held = Problem.broken(id, subject, List.of());
                all.add(SnapshotBuilder.stopped().stranger(web).problem(held));
                all.add(SnapshotBuilder.well().stranger(web).problem(held));
            }
        }
        return all;
    }

    /// What the daemon says of a config that is of no use as a whole.
    static List<ConfigFault> faults() {
        return Stream.of(
                        "Could not find the config file (/k.kbd)",
                        "Failed to include file: Is a directory (os error 21)",
                        "Failed to include file: stream did not contain valid UTF-8",
                        "Failed to include file: Permission denied (os error 13)",
                        "Exactly one defsrc must exist; found none")
                .map(reason -> new ConfigFault("/k.kbd", 0, 0, 0, 0, reason, ""))
                .toList();
    }

    static List<String> manyLayers() {
        return IntStream.range(0, 2_000).mapToObj(n -> "layer" + n).toList();
    }
}
