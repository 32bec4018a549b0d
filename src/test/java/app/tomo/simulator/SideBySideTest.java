package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.Tally;
import app.tomo.kanata.ClientMessage;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.ServiceReading;
import app.tomo.model.Truth;
import app.tomo.runtime.LifecycleService;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The incidents with a companion without protection, and with Tomo, side by side: reloads sent, notifications shown, time to
/// name it and time to well. What is asserted here is printed at the end.
class SideBySideTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir private Path folder;

    @AfterAll
    static void printTheTable() {
        System.out.println(
                "| incident | reloads sent | notifications shown | time to name it | time to well"
                        + " |\n"
                        + "|---|---|---|---|---|");
        TABLE.stream().sorted().forEach(System.out::println);
    }

    /// One side of a row. Null times are never, as long as it was watched.
    private record Side(
            long reloads, long notifications, @Nullable Duration name, @Nullable Duration well) {}

    private static void row(String incident, Side naive, Side tomo) {
        TABLE.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %d → %d | %d → %d | %s → %s | %s → %s |",
                        incident,
                        naive.reloads(),
                        tomo.reloads(),
                        naive.notifications(),
                        tomo.notifications(),
                        said(naive.name()),
                        said(tomo.name()),
                        said(naive.well()),
                        said(tomo.well())));
    }

    private static String said(@Nullable Duration time) {
        return time == null
                ? "never"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }

    private static Side of(Tally tally) {
        Tally.Summary sum = tally.summary();
        return new Side(sum.reloadsSent(), sum.notifications(), sum.toName(), sum.toWell());
    }

    /// The companion of that day: whenever the daemon is back it says so, and sends the reload again.
    private static final class NaiveCompanion {
        private final VirtualStage stage;
        private final Instant until;
        private final List<Instant> reloads = new ArrayList<>();
        private int toasts;

        NaiveCompanion(VirtualStage stage, Instant until) {
            this.stage = stage;
            this.until = until;
            connect();
        }

        private void connect() {
            if (!stage.time.now().isBefore(until)) {
                return;
            }
            VirtualDoor.Line line = stage.enter(_ -> {}, this::connect);
            if (line == null) {
                stage.time.after(Duration.ofMillis(100), this::connect);
                return;
            }
            toasts++;
            reloads.add(stage.time.now());
            line.say(new ClientMessage.Reload(ClientMessage.Wait.upTo(Duration.ofSeconds(5))));
        }
    }

    private VirtualStage stage(String incident) throws Exception {
        Path own = folder.resolve(incident + TABLE.size() + System.identityHashCode(new Object()));
        return new VirtualStage(own, VirtualStage.incident(incident)).begun();
    }

    private static Tally tallied(VirtualStage stage) {
        Tally tally = new Tally();
        var _ = stage.engine.mailbox().observe(tally);
        return tally;
    }

    /// Asks Tomo for a reload whenever the daemon answers again.
    private static void askWheneverItIsBack(VirtualStage stage) {
        new Runnable() {
            private long served;

            @Override
            public void run() {
                boolean back = stage.now().facts().responding() == Truth.YES;
                if (back && stage.now().pid() != served) {
                    served = stage.now().pid();
                    stage.engine.lifecycle().reload();
                }
                stage.time.after(POLL, this);
            }
        }.run();
    }

    private Side naively(String incident, Duration length) throws Exception {
        VirtualStage stage = stage(incident);
        NaiveCompanion naive = new NaiveCompanion(stage, stage.time.now().plus(length));
        stage.pass(length);
        return new Side(naive.reloads.size(), naive.toasts, null, null);
    }

    @Test
    void incident0TheReloadThatKills() throws Exception {
        Side naive = naively("any-reload-kills", FIVE_MINUTES);
        assertEquals(15, naive.reloads());
        assertEquals(15, naive.notifications());

        VirtualStage stage = stage("any-reload-kills");
        stage.pass(Duration.ofSeconds(20));
        Tally tally = tallied(stage);
        askWheneverItIsBack(stage);
        stage.pass(FIVE_MINUTES);
        Side tomo = of(tally);
        assertEquals(2, tomo.reloads(), "one before the first crash, one after it");
        assertTrue(tomo.notifications() <= 1);
        assertEquals(Headline.HEALTHY, stage.headline());
        row("0 the reload that kills", naive, tomo);
    }

    @Test
    void incident0TheLoopThatSomebodyElseKeepsUp() throws Exception {
        Side naive = naively("reload-crash-loop", FIVE_MINUTES);
        assertEquals(15, naive.notifications());

        VirtualStage stage = stage("reload-crash-loop");
        stage.pass(Duration.ofSeconds(20));
        Tally tally = tallied(stage);
        var _ = new NaiveCompanion(stage, stage.time.now().plus(FIVE_MINUTES));
        stage.pass(FIVE_MINUTES.plusMinutes(2));
        Side tomo = of(tally);
        assertEquals(0, tomo.reloads());
        assertEquals(1, tomo.notifications());
        assertNotNull(tomo.name());
        assertTrue(tomo.name().compareTo(Duration.ofSeconds(45)) < 0, tomo::toString);
        assertNotNull(tomo.well());
        row("0 the loop, kept up by another program", naive, tomo);
    }

    @Test
    void incident0InCyclesOfFortyThreeSeconds() throws Exception {
        Duration tenMinutes = Duration.ofMinutes(10);
        Side naive = naively("slow-crash-loop", tenMinutes);
        VirtualStage stage = stage("slow-crash-loop");
        stage.pass(Duration.ofSeconds(20));
        Tally tally = tallied(stage);
        var _ = new NaiveCompanion(stage, stage.time.now().plus(tenMinutes));
        stage.pass(tenMinutes.plusMinutes(3));
        Side tomo = of(tally);
        assertEquals(0, tomo.reloads());
        assertEquals(1, tomo.notifications());
        assertNotNull(tomo.name());
        assertTrue(tomo.name().compareTo(Duration.ofMinutes(4)) < 0, tomo::toString);
        row("0 cycles of 43 s, ten minutes", naive, tomo);
    }

    @Test
    void incident2TheDaemonThatWouldNotStop() throws Exception {
        VirtualStage alone = stage("would-not-stop");
        alone.pass(Duration.ofSeconds(6));
        alone.engine.close();
        Instant asked = alone.time.now();
        var _ = alone.world.manager().restart(FIVE_MINUTES);
        long old = pid(alone);
        while (pid(alone) == old) {
            alone.pass(Duration.ofMillis(500));
        }
        Duration stopped = Duration.between(asked, alone.time.now());
        assertTrue(stopped.compareTo(Duration.ofSeconds(89)) > 0, stopped::toString);

        VirtualStage stage = stage("would-not-stop");
        Tally tally = tallied(stage);
        stage.pass(Duration.ofSeconds(5));
        Outcome outcome =
                stage.outcomeOf(stage.engine.lifecycle().restart(), Duration.ofSeconds(9));
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        Side tomo = of(tally);
        assertNotNull(tomo.name());
        assertTrue(tomo.name().compareTo(Duration.ofSeconds(3)) <= 0, tomo::toString);
        assertNotNull(tomo.well());
        assertTrue(tomo.well().compareTo(Duration.ofSeconds(10)) <= 0, tomo::toString);
        row("2 the daemon that would not stop", new Side(0, 0, null, stopped), tomo);
    }

    private static long pid(VirtualStage stage) {
        return assertInstanceOf(ServiceReading.Seen.class, stage.world.manager().read())
                .status()
                .pid();
    }

    @Test
    void incident3TheLostMessages() throws Exception {
        VirtualStage away = stage("lost-messages");
        away.pass(Duration.ofSeconds(20));
        assertEquals(null, away.enter(_ -> {}, () -> {}), "what is said now is lost");

        VirtualStage stage = stage("lost-messages");
        Tally tally = tallied(stage);
        stage.pass(Duration.ofSeconds(33));
        List<LifecycleService.Ticket> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(stage.engine.lifecycle().reload());
        }
        stage.pass(Duration.ofMinutes(2));
        List<Outcome> outcomes =
                asked.stream().map(ticket -> ticket.outcome().getNow(null)).toList();
        assertFalse(outcomes.contains(null), "each is answered");
        Side tomo = of(tally);
        assertTrue(tomo.reloads() <= 1, "equal ones are one");
        assertEquals(tomo.reloads() == 1, outcomes.getFirst().good(), outcomes::toString);
        assertEquals(1, tomo.notifications());
        assertEquals(Headline.HEALTHY, stage.headline());
        row("3 the lost messages", new Side(0, 0, null, Duration.ofSeconds(35)), tomo);
    }

    @Test
    void incident4TheReloadStorm() throws Exception {
        Duration tenMinutes = Duration.ofMinutes(10);
        VirtualStage alone = new VirtualStage(folder.resolve("4"), "").begun();
        alone.engine.close();
        VirtualDoor.Line line = alone.enter(_ -> {}, () -> {});
        assertNotNull(line);
        int sent = 0;
        for (Instant end = alone.time.now().plus(tenMinutes); alone.time.now().isBefore(end); ) {
            line.say(new ClientMessage.Reload());
            sent++;
            alone.pass(Duration.ofMillis(300));
        }
        assertEquals(2_000, sent);

        VirtualStage stage = new VirtualStage(folder.resolve("4t"), "").begun();
        Tally tally = tallied(stage);
        for (int i = 0; i < 2_000; i++) {
            stage.engine.lifecycle().reload();
            stage.pass(Duration.ofMillis(300));
        }
        stage.pass(Duration.ofSeconds(5));
        Side tomo = of(tally);
        assertTrue(tomo.reloads() > 250 && tomo.reloads() <= 301, tomo::toString);
        assertEquals(2_000, tomo.reloads() + stage.now().guard().spared());
        assertEquals(0, tomo.notifications());
        assertEquals(List.of(), stage.problems());
        row("4 the reload storm, ten minutes", new Side(sent, sent, null, null), tomo);
    }
}
