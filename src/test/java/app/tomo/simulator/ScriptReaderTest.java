package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.simulator.script.Complaint;
import app.tomo.simulator.script.Fault;
import app.tomo.simulator.script.Moment;
import app.tomo.simulator.script.Script;
import app.tomo.simulator.script.ScriptReader;
import app.tomo.simulator.script.Signal;
import app.tomo.simulator.script.Span;
import app.tomo.simulator.script.Starts;
import app.tomo.simulator.script.When;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class ScriptReaderTest {
    static Script understood(String text) {
        return assertInstanceOf(
                        ScriptReader.Reading.Understood.class, ScriptReader.read(text), text)
                .script();
    }

    private static Script.Line line(String text) {
        List<Script.Line> lines = understood(text).lines();
        assertEquals(1, lines.size(), text);
        return lines.getFirst();
    }

    @Test
    void aLineSaysWhenWhatAndInWhichStart() {
        assertEquals(
                new Script.Line(
                        3,
                        new When.After(
                                Moment.RELOAD_WITH_WAIT,
                                new Span(Duration.ofSeconds(17), Duration.ofSeconds(20))),
                        new Fault.DieSilently(),
                        new Starts(2, Integer.MAX_VALUE)),
                line(
                        """
                        # the loop

                        After reload with wait, 17s to 20s: die silently from start 2 # as it did
                        """));
    }

    @Test
    void withoutATimeItIsSoFromTheStart() {
        assertEquals(
                new Script.Line(1, When.FROM_THE_START, new Fault.Hang(), Starts.ALL),
                line("hang"));
    }

    @ParameterizedTest
    @CsvSource({
        "on connect crash,            CONNECT,          0",
        "on reload crash,             RELOAD,           0",
        "on reload with wait crash,   RELOAD_WITH_WAIT, 0",
        "after connect 400ms crash,   CONNECT,          400",
        "after reload 43s crash,      RELOAD,           43000",
        "after 2min crash,            START,            120000",
    })
    void momentsAreNamed(String text, Moment moment, long millis) {
        Duration delay = Duration.ofMillis(millis);
        assertEquals(
                new Script.Line(
                        1,
                        new When.After(moment, new Span(delay, delay)),
                        new Fault.Crash(),
                        Starts.ALL),
                line(text));
    }

    @Test
    void somethingHappensAgainAndAgain() {
        assertEquals(
                new Script.Line(
                        1,
                        new When.Every(Duration.ofMillis(300)),
                        new Fault.Reload(),
                        new Starts(1, 3)),
                line("every 300ms reload until start 3"));
    }

    @Test
    void amountsAreRead() {
        assertEquals(new Fault.LineOf(10 * 1024 * 1024), line("line of 10MB").fault());
        assertEquals(new Fault.DieBy(Signal.USR1), line("die by USR1").fault());
        assertEquals(
                new Fault.StartLimit(5, Duration.ofSeconds(10)),
                line("start limit 5 in 10s").fault());
    }

    @Test
    void aRangeIsGoneThroughInFourSteps() {
        Span span = new Span(Duration.ofSeconds(17), Duration.ofSeconds(20));
        assertEquals(
                List.of(17L, 18L, 19L, 20L, 17L),
                List.of(1, 2, 3, 4, 5).stream().map(span::in).map(Duration::toSeconds).toList());
    }

    /// Every line of the documentation can be followed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "crash",
                "die silently",
                "die by KILL",
                "hang",
                "hang up",
                "behave",
                "ignore TERM",
                "ignore TERM for 1500ms",
                "refuse connections",
                "port in use",
                "answer after 400ms",
                "half lines",
                "garbage",
                "line of 64KB",
                "speak version 9.9",
                "speak protocol 2",
                "speak something else",
                "wait answers of the previous reload",
                "tap capslock",
                "hold capslock",
                "restart after 17s to 20s",
                "start limit 5 in 10s",
                "kill after 90s of stopping",
            })
    void everythingThatIsKnownIsRead(String text) {
        line(text);
        line("after 3s " + text + " in start 2");
    }

    @ParameterizedTest
    @CsvSource({
        "dance wildly,               FAULT,  dance wildly",
        "after 3s,                   FAULT,  after 3s",
        "after 3 seconds crash,      TIME,   3",
        "after reload soon crash,    TIME,   soon",
        "after 20s to 17s crash,     TIME,   20s to 17s",
        "answer after 1h,            TIME,   1h",
        "line of 100MB,              SIZE,   100MB",
        "line of ten,                SIZE,   ten",
        "die by TERM,                SIGNAL, TERM",
        "crash in start 0,           NUMBER, 0",
        "speak protocol two,         NUMBER, two",
    })
    void whatCannotBeFollowedIsNamedWithItsLine(String text, Complaint.Kind kind, String what) {
        assertEquals(
                new ScriptReader.Reading.NotUnderstood(new Complaint(2, kind, what)),
                ScriptReader.read("hang\n" + text + "\n"));
    }
}
