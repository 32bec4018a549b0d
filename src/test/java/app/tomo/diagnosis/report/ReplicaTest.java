package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What a report has the simulator play is what there was.
class ReplicaTest {
    @TempDir private Path folder;

    private String replica(String script) {
        LogText log = new LogText(new Redaction(Staged.NOBODY));
        return Replica.script(
                Chronicler.of(
                        Staged.naive(Staged.script(script), folder),
                        Instant.MIN,
                        Staged.WORDS,
                        log));
    }

    /// How each of its starts ended.
    private static List<String> ends(String script) {
        return script.lines()
                .filter(line -> line.startsWith("after"))
                .map(line -> line.replaceFirst("^after \\d+ms(?: to \\d+ms)? ", ""))
                .toList();
    }

    @Test
    void deathsOfSeveralKindsArePlayedInTheirOrder() {
        String script =
                """
                after 20s die by KILL in start 1
                after 20s crash in start 2
                after 20s crash in start 3
                after 20s die by KILL from start 4
                restart after 100ms
                """;
        String replica = replica(script);
        assertEquals(
                List.of(
                        "die by KILL in start 1",
                        "crash in start 2",
                        "crash in start 3",
                        "die by KILL from start 4"),
                ends(replica),
                replica);
        assertEquals(
                ends(replica).subList(0, 3),
                ends(replica(replica)).subList(0, 3),
                "it is played as it was");
    }

    @Test
    void deathsOfOneKindAreOneLineFromTheSecondOn() {
        String replica = replica("after 20s die by KILL\nrestart after 100ms\n");
        assertEquals(List.of("die by KILL in start 1", "die by KILL from start 2"), ends(replica));
    }
}
