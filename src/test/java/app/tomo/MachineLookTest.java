package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.cli.command.Session;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Scope;
import app.tomo.runtime.OwnLog;
import app.tomo.simulator.script.Script;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// What is asked for a diagnosis, and what of it is not.
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class MachineLookTest {
    /// What a simulation knows nothing of.
    private static final Set<Source> OF_THE_MACHINE =
            EnumSet.of(
                    Source.USER_UNIT,
                    Source.SYSTEM_UNIT,
                    Source.PROGRAM,
                    Source.PORT,
                    Source.DEVICES,
                    Source.HOLDERS,
                    Source.PROCESSES);

    @TempDir private Path home;
    private final List<Source> heard = new CopyOnWriteArrayList<>();
    private LoneMachine lone;
    private Keeper keeper;

    @BeforeEach
    void begin() throws IOException {
        lone = LoneMachine.at(home);
        keeper = Keeper.simulated("default", lone.machine(), Script.NONE, lone.threads());
    }

    @AfterEach
    void close() {
        keeper.close();
        lone.close();
    }

    private Observations look(boolean simulation) throws InterruptedException {
        MachineLook look =
                new MachineLook(
                        lone.buses(), lone.threads(), lone.machine(), true, () -> simulation);
        Session session = keeper.session(lone.threads(), OwnLog.NONE);
        return look.at(session, (source, _) -> heard.add(source));
    }

    /// Before the look is over.
    private void eachSourceIsHeardOfOnce() {
        assertEquals(Source.values().length, heard.size(), heard::toString);
        assertEquals(EnumSet.allOf(Source.class), EnumSet.copyOf(heard));
    }

    @Test
    void ofASimulationTheMachineIsNotAsked() throws InterruptedException {
        Observations seen = look(true);
        for (Source each : Source.values()) {
            assertEquals(
                    OF_THE_MACHINE.contains(each),
                    "simulated".equals(seen.gaps().get(each)),
                    each.id());
        }
        assertNull(seen.port());
        assertNull(seen.daemons());
        assertNotNull(seen.config());
        assertNotNull(seen.log());
        eachSourceIsHeardOfOnce();
    }

    @Test
    void whatDoesNotAnswerIsAGapInTheMachinesWords() throws InterruptedException {
        Observations seen = look(false);
        assertNull(seen.unit(Scope.USER));
        assertNotEquals("", seen.gaps().getOrDefault(Source.USER_UNIT, ""));
        assertNotNull(seen.port());
        assertFalse(seen.gaps().containsValue("simulated"), seen.gaps()::toString);
        eachSourceIsHeardOfOnce();
    }
}
