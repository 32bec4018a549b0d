package app.tomo.simulator;

import static app.tomo.simulator.VirtualStage.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.LifecycleService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// The incidents with a companion without protection, and with Tomo, side by side: reloads sent, notifications shown, time to
/// name it and time to well, each measured in the same way, in this run. What is asserted here is printed at the end.
class SideBySideTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final ComparisonTable TABLE = new ComparisonTable();

    @TempDir private Path folder;
    private int stages;

    @AfterAll
    static void printTheTable() {
        System.out.println(TABLE);
    }

    /// With the daemon begun, and with Tomo.
    private VirtualStage stage(String script) throws Exception {
        return new VirtualStage(folder.resolve(Integer.toString(stages++)), script).begun();
    }

    /// With the daemon begun, and without Tomo.
    private VirtualStage bare(String script) throws Exception {
        VirtualStage stage = stage(script);
        stage.engine.close();
        return stage;
    }

    private Side naiveReloader(String name, Duration length) throws Exception {
        VirtualStage stage = bare(incident(name));
        Witness witness = Witness.of(stage);
        NaiveReloader naive = new NaiveReloader(stage, stage.time.now().plus(length));
        stage.pass(length);
        return Side.of(witness, naive.reloads.size(), naive.toasts, null);
    }

    @Test
    void incident0TheReloadThatKills() throws Exception {
        Side naive = naiveReloader("any-reload-kills", FIVE_MINUTES);
        assertEquals(15, naive.reloads());
        assertNull(naive.well());

        VirtualStage stage = stage(incident("any-reload-kills"));
        stage.pass(Duration.ofSeconds(20));
        Witness witness = Witness.of(stage);
        ProtectedSide side = ProtectedSide.of(stage);
        side.reloadWheneverItIsBack();
        stage.pass(FIVE_MINUTES);
        Side tomo = side.side(witness);
        assertEquals(2, tomo.reloads(), "one before the first crash, one after it");
        assertTrue(tomo.notifications() <= 1);
        assertNotNull(tomo.well());
        TABLE.row("0 the reload that kills, five minutes", naive, tomo);
    }

    /// Another program keeps the loop up for as long: what the naive one does, Tomo only watches.
    private Side watchedByTomo(String name, Duration length) throws Exception {
        VirtualStage stage = stage(incident(name));
        stage.pass(Duration.ofSeconds(20));
        Witness witness = Witness.of(stage);
        ProtectedSide side = ProtectedSide.of(stage);
        var _ = new NaiveReloader(stage, stage.time.now().plus(length));
        stage.pass(length.plusMinutes(3));
        assertEquals(Headline.HEALTHY, stage.headline());
        return side.side(witness);
    }

    @Test
    void incident0TheLoopThatSomebodyElseKeepsUp() throws Exception {
        Side naive = naiveReloader("reload-crash-loop", FIVE_MINUTES);
        assertEquals(15, naive.notifications());
        Side tomo = watchedByTomo("reload-crash-loop", FIVE_MINUTES);
        assertEquals(0, tomo.reloads());
        assertEquals(1, tomo.notifications());
        assertNotNull(tomo.name());
        assertTrue(tomo.name().compareTo(Duration.ofSeconds(45)) < 0, tomo::toString);
        TABLE.row("0 the loop, kept up by another program", naive, tomo);
    }

    @Test
    void incident0InCyclesOfFortyThreeSeconds() throws Exception {
        Side naive = naiveReloader("slow-crash-loop", TEN_MINUTES);
        assertEquals(14, naive.notifications());
        Side tomo = watchedByTomo("slow-crash-loop", TEN_MINUTES);
        assertEquals(0, tomo.reloads());
        assertEquals(1, tomo.notifications());
        assertTrue(
                tomo.name() != null && tomo.name().compareTo(Duration.ofMinutes(4)) < 0,
                tomo::toString);
        TABLE.row("0 cycles of 43 s, ten minutes", naive, tomo);
    }

    /// It hangs, and ten seconds later somebody has had enough of it.
    private static final Duration ENOUGH = Duration.ofSeconds(38);

    @Test
    void incident2TheDaemonThatWouldNotStop() throws Exception {
        VirtualStage alone = bare(incident("would-not-stop"));
        Witness seen = Witness.of(alone);
        NaiveTruster truster = new NaiveTruster(alone);
        alone.pass(ENOUGH);
        assertTrue(truster.showsRunning(), "although nothing has answered for ten seconds");
        truster.restart();
        alone.pass(FIVE_MINUTES);
        Side naive = Side.of(seen, 0, truster.toasts, truster.named);
        assertNotNull(naive.well());
        assertTrue(naive.well().compareTo(Duration.ofSeconds(99)) > 0, naive::toString);

        VirtualStage stage = stage(incident("would-not-stop"));
        Witness witness = Witness.of(stage);
        ProtectedSide side = ProtectedSide.of(stage);
        stage.pass(ENOUGH);
        assertEquals(Headline.UNRESPONSIVE, stage.headline());
        LifecycleService.Ticket restart = stage.engine.lifecycle().restart();
        Outcome outcome = stage.outcomeOf(restart, Duration.ofSeconds(9));
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        stage.pass(FIVE_MINUTES);
        Side tomo = side.side(witness);
        assertNotNull(tomo.name());
        assertTrue(tomo.name().compareTo(Duration.ofSeconds(3)) <= 0, tomo::toString);
        assertNotNull(tomo.well());
        assertTrue(tomo.well().compareTo(Duration.ofSeconds(18)) <= 0, tomo::toString);
        TABLE.row("2 the daemon that would not stop", naive, tomo);
    }

    /// One request while the other side is slow, three while it is away.
    private static void askWhileItIsAway(VirtualStage stage, Runnable reload) {
        stage.pass(Duration.ofSeconds(16));
        reload.run();
        stage.pass(Duration.ofSeconds(15));
        for (int i = 0; i < 3; i++) {
            reload.run();
        }
        stage.pass(TEN_MINUTES);
    }

    @Test
    void incident3TheLostMessages() throws Exception {
        VirtualStage alone = bare(incident("lost-messages"));
        Witness seen = Witness.of(alone);
        NaiveMessenger messenger = new NaiveMessenger(alone);
        askWhileItIsAway(alone, messenger::reload);
        assertEquals(2, messenger.lost);
        assertEquals(2, messenger.mostAtOnce, "a permit was given back twice");
        assertTrue(messenger.longestWait.compareTo(FIVE_MINUTES) >= 0);
        Side naive = Side.of(seen, messenger.sent, messenger.toasts, messenger.named);

        VirtualStage stage = stage(incident("lost-messages"));
        Witness witness = Witness.of(stage);
        ProtectedSide side = ProtectedSide.of(stage);
        askWhileItIsAway(stage, side::reload);
        assertEquals(0, side.unanswered());
        assertTrue(side.mostAtOnce <= 1);
        assertTrue(side.longestWait.compareTo(Duration.ofSeconds(30)) <= 0);
        assertTrue(side.dials < messenger.dials / 50, "with back-off");
        Side tomo = side.side(witness);
        assertTrue(tomo.notifications() <= 1, "whoever asks is answered, and not told beside it");
        assertEquals(Headline.HEALTHY, stage.headline());
        TABLE.row("3 the lost messages", naive, tomo);
        TABLE.beside(
                "3",
                "requests lost in silence %d → %d; actions at once %d → %d; longest wait for an"
                        + " answer %s → %s; connections tried %,d → %d",
                messenger.lost,
                side.unanswered(),
                messenger.mostAtOnce,
                side.mostAtOnce,
                messenger.longestWait,
                side.longestWait,
                messenger.dials,
                side.dials);
    }

    @Test
    void incident4TheReloadStorm() throws Exception {
        VirtualStage alone = bare("");
        Witness seen = Witness.of(alone);
        NaiveKiosk kiosk = new NaiveKiosk(alone);
        alone.pass(TEN_MINUTES);
        Side naive = Side.of(seen, kiosk.reloads, kiosk.toasts, null);
        assertEquals(2_001, naive.reloads());

        VirtualStage stage = stage("");
        Witness witness = Witness.of(stage);
        ProtectedSide side = ProtectedSide.of(stage);
        for (int i = 0; i <= 2_000; i++) {
            side.reload();
            stage.pass(NaiveKiosk.EVERY);
        }
        stage.pass(Duration.ofSeconds(5));
        Side tomo = side.side(witness);
        assertTrue(tomo.reloads() > 250 && tomo.reloads() <= 303, tomo::toString);
        assertEquals(2_001, tomo.reloads() + stage.now().guard().spared());
        assertTrue(side.tickets.getLast().outcome().join().good(), "the last one wins");
        assertEquals(0, tomo.notifications());
        TABLE.row("4 the reload storm, ten minutes", naive, tomo);
        TABLE.beside(
                "4 the reload storm",
                "requests answered by another one's reload 0 → %,d, counted and shown",
                stage.now().guard().spared());
    }

    /// Incident 4 where a reload is a new process, which needs 1.5 s to end.
    @Test
    void incident4TheProcessesOfTheStorm() throws Exception {
        VirtualStage alone = bare("");
        var kiosk = new NaiveKiosk.Processes(alone, "ignore TERM for 1500ms");
        var busy = new NaiveKiosk.Processes(alone, "ignore TERM for 7s");
        alone.pass(TEN_MINUTES);
        assertEquals(7, kiosk.mostAtOnce);
        assertEquals(25, busy.mostAtOnce, "as on the machine that was busy with them");

        VirtualStage stage = stage("ignore TERM for 1500ms");
        Set<Long> processes = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            var _ = stage.engine.lifecycle().restart();
            stage.pass(NaiveKiosk.EVERY);
            processes.add(stage.now().pid());
        }
        processes.remove(ServiceStatus.NO_PID);
        assertTrue(processes.size() < 400, processes::toString);
        TABLE.beside(
                "4 restarts asked for as often",
                "processes started %,d → %d; at once %d (%d where an end takes 7 s) → 1",
                kiosk.started,
                processes.size(),
                kiosk.mostAtOnce,
                busy.mostAtOnce);
    }
}
