package app.tomo.rounds;

import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.runtime.LifecycleService;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What every fault has at hand, and the turns that several of them share.
final class Scene {
    /// By when a daemon that is there again, or that Tomo was asked to start, is shown as well.
    static final Duration WELL = Duration.ofSeconds(3);

    static final Limits LIMITS = Limits.DEFAULT;

    final RealUnit unit;
    Random random = new Random();
    private final LifecycleService lifecycle;
    private final HeadlineWatch watch;
    private final Tally tally;
    private String fault = "";

    /// What changes the world.
    interface Act {
        void run() throws Exception;
    }

    Scene(RealUnit unit, LifecycleService lifecycle, HeadlineWatch watch, Tally tally) {
        this.unit = unit;
        this.lifecycle = lifecycle;
        this.watch = watch;
        this.tally = tally;
    }

    /// @param dice decide between the fault's variants
    void play(Fault next, Random dice) throws Exception {
        random = dice;
        play(next);
    }

    void play(Fault next) throws Exception {
        fault = next.title();
        next.play(this);
    }

    /// The fault itself: how long until it is shown goes into the table.
    void detect(Turn turn, Act act) throws Exception {
        tally.detected(fault, turned(turn, act), turn.deadline());
    }

    /// What puts it right: how long until that is shown goes into the table.
    void recover(Turn turn, Act act) throws Exception {
        tally.recovered(fault, turned(turn, act), turn.deadline());
    }

    /// What has to be shown as well, on the way.
    void turn(Turn turn, Act act) throws Exception {
        tally.judge(fault, turn.name(), turned(turn, act), turn.deadline());
    }

    private Duration turned(Turn turn, Act act) throws Exception {
        watch.begin(turn);
        act.run();
        return watch.reached();
    }

    Snapshot latest() {
        return watch.latest();
    }

    LifecycleService lifecycle() {
        return lifecycle;
    }

    /// The process that runs, as all of Tomo, systemd and the machine have it.
    long running() throws Exception {
        long pid = unit.pid();
        Snapshot now = watch.latest();
        if (pid == 0 || pid != now.pid() || !unit.processes().contains(pid)) {
            throw new AssertionError(
                    "PID %d, but Tomo says %d and the control group has %s"
                            .formatted(pid, now.pid(), unit.processes()));
        }
        return pid;
    }

    /// Has Tomo start the daemon, which is another process then than that one.
    void start(long before) throws Exception {
        recover(
                new Turn("start", WELL, shows(Headline.STARTING), anew(before)),
                () -> reached(lifecycle.start()));
    }

    /// Has Tomo stop it.
    void stop() throws Exception {
        turn(
                new Turn(
                        "stop",
                        Duration.ofSeconds(1),
                        shows(Headline.STOPPING),
                        shows(Headline.STOPPED).and(Scene::isDead)),
                () -> reached(lifecycle.stop()));
    }

    /// What Tomo was asked for comes to its end.
    void reached(LifecycleService.Ticket ticket) throws Exception {
        Outcome outcome = outcome(ticket);
        if (!(outcome instanceof Outcome.Reached)) {
            throw new AssertionError("not reached: " + outcome + ", " + latest().service());
        }
    }

    /// What Tomo was asked for fails, and nothing else is claimed.
    static Outcome.Failure failed(LifecycleService.Ticket ticket) throws Exception {
        Outcome outcome = outcome(ticket);
        if (!(outcome instanceof Outcome.Failed(Outcome.Failure failure))) {
            throw new AssertionError("not failed: " + outcome);
        }
        return failure;
    }

    private static Outcome outcome(LifecycleService.Ticket ticket) throws Exception {
        Duration atMost = LIMITS.restart().plus(HeadlineWatch.ALLOWANCE);
        return ticket.outcome().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Well, and no other process than that one.
    static Predicate<Snapshot> well(long pid) {
        return snapshot -> isWell(snapshot) && snapshot.pid() == pid;
    }

    /// Well, with another process than that one.
    static Predicate<Snapshot> anew(long before) {
        return snapshot -> isWell(snapshot) && snapshot.pid() != before;
    }

    private static boolean isWell(Snapshot snapshot) {
        Facts facts = snapshot.facts();
        return snapshot.headline() == Headline.HEALTHY
                && snapshot.problems().stream().noneMatch(Scene::isOfTheMachine)
                && List.of(facts.registered(), facts.loaded(), facts.running(), facts.responding())
                        .stream()
                        .allMatch(Truth.YES::equals);
    }

    private static boolean isOfTheMachine(app.tomo.model.Problem problem) {
        return problem.id() == ProblemId.BUS_UNREACHABLE;
    }

    /// There is no process, and nothing answers.
    static boolean isDead(Snapshot snapshot) {
        return snapshot.pid() == 0
                && snapshot.facts().running() == Truth.NO
                && snapshot.facts().responding() == Truth.NO;
    }

    static Predicate<Snapshot> shows(Headline first, Headline... others) {
        Set<Headline> any = EnumSet.of(first, others);
        return snapshot -> any.contains(snapshot.headline());
    }

    static Predicate<Snapshot> names(ProblemId first, ProblemId... others) {
        Set<ProblemId> any = EnumSet.of(first, others);
        return snapshot ->
                snapshot.problems().stream().anyMatch(problem -> any.contains(problem.id()));
    }
}
