package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.Entry;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.simulator.script.Script;
import app.tomo.words.ReportWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The five minutes of incident 0, as a report tells them: what is claimed, and that each claim is shown.
class IncidentZeroReportTest {
    @TempDir private Path folder;

    private List<Entry> incident() {
        return Staged.journal(Staged.incident("any-reload-kills"), folder);
    }

    private static List<String> sentences(List<Claim> claims) {
        return claims.stream().map(Claim::sentence).toList();
    }

    @Test
    void theReportNamesTheReload() {
        PostMortem told = Staged.postMortem(incident());
        assertEquals(
                List.of(
                        "kanata died 2 times, from 5 Jan 2026, 09:00:45 to 5 Jan 2026, 09:01:05.",
                        "The likely cause is the reload: 2 of 2 deaths followed one, by 18 s to 43"
                                + " s."),
                sentences(told.summary()));
        assertTrue(
                sentences(told.pattern())
                        .contains("2 of 2 deaths followed a reload, by 18 s to 43 s."));
        assertEquals(
                List.of(
                        "Nobody asked Tomo to stop or restart kanata before it died: this is all"
                                + " that was asked for.",
                        "No signal ended kanata: it ended by itself.",
                        "kanata was not killed for want of memory.",
                        "kanata’s own check took the config each time that Tomo asked.",
                        "kanata logged no panic.",
                        "kanata did not hang when it died: no ping of Tomo’s was waiting for an"
                                + " answer.",
                        "kanata’s port was free: it took connections each time that it was back.",
                        "The machine did not sleep: there is no waking up between these lines."),
                sentences(told.ruledOut()));
        assertTrue(sentences(told.did()).contains("Tomo sent no reload after the last death."));
        assertTrue(sentences(told.did()).contains("Tomo held one reload back."));
    }

    @Test
    void withoutProtectionEveryDeathOfTheFiveMinutesFollowsAReload() {
        PostMortem told =
                Staged.postMortem(Staged.naive(Staged.incident("any-reload-kills"), folder));
        int deaths = told.chronicle().deaths().size();
        assertTrue(deaths >= 13, () -> deaths + " deaths");
        assertTrue(
                sentences(told.pattern())
                        .contains(
                                deaths
                                        + " of "
                                        + deaths
                                        + " deaths followed a reload, by 17 s to 43 s."),
                () -> told.pattern().toString());
    }

    /// The reload is 43 s before the first death: what was logged then is kept.
    @Test
    void theReloadIsInTheLogThatWasKeptOfEachDeath() {
        PostMortem told = Staged.postMortem(incident());
        for (Death death : told.chronicle().deaths()) {
            assertEquals("Live reload successful", death.words().getLast().text());
        }
        assertTrue(
                sentences(told.pattern())
                        .contains(
                                "2 of 2 times kanata had logged nothing for 17 s to 42 s before it"
                                        + " died."));
    }

    @Test
    void everyDeathHasItsLine() {
        String text = markdown(Staged.naive(Staged.incident("any-reload-kills"), folder));
        assertTrue(
                text.contains(
                        "line  process  died                lived  after reload  ended            "
                                + " log silent\n"
                                + "28    4000     01-05 09:00:45.000  45 s   43 s          exited"
                                + " 1/FAILURE  42 s\n"),
                text);
        assertEquals(13, text.lines().filter(line -> line.matches("\\d+ +40\\d\\d .*")).count());
    }

    private static String markdown(List<Entry> entries) {
        return Report.of(
                        entries,
                        Instant.MIN,
                        new Surround(List.of(), List.of()),
                        Staged.NOBODY,
                        Staged.WORDS)
                .markdown();
    }

    @Test
    void everyClaimRestsOnLinesOfTheTimeline() {
        PostMortem told = Staged.postMortem(incident());
        List<Evidence> timeline = told.chronicle().lines();
        Stream.of(told.summary(), told.pattern(), told.ruledOut(), told.did())
                .flatMap(List::stream)
                .forEach(
                        claim -> {
                            assertFalse(claim.evidence().isEmpty(), claim.sentence());
                            assertTrue(timeline.containsAll(claim.evidence()), claim.sentence());
                        });
    }

    @Test
    void everyClaimIsFollowedByItsEvidence() {
        Report report =
                Report.of(
                        incident(),
                        Instant.MIN,
                        new Surround(List.of(), List.of()),
                        Staged.NOBODY,
                        Staged.WORDS);
        List<String> lines = report.markdown().lines().toList();
        int claims = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("- **")) {
                claims++;
                assertEquals("  ```text", lines.get(i + 2), lines.get(i));
                assertTrue(lines.get(i + 3).matches(" +\\d+  .*"), lines.get(i));
            }
        }
        assertTrue(claims > 12, report.markdown());
    }

    @Test
    void itsScriptPlaysThePatternAgain() {
        PostMortem told = Staged.postMortem(incident());
        PostMortem again =
                Staged.postMortem(
                        Staged.journal(Staged.script(told.script()), folder.resolve("again")));
        assertEquals(sentences(told.pattern()).getFirst(), sentences(again.pattern()).getFirst());
        assertEquals(told.script(), again.script());
    }

    @Test
    void whatIsNotKnownIsSaidAsUnknown() {
        PostMortem told = Staged.postMortem(incident());
        assertEquals(List.of(), told.unknown());
        PostMortem naive =
                Staged.postMortem(Staged.naive(Staged.incident("any-reload-kills"), folder));
        assertEquals(
                List.of(
                        "Whether kanata survived one other reload: the record ends, or it died, too"
                                + " soon after."),
                naive.unknown());
        assertTrue(
                sentences(naive.pattern()).stream().noneMatch(each -> each.contains("lived on")));
    }

    @Test
    void aJournalWithAGapRulesNothingOutByItsSilence() {
        List<Entry> entries = new ArrayList<>(incident());
        entries.add(1, new Entry.Dropped(entries.getFirst().at(), 7));
        PostMortem told = Staged.postMortem(entries);
        assertFalse(
                sentences(told.ruledOut()).stream()
                        .anyMatch(each -> each.startsWith("The machine did not sleep")));
        assertTrue(told.unknown().stream().anyMatch(each -> each.startsWith("7 lines")));
    }

    @Test
    void aDaemonThatIsKilledIsNotPutDownToAReload() {
        PostMortem told =
                Staged.postMortem(Staged.journal(Staged.incident("killed-by-usr1"), folder));
        assertTrue(told.chronicle().deaths().size() >= 3);
        assertEquals(0, told.chronicle().afterReloads().size());
        assertTrue(
                sentences(told.pattern()).stream()
                        .anyMatch(each -> each.endsWith("were ended by signal 10.")));
        assertTrue(sentences(told.ruledOut()).stream().noneMatch(each -> each.contains("signal")));
        assertTrue(told.script().contains("die by USR1"), told.script());
    }

    @Test
    void aDaemonThatIsKilledFromOutsideDidNotDieOfAReload() {
        Script script =
                Staged.script("after reload 3s die by KILL until start 2\nrestart after 300ms");
        PostMortem told = Staged.postMortem(Staged.journal(script, folder));
        assertEquals(2, told.chronicle().afterReloads().size());
        assertTrue(sentences(told.summary()).get(1).startsWith("Something outside of kanata"));
        assertTrue(told.unknown().contains("Who sent the signal that ended kanata."));
    }

    @Test
    void aWordThatCannotBeShownIsNoSilence() {
        List<Entry> entries = new ArrayList<>(incident());
        Death death = Staged.postMortem(entries).chronicle().deaths().getLast();
        Instant late = death.seen().at().minusMillis(200);
        entries.add(
                new Entry.Logged(
                        entries.getLast().at(),
                        new LogLine(late, Source.DAEMON, death.process(), Level.DEBUG, "key"),
                        death.process()));
        assertTrue(
                sentences(Staged.postMortem(entries).pattern()).stream()
                        .anyMatch(each -> each.startsWith("1 of 2 times kanata had logged")));
    }

    @Test
    void aStopThatWasAskedForIsNoDeath() {
        PostMortem told =
                Staged.postMortem(Staged.journal(Staged.incident("would-not-stop"), folder));
        assertEquals(List.of(), told.chronicle().deaths());
        assertTrue(sentences(told.summary()).contains("kanata did not die in this time."));
    }

    @Test
    void whatNobodyWouldSeeInItIsMarked() {
        Surround surround =
                new Surround(
                        List.of(
                                new Surround.Row(
                                        ReportWords.Fact.DESKTOP,
                                        "a\u001b[2Jb\rc\u0000d\ud800e\u007ff\tgä😀")),
                        List.of());
        String text =
                Report.of(incident(), Instant.MIN, surround, Staged.NOBODY, Staged.WORDS)
                        .markdown();
        assertTrue(text.contains("a�[2Jb c�d�e�f\tgä😀"), text);
        assertEquals(
                text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
