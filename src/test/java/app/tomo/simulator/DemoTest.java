package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.Kanata;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.Headline;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeFlag;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.SystemRandomness;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The demonstration as a person meets it: the real engine and the real link against the simulated daemon.
class DemoTest {
    private final SystemTime time = new SystemTime();
    private final ExecutorService serial = Executors.newSingleThreadExecutor();
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final TcpDaemonLink link = new TcpDaemonLink();
    @TempDir private Path folder;
    private Simulation world;
    private Engine engine;

    @BeforeEach
    void start() throws Exception {
        world = Simulation.on(Simulation.Setup.friendly("default", folder, time, time, blocking));
        engine =
                new Engine(
                        world.target(),
                        Limits.DEFAULT,
                        new Engine.Ports(
                                time,
                                time,
                                new SystemRandomness(),
                                serial,
                                blocking,
                                world.manager(),
                                world.manager(),
                                link,
                                link,
                                world.log(),
                                new Kanata(),
                                world.check(),
                                new FakeFlag()));
        engine.start();
        assertInstanceOf(Outcome.Reached.class, outcome(engine.lifecycle().start()));
    }

    @AfterEach
    void end() {
        engine.close();
        link.close();
        world.close();
        serial.shutdownNow();
        blocking.shutdownNow();
        time.close();
    }

    @Test
    void itIsWellAndSaysThatItIsSimulated() throws Exception {
        Snapshot snapshot =
                await(
                        each ->
                                each.headline() == Headline.HEALTHY
                                        && each.simulated()
                                        && each.daemon().version() != null
                                        && !each.daemon().layers().isEmpty());
        assertEquals("1.11.0", snapshot.daemon().version());
        assertEquals("base", snapshot.daemon().layer());
        assertTrue(snapshot.daemon().layers().contains("symbols"));
    }

    @Test
    void aReloadIsConfirmedAndABrokenOneRejectedWithItsLine() throws Exception {
        assertInstanceOf(Outcome.Applied.class, outcome(engine.lifecycle().reload()));
        Path config = folder.resolve("kanata.kbd");
        Files.writeString(config, Files.readString(config).replace("deflayer nav", "deflayr nav"));
        Outcome.Rejected rejected =
                assertInstanceOf(Outcome.Rejected.class, outcome(engine.lifecycle().reload()));
        assertEquals(14, rejected.fault().line());
        assertEquals(config.toString(), rejected.fault().file());
        await(each -> each.headline() == Headline.HEALTHY);
    }

    @Test
    void aLayerIsSwitched() throws Exception {
        await(each -> !each.daemon().layers().isEmpty());
        assertInstanceOf(Outcome.Reached.class, outcome(engine.lifecycle().switchLayer("nav")));
        assertEquals("nav", engine.mailbox().current().daemon().layer());
    }

    @Test
    void itStopsAndIsStillASimulation() throws Exception {
        assertInstanceOf(Outcome.Reached.class, outcome(engine.lifecycle().stop()));
        assertEquals(Headline.STOPPED, engine.mailbox().current().headline());
        assertTrue(engine.mailbox().current().simulated());
    }

    private static Outcome outcome(LifecycleService.Ticket ticket) throws Exception {
        return ticket.outcome().get(60, TimeUnit.SECONDS);
    }

    private Snapshot await(Predicate<Snapshot> wanted) throws Exception {
        CompletableFuture<Snapshot> seen = new CompletableFuture<>();
        try (var _ =
                engine.mailbox()
                        .subscribe(
                                snapshot -> {
                                    if (wanted.test(snapshot)) {
                                        seen.complete(snapshot);
                                    }
                                })) {
            return seen.get(60, TimeUnit.SECONDS);
        }
    }
}
