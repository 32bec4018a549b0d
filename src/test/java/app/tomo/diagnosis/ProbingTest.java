package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.Source;
import app.tomo.runtime.VirtualTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class ProbingTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Probing probing =
            new Probing(
                    time,
                    Duration.ofSeconds(8),
                    (source, known) -> heard.add(source.id() + "=" + known));

    @Test
    void whatIsSeenIsGiven() throws InterruptedException {
        assertEquals("seen", probing.ask(Source.PORT, () -> "seen").get());
        assertEquals(Map.of(), probing.gaps());
        assertEquals(List.of("port=true"), heard);
    }

    @Test
    void whatCannotBeSeenIsAGapInTheMachinesWords() throws InterruptedException {
        Probing.Answer<String> answer =
                probing.ask(
                        Source.CONFIG,
                        () -> {
                            throw new IOException("Permission denied");
                        });
        assertNull(answer.get());
        assertEquals(Map.of(Source.CONFIG, "Permission denied"), probing.gaps());
        assertEquals(List.of("config=false"), heard);
    }

    @Test
    void aDefectOfOneProbeSparesTheOthers() throws InterruptedException {
        Probing.Answer<String> broken =
                probing.ask(
                        Source.CONFIG,
                        () -> {
                            throw new IllegalStateException("a defect");
                        });
        assertEquals("seen", probing.ask(Source.PORT, () -> "seen").get());
        assertNull(broken.get());
        assertTrue(String.valueOf(probing.gaps().get(Source.CONFIG)).contains("a defect"));
    }

    /// Also one that cannot be interrupted is waited for no longer.
    @Test
    void whatHangsIsGivenUpInTime() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Probing.Answer<String> answer =
                probing.ask(
                        Source.LOG,
                        () -> {
                            while (true) {
                                try {
                                    never.await();
                                    return "late";
                                } catch (InterruptedException _) {
                                    heard.add("interrupted");
                                }
                            }
                        });
        time.advance(Duration.ofSeconds(8));
        assertNull(answer.get());
        assertEquals(Map.of(Source.LOG, "no answer within 8000 ms"), probing.gaps());
        never.countDown();
    }

    @Test
    void closingGivesUpWhatIsStillAsked() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Probing.Answer<String> answer =
                probing.ask(
                        Source.LOG,
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                                return "never";
                            } finally {
                                interrupted.countDown();
                            }
                        });
        probing.close();
        assertNull(answer.get());
        interrupted.await();
        assertEquals(List.of("log=false"), heard);
    }
}
