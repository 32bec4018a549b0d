package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import app.tomo.runtime.SystemTime;
import app.tomo.threads.LiveHeap;
import app.tomo.threads.LiveThreads;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Peers on the daemon's port that do their worst: Tomo's memory stays bounded, its window alive, and what it says is true and
/// stays the same. `-Dtomo.siege=60` keeps each up for a minute more, `-Dtomo.seed=7` varies what is random.
@Timeout(600)
class HostilePeersTest {
    private static final Duration SIEGE = ofMillis(300 + 1_000 * Long.getLong("tomo.siege", 0));
    private static final long SEED = Long.getLong("tomo.seed", 1);
    private static final long FEW_MEGABYTES = 8L * 1024 * 1024;
    private static final Duration UI_WAITS = ofSeconds(1);

    @TempDir static Path folder;

    /// What is loaded once is no one's latency, and no attack's memory.
    @BeforeAll
    static void warmUp() throws Exception {
        try (Besieged tomo = new Besieged(folder, Attacks.A_GREETING_AND_THE_END, SEED)) {
            tomo.await(Attacks.A_GREETING_AND_THE_END.said);
            tomo.door.giveWay();
            tomo.awaitHealthy();
            var _ = tomo.sentence();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void tomoStaysAliveAndSaysWhatIsTrue(Attacks attack) throws Exception {
        long before = LiveHeap.bytes();
        try (SystemTime time = new SystemTime();
                Besieged tomo = new Besieged(folder, attack, SEED)) {
            tomo.await(attack.said);
            List<String> shown = tomo.seen();
            assertTrue(
                    shown.stream().noneMatch(said -> said.startsWith("HEALTHY")), shown::toString);
            assertTrue(tomo.sentence().contains(attack.sentence), tomo::sentence);
            Instant end = time.now().plus(SIEGE);
            while (time.now().isBefore(end)) {
                Duration answer = tomo.answer();
                assertTrue(answer.compareTo(UI_WAITS) < 0, () -> "seed " + SEED + ": " + answer);
            }
            LiveHeap.awaitAtMost(before + FEW_MEGABYTES, () -> "seed " + SEED);
            assertEquals(shown, tomo.seen(), "it is said once");
            assertTrue(tomo.door.clients() <= mostConnections(), tomo.door.clients() + " came");

            tomo.door.giveWay();
            tomo.awaitHealthy();
        }
        LiveThreads.awaitNone("link-", "besieged-");
    }

    /// Delays of 100, 200, 400 ms … and then of 5 s, shortened by a quarter; each connection that is greeted has up to three
    /// that ask for the version.
    private static long mostConnections() {
        return 4 * (8 + SIEGE.toMillis() / ofMillis(3_750).toMillis());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RANDOM_BYTES", "HALF_A_LINE", "A_FLOOD_OF_EVERYTHING"})
    void nothingIsLeftWhenTomoGoesInTheMiddle(Attacks attack) throws Exception {
        try (Besieged tomo = new Besieged(folder, attack, SEED)) {
            tomo.await(attack.said);
            assertFalse(LiveThreads.named("besieged-").isEmpty());
            tomo.leave();
            LiveThreads.awaitNone("link-", "besieged-");
            tomo.door.awaitNobody();
        }
    }
}
