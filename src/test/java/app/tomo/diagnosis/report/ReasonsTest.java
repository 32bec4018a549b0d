package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.Entry;
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

    /// Attached, nobody says whether it was killed.
    @Test
    void twoEndsThatNobodyExplainsMakeAReloadNoMoreThanPossible() {
        List<Entry> entries = Staged.journal(Staged.incident("any-reload-kills"), folder);
        Chronicle whole = Staged.postMortem(entries).chronicle();
        List<Death> unexplained = whole.deaths().stream().map(ReasonsTest::unexplained).toList();
        assertEquals(2, unexplained.size());
        assertTrue(cause(whole, unexplained).startsWith("A reload is a possible cause: 2 of 2"));
        List<Death> three = List.of(unexplained.get(0), unexplained.get(1), unexplained.get(1));
        assertTrue(cause(whole, three).startsWith("The likely cause is the reload: 3 of 3"));
    }

    private static Death unexplained(Death death) {
        return new Death(
                death.process(),
                death.seen(),
                death.begun(),
                death.reload(),
                null,
                List.of(),
                null,
                null);
    }

    private static String cause(Chronicle whole, List<Death> deaths) {
        Chronicle other =
                new Chronicle(
                        whole.lines(),
                        deaths,
                        whole.deeds(),
                        whole.from(),
                        whole.until(),
                        whole.state(),
                        whole.invocation(),
                        whole.version(),
                        whole.tomo(),
                        whole.missing());
        return new Summary(other, Staged.WORDS.report()).all().get(1).sentence();
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
