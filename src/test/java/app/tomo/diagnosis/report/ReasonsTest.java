package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.LogLine.Level;
import app.tomo.words.ReportWords.Who;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What a daemon says of its own end is told, and nothing that contradicts it.
class ReasonsTest {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir private Path folder;

    @Test
    void aPortThatIsTakenIsTheCauseAndNobodyIsSaidToHaveSentASignal() {
        PostMortem told =
                Staged.postMortem(
                        Staged.journal(Staged.script("port in use\nrestart after 300ms"), folder));
        int deaths = told.chronicle().deaths().size();
        assertTrue(deaths > 2, () -> deaths + " deaths");
        assertTrue(
                told.summary().stream()
                        .anyMatch(
                                claim ->
                                        claim.sentence()
                                                .equals(
                                                        deaths
                                                                + " of "
                                                                + deaths
                                                                + " times kanata ended because"
                                                                + " somebody else had its port, as"
                                                                + " it said itself.")),
                told.summary()::toString);
        assertFalse(told.ruledOut().stream().anyMatch(each -> each.sentence().contains("panic")));
        assertFalse(told.ruledOut().stream().anyMatch(each -> each.sentence().contains("port")));
        assertFalse(told.unknown().contains("Who sent the signal that ended kanata."));
    }

    @Test
    void whatWasSaidLongBeforeTheEndIsNoReason() {
        assertEquals(Reason.CONFIG_REJECTED, Reason.of(death(1, "Error in configuration")));
        assertNull(Reason.of(death(5, "Error in configuration")));
        assertNull(Reason.of(death(1, "Live reload successful")));
        assertEquals(
                Reason.PORT_TAKEN,
                Reason.of(
                        death(0, "thread 'main' panicked at src/tcp_server.rs:1:2:", "AddrInUse")));
    }

    /// The level is that of whatever line came before.
    @Test
    void aPanicIsShownWithItsPlaceWhateverTheLevel() {
        LogText log = new LogText(new Redaction(Staged.NOBODY));
        String line = "thread 'main' (767) panicked at kanata-1.11.0/src/tcp_server.rs:68:14:";
        for (Level level : Level.values()) {
            assertEquals(line, log.shown(level, line));
        }
        assertEquals("Error in configuration", log.shown(Level.ERROR, "× Error in configuration"));
        assertEquals(
                "thread […]",
                log.shown(
                        Level.INFO, "thread 'main' panicked at 'no key hunter2', src/main.rs:1:2"));
    }

    private static Death death(int secondsBefore, String... said) {
        List<Evidence> lines =
                Arrays.stream(said)
                        .map(
                                text ->
                                        new Evidence(
                                                1,
                                                AT.minusSeconds(secondsBefore),
                                                Who.DAEMON,
                                                text))
                        .toList();
        return new Death(
                7, new Evidence(2, AT, Who.SEEN, "ended"), null, null, null, lines, null, null);
    }
}
