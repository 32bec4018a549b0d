package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The ends of incident 2, in the manager's own words: to whoever shows the unit's state they are all one, and each has an
/// explanation of its own.
class ExplainedEndsTest {
    private static final int KILL = 9;
    private static final int USR1 = 10;
    private static final int CHDIR = 200;

    /// @param said in the explanation
    private record End(int signal, String result, ProblemId problem, String said) {}

    private static final List<End> ENDS =
            List.of(
                    new End(USR1, "signal", ProblemId.KILLED, "signal USR1"),
                    new End(KILL, "timeout", ProblemId.STOP_TIMEOUT, "did not stop in time"),
                    new End(KILL, "signal", ProblemId.KILLED, "signal KILL"),
                    new End(KILL, "oom-kill", ProblemId.OUT_OF_MEMORY, "out of memory"),
                    new End(KILL, "start-limit-hit", ProblemId.START_LIMIT, "too often"),
                    new End(KILL, "watchdog", ProblemId.WATCHDOG, "stopped reporting"),
                    new End(KILL, "resources", ProblemId.UNIT_RESOURCES, "could not provide"),
                    new End(KILL, "protocol", ProblemId.UNIT_PROTOCOL, "its Type="),
                    new End(KILL, "exec-condition", ProblemId.UNIT_CONDITION, "condition"));

    private static TestEngine ended(End end) {
        TestEngine test = TestEngine.well();
        test.machine.die(new Exit.Signalled(end.signal(), false), end.result(), Activity.FAILED);
        test.pass(Duration.ofSeconds(3));
        return test;
    }

    @Test
    void whoeverShowsTheStateOfTheUnitSaysTheSameOfAll() {
        Set<Activity> shown = new LinkedHashSet<>();
        for (End end : ENDS) {
            if (ended(end).machine.read() instanceof ServiceReading.Seen(var status)) {
                shown.add(status.activity());
            }
        }
        assertEquals(Set.of(Activity.FAILED), shown);
    }

    @Test
    void eachHasAnExplanationOfItsOwn() {
        Words words = Words.about("kanata", ZoneOffset.UTC);
        Set<String> sentences = new LinkedHashSet<>();
        for (End end : ENDS) {
            TestEngine test = ended(end);
            Problem problem = test.now().problems().getFirst();
            assertEquals(end.problem(), problem.id(), end::toString);
            String sentence = words.problems().of(problem, test.now(), test.time.now()).sentence();
            assertTrue(sentence.contains(end.said()), sentence);
            sentences.add(sentence);
        }
        assertEquals(ENDS.size(), sentences.size(), sentences::toString);
    }

    /// `Result=timeout` is told of a stop, a start and a limit alike; the manager's own line tells which.
    @ParameterizedTest
    @CsvSource({
        "kanata.service: start operation timed out. Terminating., START_TIMEOUT",
        "kanata.service: start-pre operation timed out. Terminating., UNIT_HELPER",
        "kanata.service: Service reached runtime time limit. Stopping., RUNTIME_LIMIT",
        "kanata.service: State 'stop-sigterm' timed out. Killing., STOP_TIMEOUT"
    })
    void whichTimeWasOverIsSaidByTheManager(String line, ProblemId problem) {
        TestEngine test = TestEngine.well();
        test.machine.lines =
                List.of(new DaemonLog.Line(test.time.now().plusSeconds(1), 1, line, true, ""));
        test.machine.die(new Exit.Signalled(KILL, false), "timeout", Activity.FAILED);
        test.pass(Duration.ofSeconds(3));
        assertEquals(List.of(problem), test.now().problems().stream().map(Problem::id).toList());
    }

    private static TestEngine tookTooLongToStart(Duration untilTheNext) {
        String line = "kanata.service: start operation timed out. Terminating.";
        return tookTooLong(List.of(line), untilTheNext);
    }

    private static TestEngine tookTooLong(List<String> told, Duration untilTheNext) {
        TestEngine test = TestEngine.well();
        Instant at = test.time.now().plusMillis(1);
        test.machine.lines =
                told.stream().map(line -> new DaemonLog.Line(at, 1, line, true, "")).toList();
        test.pass(Duration.ofMillis(2));
        test.machine.die(new Exit.Signalled(KILL, false), "timeout", Activity.RESTARTING);
        test.pass(untilTheNext);
        test.machine.lines = List.of();
        test.machine.restarts++;
        test.machine.spawn();
        test.pass(Duration.ofSeconds(4));
        return test;
    }

    @Test
    void whichTimeWasOverIsStillKnownWhenTheNextOneRuns() {
        List<ProblemId> told = tookTooLongToStart(Duration.ofSeconds(3)).problems();
        assertEquals(List.of(ProblemId.START_TIMEOUT), told);
    }

    /// The manager's line may come late, or not at all.
    @Test
    void whereTheLogSaidNothingYetNoTimeIsBlamed() {
        List<ProblemId> told = tookTooLong(List.of(), Duration.ofSeconds(3)).problems();
        assertEquals(List.of(ProblemId.UNEXPLAINED_EXIT), told);
    }

    @Test
    void aStopThatTookTooLongIsStillKnownWhenTheNextOneRuns() {
        String line = "kanata.service: State 'stop-sigterm' timed out. Killing.";
        List<ProblemId> told = tookTooLong(List.of(line), Duration.ofSeconds(3)).problems();
        assertEquals(List.of(ProblemId.STOP_TIMEOUT), told);
    }

    /// What is read of the log then is the next one's, in which no time was over.
    @Test
    void whichTimeWasOverIsNotGuessed() {
        List<ProblemId> told = tookTooLongToStart(Duration.ofMillis(1)).problems();
        assertEquals(List.of(ProblemId.UNEXPLAINED_EXIT), told);
    }

    @Test
    void whatSystemdCouldNotPrepareIsTheUnitsOwn() {
        TestEngine test = TestEngine.well();
        test.machine.die(new Exit.Exited(CHDIR), "exit-code", Activity.FAILED);
        test.pass(Duration.ofSeconds(3));
        assertEquals(ProblemId.UNIT_SETUP, test.now().problems().getFirst().id());
    }

    @Test
    void nothingIsCalledUnexplainedBeforeItsLogWasAsked() {
        TestEngine test = TestEngine.well();
        test.machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED);
        test.pass(Duration.ofMillis(50));
        assertEquals(List.of(), test.now().problems());
        test.pass(Duration.ofSeconds(3));
        assertEquals(ProblemId.UNEXPLAINED_EXIT, test.now().problems().getFirst().id());
    }
}
