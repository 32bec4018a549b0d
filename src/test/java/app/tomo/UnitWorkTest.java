package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.MachineClock;
import app.tomo.config.MemoryFile;
import app.tomo.config.RememberedTarget;
import app.tomo.config.SettingsWriter;
import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.kanata.Kanata;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure.UnitNotChanged;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeFlag;
import app.tomo.runtime.UnitControl;
import app.tomo.simulator.SimulatedServiceManager;
import app.tomo.simulator.Simulation;
import app.tomo.words.UnitWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A plan that does not work out leaves the daemon as it was, and says so only where it is. The daemon is the simulator's, by a
/// unit whose definition is what the test says.
@Timeout(120)
class UnitWorkTest {
    private static final UnitWords WORDS = Words.ofKanata().units();
    private static final UnitStep WRITE =
            new UnitStep.Write("/u/10-tomo.conf", null, "[Service]\n");

    @TempDir private Path home;
    private final List<UnitPlan> changes = new ArrayList<>();
    private LoneMachine lone;
    private App app;
    private Path config = Path.of("");
    private UnitWork work;

    /// What a change of the unit comes to.
    private UnitControl control = UnitWorkTest::well;

    /// What the check of the config comes to before it is started with.
    private CheckResult verdict = new CheckResult.Passed(List.of());

    private static Outcome.@Nullable Failure well(UnitPlan plan, Duration deadline) {
        return null;
    }

    @BeforeEach
    void begin() throws IOException {
        lone = LoneMachine.at(home);
        app = new App(lone.threads(), lone.machine(), "default", Words.ofKanata(), () -> {});
        Keeper keeper = keeper();
        keeper.engine()
                .defineBy(
                        (plan, deadline) -> {
                            changes.add(plan);
                            return control.change(plan, deadline);
                        });
        app.begin(keeper);
        assertTrue(app.lifecycle().start().outcome().join().good());
        UnitDesk desk =
                new UnitDesk(
                        lone.buses(),
                        lone.threads(),
                        lone.machine(),
                        Words.ofKanata(),
                        new RememberedTarget(new SettingsWriter(lone.machine().places()), _ -> {}));
        work = new UnitWork(desk, app.snapshot().target(), app);
    }

    @AfterEach
    void close() {
        app.end();
        lone.close();
    }

    /// The simulated daemon as one of a unit of the person's own.
    private Keeper keeper() throws IOException {
        Threads threads = lone.threads();
        Simulation world =
                Simulation.on(
                        Simulation.Setup.friendly(
                                "default",
                                home.resolve("demo"),
                                threads.time(),
                                threads.time(),
                                threads.blocking()));
        Target child = world.target();
        config = Path.of(String.valueOf(child.config()));
        TcpDaemonLink link = new TcpDaemonLink(() -> Wait.NO);
        Engine engine =
                new Engine(
                        new Target(
                                "default",
                                Scope.USER,
                                child.unit(),
                                null,
                                child.config(),
                                child.address()),
                        lone.machine().limits(),
                        new Engine.Ports(
                                threads.time(),
                                threads.time(),
                                threads.randomness(),
                                threads.serial(),
                                threads.blocking(),
                                world.manager(),
                                world.manager(),
                                link,
                                link,
                                world.log(),
                                new Kanata(),
                                (_, _) -> verdict,
                                new FakeFlag()),
                        new MemoryFile(lone.machine().places(), new MachineClock(threads.time())));
        engine.start();
        return new Keeper(
                engine,
                true,
                () -> {
                    engine.close();
                    link.close();
                    world.close();
                });
    }

    private static UnitPlan plan(UnitTask task, UnitStep... steps) {
        return new UnitPlan(
                task,
                UnitDefinition.none(Scope.USER, SimulatedServiceManager.UNIT),
                List.of(steps),
                false,
                Map.of(),
                null,
                Truth.UNKNOWN);
    }

    private static UnitPlan hardening() {
        return plan(UnitTask.HARDEN, WRITE, new UnitStep.Restart());
    }

    private long pid() {
        return app.snapshot().service() instanceof ServiceReading.Seen(var status)
                ? status.pid()
                : -1;
    }

    private boolean isWell() {
        return app.snapshot().facts().responding() == Truth.YES;
    }

    @Test
    void theUnitIsChangedAndWhatRunsRunsAnew() throws InterruptedException {
        long before = pid();
        UnitPlan plan = hardening();
        assertEquals(new UnitWork.Result(true, WORDS.done(plan)), work.carryOut(plan));
        assertEquals(List.of(plan), changes);
        assertTrue(isWell());
        assertNotEquals(before, pid());
    }

    @Test
    void aUnitThatWasNotChangedIsSaidAndTheDaemonRunsOn() throws InterruptedException {
        long before = pid();
        control = (_, _) -> new UnitNotChanged(Outcome.Hitch.DECLINED, "", true);
        UnitWork.Result result = work.carryOut(hardening());
        assertFalse(result.done());
        assertEquals(1, changes.size());
        assertEquals(before, pid());
    }

    @Test
    void whatWasStoppedForAChangeThatIsNotMadeIsStartedAgain() throws InterruptedException {
        long before = pid();
        control = (_, _) -> new UnitNotChanged(Outcome.Hitch.DECLINED, "", true);
        UnitPlan plan = plan(UnitTask.REMOVE, new UnitStep.Stop(), WRITE);
        assertFalse(work.carryOut(plan).done());
        assertTrue(isWell());
        assertNotEquals(before, pid());
    }

    @Test
    void aDaemonThatDoesNotComeUpRunsAgainAsBefore() throws Exception {
        String good = Files.readString(config);
        control =
                (plan, deadline) -> {
                    write(plan.steps().contains(WRITE) ? "(" : good);
                    return null;
                };
        UnitWork.Result result = work.carryOut(hardening());
        assertFalse(result.done());
        assertEquals(2, changes.size());
        assertEquals(
                List.of(
                        new UnitStep.Delete("/u/10-tomo.conf", "[Service]\n"),
                        new UnitStep.Reload()),
                changes.getLast().steps());
        assertTrue(isWell());
        assertTrue(result.sentence().endsWith(WORDS.undone("").strip()), result::sentence);
    }

    @Test
    void asItWasIsNotSaidOfADaemonThatStaysDown() throws Exception {
        control =
                (_, _) -> {
                    write("(");
                    return null;
                };
        UnitWork.Result result = work.carryOut(hardening());
        assertFalse(result.done());
        assertFalse(isWell());
        assertFalse(result.sentence().endsWith(WORDS.undone("").strip()), result::sentence);
    }

    @Test
    void aDaemonThatWasNotRestartedForItsConfigRunsOnAndNothingOfThePlanIsLeft() throws Exception {
        long before = pid();
        verdict =
                new CheckResult.Failed(
                        new ConfigFault(config.toString(), 1, 1, 1, 1, "never closed", ""));
        UnitWork.Result result = work.carryOut(hardening());
        assertFalse(result.done());
        assertEquals(2, changes.size());
        assertEquals(before, pid());
        assertTrue(result.sentence().endsWith(WORDS.undone("").strip()), result::sentence);
    }

    private void write(String text) {
        try {
            Files.writeString(config, text);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    @Test
    void anotherUnitThanTheOneLookedAfterIsNoneOfTheAppsAndNobodyReachesIt()
            throws InterruptedException {
        long before = pid();
        UnitPlan plan =
                new UnitPlan(
                        UnitTask.HARDEN,
                        UnitDefinition.none(Scope.USER, "other.service"),
                        List.of(WRITE, new UnitStep.Restart()),
                        false,
                        Map.of(),
                        null,
                        Truth.UNKNOWN);
        assertFalse(work.carryOut(plan).done());
        assertEquals(List.of(), changes);
        assertEquals(before, pid());
    }
}
