package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.tomo.model.DaemonAddress;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.SystemTime;
import app.tomo.simulator.Simulation;
import app.tomo.simulator.script.ScriptReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The simulated manager promises what the real ones do.
class SimulatedServiceManagerTest extends ServiceManagerContract {
    /// How a test that has no signals ends the process past its manager.
    private static final String KILLED_BY_A_CLIENT = "on connect die by KILL\n";

    @TempDir private Path folder;
    private final SystemTime time = new SystemTime();
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Simulation> simulations = new ArrayList<>();

    @AfterEach
    void close() {
        simulations.forEach(Simulation::close);
        blocking.shutdownNow();
        time.close();
    }

    @Override
    Managed daemon(Behaviour behaviour) throws Exception {
        String script =
                switch (behaviour) {
                    case OBEDIENT -> "";
                    case COMES_BACK -> "restart after 300ms";
                    case IGNORES_TERM -> "ignore TERM";
                    case FORKS_AND_IGNORES_TERM -> "ignore TERM\nrestart after 300ms";
                };
        var reading =
                assertInstanceOf(
                        ScriptReader.Reading.Understood.class,
                        ScriptReader.read(KILLED_BY_A_CLIENT + script));
        Simulation simulation =
                Simulation.on(
                        Simulation.Setup.friendly("default", folder, time, time, blocking)
                                .with(reading.script()));
        simulations.add(simulation);
        return new Managed(simulation.manager(), simulation.manager());
    }

    /// It listens a moment after its start.
    @Override
    void killFromOutside(long pid) {
        DaemonAddress address = simulations.getLast().target().address();
        assertNotNull(address);
        boolean listens = false;
        while (!listens) {
            try (Socket _ = new Socket(InetAddress.ofLiteral(address.host()), address.port())) {
                listens = true;
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    List<Long> processes(Managed unit) {
        ServiceStatus status = unit.status();
        return status.hasProcess() ? List.of(status.pid()) : List.of();
    }
}
