package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import app.tomo.config.Json;
import app.tomo.model.Owner;
import app.tomo.model.Truth;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.words.CommandWords.Sentence;

import com.fasterxml.jackson.core.JsonParseException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class LoggingTest {
    private final List<LogLine> logged = new CopyOnWriteArrayList<>();
    private final BufferConsole console = new BufferConsole(false, false);
    private final VirtualSession session = session(console);

    private VirtualSession session(BufferConsole where) {
        VirtualSession made = VirtualSession.blank(where);
        made.own = from -> logged.stream().filter(it -> !it.at().isBefore(from)).toList();
        return made;
    }

    private static Command.Logs logs(boolean follow, int lines, String since) {
        return new Command.Logs(follow, lines, since);
    }

    private void log(Instant at, Level level, String text) {
        logged.add(new LogLine(at, Source.TOMO, 12, level, text));
    }

    @Test
    void theNewestLinesArePrintedWithTimeAndSourceAndLevel() throws InterruptedException {
        Instant now = session.clock().now();
        log(now.minusSeconds(3), Level.INFO, "one");
        log(now.minusSeconds(2), Level.WARN, "two");
        log(now.minusSeconds(1), Level.INFO, "three");
        assertEquals(ExitStatus.WELL, session.run(logs(false, 2, "10min")));
        assertEquals(2, console.out.size());
        assertTrue(
                console.out.getFirst().matches("\\d\\d:\\d\\d:\\d\\d  tomo +WARN +two"),
                console.out::toString);
        assertEquals(List.of(), console.err);
    }

    @Test
    void whatRunsOutsideOfEveryUnitHasNoLog() throws InterruptedException {
        BufferConsole told = new BufferConsole(false, false);
        VirtualSession loose = VirtualSession.blank(told);
        loose.machine.owner = new Owner(100, "me", true, "kanata", "", null, Truth.YES);
        assertEquals(ExitStatus.WELL, loose.run(logs(false, 10, "1s")));
        assertEquals(List.of(VirtualSession.WORDS.commands().of(Sentence.NO_LOG_KEPT)), told.err);
    }

    @Test
    void anEmptyLogIsNoMishap() throws InterruptedException {
        assertEquals(ExitStatus.WELL, session.run(logs(false, 10, "1s")));
        assertEquals(List.of(), console.out);
        assertEquals(1, console.err.size());
    }

    @Test
    void followingPrintsWhatComesUntilItIsCancelled() throws InterruptedException {
        session.time.after(ofSeconds(2), () -> log(session.clock().now(), Level.INFO, "later"));
        session.cancelAfter(ofSeconds(5));
        assertEquals(ExitStatus.WELL, session.run(logs(true, 0, "1s")));
        assertEquals(1, console.out.size(), console.out::toString);
        assertTrue(console.out.getFirst().endsWith("later"));
    }

    @Test
    void followingEndsWhenNobodyReads() throws InterruptedException {
        console.closeAfter = 1;
        session.time.after(ofSeconds(1), () -> log(session.clock().now(), Level.INFO, "one"));
        assertEquals(ExitStatus.WELL, session.run(logs(true, 0, "1s")));
    }

    @Test
    void jsonIsOneObjectALine() throws InterruptedException, JsonParseException {
        BufferConsole machine = new BufferConsole(true, false);
        VirtualSession read = session(machine);
        Instant at = read.clock().now();
        log(at, Level.WARN, "two");
        assertEquals(ExitStatus.WELL, read.run(logs(false, 10, "1h")));
        var json = Json.readObject(machine.out.getLast());
        assertEquals("tomo", json.path("source").asText());
        assertEquals("warn", json.path("level").asText());
        assertEquals(12, json.path("pid").asLong());
        assertEquals("two", json.path("text").asText());
        assertEquals(at, Instant.parse(json.path("at").asText()));
    }
}
