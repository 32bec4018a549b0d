package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.TargetChoice.Chosen;
import app.tomo.cli.command.Session;
import app.tomo.config.Given;
import app.tomo.config.Origin;
import app.tomo.config.Place;
import app.tomo.config.Places;
import app.tomo.config.RememberedTarget;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Surroundings;
import app.tomo.model.Activity;
import app.tomo.model.Candidate;
import app.tomo.model.Exit;
import app.tomo.model.Limits;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeMachine;
import app.tomo.runtime.OwnLog;
import app.tomo.runtime.VirtualTime;
import app.tomo.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// The real app and the real engines over fake machines, in virtual time.
class DiscoveryTest {
    private static final Owner SOMEBODY = new Owner(100, "me", true, "kanata", "", null, Truth.YES);

    @TempDir private Path home;
    private final VirtualTime time = new VirtualTime();
    private final Threads threads = Threads.start();
    private final FakeFinder finder = new FakeFinder();
    private final Map<Setting, Settings.Choice> said = new EnumMap<>(Setting.class);
    private final List<Chosen> kept = new ArrayList<>();
    private final List<App> apps = new ArrayList<>();
    private final List<FakeMachine> machines = new ArrayList<>();
    private boolean runs = true;
    private LoadState load = LoadState.LOADED;

    @AfterEach
    void endApps() {
        apps.forEach(App::end);
        threads.close();
    }

    private Places places() {
        return Places.of(surroundings(), "default");
    }

    private Surroundings surroundings() {
        return new Surroundings(Map.of("TOMO_HOME", home.toString()), home, home, home, "1000");
    }

    private Machine machine() {
        return new Machine(
                surroundings(),
                places(),
                new SettingsInForce(new SettingsReader(surroundings(), Given.NOTHING)));
    }

    private Discovery discovery() {
        return discovery(time);
    }

    private Discovery discovery(Executor blocking) {
        return new Discovery(
                new TargetChoice(new Settings(said, Map.of(), List.of()), finder),
                new RememberedTarget(new SettingsWriter(places()), _ -> {}),
                _ -> {},
                keepers(),
                blocking,
                time);
    }

    private App begun() {
        return begun(discovery());
    }

    private App begun(Discovery discovery) {
        App app = new App(threads, machine(), "default", Words.ofKanata(), () -> {});
        apps.add(app);
        discovery.begin(app);
        time.advance(Duration.ofSeconds(1));
        return app;
    }

    private Keepers keepers() {
        return new Keepers() {
            @Override
            public Keeper resident(Chosen chosen) {
                return keeper(chosen);
            }

            @Override
            public Session brief(Chosen chosen) {
                Keeper keeper = keeper(chosen);
                time.advance(Duration.ofSeconds(1));
                return told(keeper.session(threads, OwnLog.NONE));
            }
        };
    }

    /// Virtual time does not pass by itself while a command waits to be told.
    private Session told(Session session) {
        return (Session)
                Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (_, method, arguments) -> {
                            Object result = method.invoke(session, arguments);
                            time.settle();
                            return result;
                        });
    }

    /// The daemon runs wherever it is attached to, and where the test says so.
    private Keeper keeper(Chosen chosen) {
        kept.add(chosen);
        FakeMachine machine = new FakeMachine(time);
        machines.add(machine);
        machine.load = load;
        boolean attached = chosen.target().scope() == Scope.ATTACHED;
        machine.owner = attached ? SOMEBODY : null;
        if (attached || runs) {
            machine.upForAnHour();
        }
        Engine.Ports ports =
                new Engine.Ports(
                        time,
                        time,
                        () -> 0.5,
                        time,
                        time,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine.flag);
        Engine engine = new Engine(chosen.target(), Limits.DEFAULT, ports);
        engine.start();
        return new Keeper(engine, false, engine::close);
    }

    private void remember(Scope scope, String unit) {
        said.put(Setting.SCOPE, new Settings.Choice(scope.id(), Origin.REMEMBERED, Place.NOWHERE));
        said.put(Setting.UNIT, new Settings.Choice(unit, Origin.REMEMBERED, Place.NOWHERE));
    }

    private String remembered() throws IOException {
        Path file = places().settings();
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void end(FakeMachine machine) {
        machine.owner = null;
        machine.die(Exit.NONE, "", Activity.INACTIVE);
    }

    private List<Scope> scopes() {
        return kept.stream().map(Chosen::target).map(Target::scope).toList();
    }

    @Test
    void aUnitThatIsFoundIsRemembered() throws IOException {
        finder.unit(Scope.USER, "keys.service", 1, true);
        App app = begun();
        assertEquals("keys.service", app.snapshot().target().unit());
        assertTrue(remembered().contains("keys.service"), remembered());
    }

    @Test
    void aLooseDaemonIsLookedAfterAndNotRemembered() throws IOException {
        finder.daemon(5829);
        App app = begun();
        assertEquals(Scope.ATTACHED, app.snapshot().target().scope());
        assertEquals(Truth.YES, app.snapshot().facts().responding());
        assertEquals("", remembered());
    }

    @Test
    void whenALooseDaemonEndsTheUnitIsLookedFor() throws IOException {
        finder.unit(Scope.USER, "keys.service", 1, false).daemon(5829);
        App app = begun();
        finder.running.clear();
        end(machines.getFirst());
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(Scope.ATTACHED, Scope.USER), scopes());
        assertEquals("keys.service", app.snapshot().target().unit());
        assertTrue(remembered().contains("keys.service"), remembered());
    }

    @Test
    void whenALooseDaemonEndsAndThereIsNothingElseItIsWaitedFor() {
        finder.daemon(5829);
        App app = begun();
        finder.running.clear();
        end(machines.getFirst());
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of(Scope.ATTACHED), scopes());
        machines.getFirst().owner = SOMEBODY;
        machines.getFirst().spawn();
        time.advance(Duration.ofSeconds(10));
        assertEquals(Truth.YES, app.snapshot().facts().responding());
    }

    @Test
    void aRememberedUnitThatIsDownGivesWayToALooseDaemon() {
        remember(Scope.USER, "keys.service");
        finder.unit(Scope.USER, "keys.service", 1, false).daemon(5829);
        runs = false;
        begun();
        assertEquals(List.of(Scope.USER, Scope.ATTACHED), scopes());
    }

    @Test
    void aRememberedUnitThatIsDownDoesNotGiveWayToAnotherUnit() {
        remember(Scope.USER, "keys.service");
        finder.unit(Scope.USER, "keys.service", 1, false)
                .unit(Scope.SYSTEM, "kanata.service", 2, true)
                .daemon(5829);
        runs = false;
        begun();
        assertEquals(List.of(Scope.USER), scopes());
        assertEquals(Scope.USER, discovery().session().current().target().scope());
    }

    @Test
    void aRememberedChildIsNotLookedForElsewhere() {
        remember(Scope.CHILD, "kanata.service");
        finder.unit(Scope.USER, "kanata.service", 1, false).daemon(5829);
        runs = false;
        begun();
        assertEquals(List.of(Scope.CHILD), scopes());
    }

    @Test
    void aRememberedUnitThatIsStoppedLaterIsStillLookedAfter() {
        remember(Scope.USER, "keys.service");
        finder.unit(Scope.USER, "keys.service", 1, true);
        begun();
        finder.units.clear();
        finder.unit(Scope.USER, "keys.service", 1, false).daemon(5829);
        end(machines.getFirst());
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of(Scope.USER), scopes());
    }

    @Test
    void aRememberedUnitThatHasGoneIsLookedForAgain() {
        remember(Scope.USER, "keys.service");
        finder.unit(Scope.SYSTEM, "kanata.service", 1, true);
        runs = false;
        load = LoadState.NOT_FOUND;
        begun();
        assertEquals(List.of(Scope.USER, Scope.SYSTEM), scopes());
    }

    @Test
    void aUnitThatIsRemovedWhileTomoRunsIsLookedForUntilThereIsOne() throws IOException {
        finder.unit(Scope.USER, "keys.service", 1, true);
        App app = begun();
        finder.units.clear();
        machines.getFirst().load = LoadState.NOT_FOUND;
        end(machines.getFirst());
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of(Scope.USER), scopes());
        finder.unit(Scope.USER, "new.service", 1, true);
        time.advance(Duration.ofSeconds(11));
        assertEquals("new.service", app.snapshot().target().unit());
        assertTrue(remembered().contains("new.service"), remembered());
    }

    @Test
    void whereThereWasNothingAtFirstWhatComesLaterIsLookedAfter() {
        runs = false;
        load = LoadState.NOT_FOUND;
        App app = begun();
        time.advance(Duration.ofMinutes(5));
        assertEquals(List.of(Scope.SYSTEM), scopes());
        finder.daemon(5829);
        load = LoadState.LOADED;
        time.advance(Duration.ofSeconds(11));
        assertEquals(Scope.ATTACHED, app.snapshot().target().scope());
        assertEquals(Truth.YES, app.snapshot().facts().responding());
    }

    @Test
    void nothingIsLookedForWhileSomethingIsLookedAfter() {
        finder.unit(Scope.USER, "keys.service", 1, true);
        begun();
        int searches = finder.searches;
        end(machines.getFirst());
        time.advance(Duration.ofMinutes(5));
        assertEquals(searches, finder.searches);
    }

    @Test
    void whereNotEverybodyAnsweredItIsLookedForAgain() {
        finder.whole = false;
        begun();
        finder.unit(Scope.USER, "keys.service", 1, true);
        finder.whole = true;
        time.advance(Duration.ofSeconds(11));
        assertEquals(List.of(Scope.SYSTEM, Scope.USER), scopes());
    }

    @Test
    void aCommandGoesToTheLooseDaemonWhereTheRememberedUnitIsDown() {
        remember(Scope.USER, "keys.service");
        finder.unit(Scope.USER, "keys.service", 1, false);
        runs = false;
        assertEquals(Scope.USER, discovery().session().current().target().scope());
        finder.daemon(5829);
        assertEquals(Scope.ATTACHED, discovery().session().current().target().scope());
    }

    @Test
    void whatThePersonChoosesIsLookedAfter() throws IOException {
        finder.daemon(5829).daemon(5830);
        Discovery discovery = discovery();
        App app = begun(discovery);
        Chosen.Several several = (Chosen.Several) kept.getFirst();
        Candidate second = several.candidates().get(1);
        discovery.choose(app, second);
        time.advance(Duration.ofSeconds(1));
        assertEquals(second.invocation().address(), app.snapshot().target().address());
        assertEquals("", remembered());
    }

    @Test
    void whatIsFoundDoesNotDisplaceWhatThePersonChoseMeanwhile() throws IOException {
        runs = false;
        load = LoadState.NOT_FOUND;
        finder.whole = false;
        App app = begun();
        load = LoadState.LOADED;
        Candidate chosen =
                new Candidate(
                        Scope.USER, "chosen.service", FakeFinder.at(1), LoadState.LOADED, true);
        finder.meanwhile =
                () -> {
                    finder.meanwhile = () -> {};
                    discovery(Runnable::run).choose(app, chosen);
                };
        finder.whole = true;
        finder.unit(Scope.USER, "found.service", 2, true);
        time.advance(Duration.ofMinutes(1));
        assertEquals("chosen.service", app.snapshot().target().unit());
        assertTrue(remembered().contains("chosen.service"), remembered());
    }
}
