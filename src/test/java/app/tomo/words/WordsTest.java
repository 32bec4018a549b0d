package app.tomo.words;

import static app.tomo.words.SnapshotBuilder.NOW;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.LastReload;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.PauseEnd;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

class WordsTest {
    private static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);

    private static String said(SnapshotBuilder builder) {
        HeadlineLines lines = WORDS.headlines().of(builder.build(), NOW);
        return lines.marked() + " / " + lines.below();
    }

    @Test
    void wellSaysWhoseUnitUptimeAndProcess() {
        assertEquals(
                "kanata is well / kanata.service (yours) · up 2 h 14 min · PID 4127",
                said(SnapshotBuilder.well()));
        assertEquals(
                "kanata is well / kanata.service (this machine’s) · up 2 h 14 min · PID 4127",
                said(SnapshotBuilder.well().scope(Scope.SYSTEM)));
    }

    @Test
    void aSimulationIsNamedInTheHeadline() {
        assertEquals(
                "kanata is well (simulated)",
                WORDS.headlines().of(SnapshotBuilder.well().simulated().build(), NOW).marked());
    }

    @Test
    void stoppingCountsDownToTheForce() {
        Action action =
                SnapshotBuilder.action(
                        ActionKind.STOP,
                        Action.Phase.STOPPING,
                        Duration.ofMillis(3_200),
                        Duration.ofSeconds(8));
        assertEquals(
                "kanata is stopping / forced in 4 s",
                said(SnapshotBuilder.well().headline(Headline.STOPPING).action(action)));
    }

    @Test
    void stoppedSaysWhoOrWhatStoppedIt() {
        assertEquals(
                "kanata is stopped / you stopped it 5 min ago",
                said(SnapshotBuilder.stopped().wish(Wish.STOPPED, NOW.minusSeconds(300))));
        assertEquals(
                "kanata is stopped / it was killed (signal KILL), 5 min ago",
                said(
                        SnapshotBuilder.stopped()
                                .ended(new Exit.Signalled(9, false), NOW.minusSeconds(300))));
        assertEquals(
                "kanata is stopped / nothing of it runs at the moment",
                said(SnapshotBuilder.stopped()));
    }

    @Test
    void aPauseSaysWhenItEnds() {
        assertEquals(
                "kanata is paused / back in 14 min",
                said(SnapshotBuilder.stopped().paused(NOW.plusSeconds(840))));
        assertEquals(
                "kanata is paused / until you resume it",
                said(SnapshotBuilder.stopped().paused(null)));
        Outcome stopped = new Outcome.Reached(Duration.ofMillis(40), false, false);
        assertEquals(
                "kanata is paused until 14:30.",
                WORDS.outcomes()
                        .of(
                                ActionKind.PAUSE,
                                stopped,
                                SnapshotBuilder.stopped().paused(NOW.plusSeconds(1680)).build()));
        assertEquals(
                "kanata is paused until 14:02:26.",
                WORDS.outcomes()
                        .of(
                                ActionKind.PAUSE,
                                stopped,
                                SnapshotBuilder.stopped().paused(NOW.plusSeconds(5)).build()));
    }

    @Test
    void whatEndsAPauseSaysSo() {
        Outcome already = new Outcome.Reached(Duration.ZERO, true, false);
        assertEquals(
                "kanata is stopped already. The pause is over.",
                WORDS.outcomes()
                        .of(
                                ActionKind.STOP,
                                already,
                                SnapshotBuilder.stopped()
                                        .lastOutcome(ActionKind.STOP, NOW, already)
                                        .pauseEnd(new PauseEnd(NOW, PauseEnd.Why.ASKED, 1, null))
                                        .build()));
        assertEquals(
                "kanata is well / the pause is over: somebody else started it",
                said(
                        SnapshotBuilder.well()
                                .pauseEnd(new PauseEnd(NOW, PauseEnd.Why.STARTED, 0, null))));
    }

    @Test
    void degradedNamesTheKeyboardOnlyWhereItIsOne() {
        assertEquals(
                "kanata runs, but your keyboard is not remapped / another program holds “AT"
                        + " Keyboard”",
                said(
                        SnapshotBuilder.well()
                                .headline(Headline.DEGRADED)
                                .problem(
                                        Problem.broken(
                                                ProblemId.KEYBOARD_GRABBED,
                                                "AT Keyboard",
                                                List.of()))));
        assertEquals(
                "kanata runs, but Tomo cannot reach it / nothing answers on port 5829",
                said(
                        SnapshotBuilder.well()
                                .headline(Headline.DEGRADED)
                                .problem(
                                        Problem.broken(ProblemId.PORT_CLOSED, "5829", List.of()))));
    }

    @Test
    void unresponsiveSaysForHowLong() {
        assertEquals(
                "kanata hangs / running, silent for 6 s",
                said(
                        SnapshotBuilder.well()
                                .headline(Headline.UNRESPONSIVE)
                                .link(
                                        new Link.Open(
                                                1,
                                                SnapshotBuilder.ADDRESS,
                                                NOW.minusSeconds(60),
                                                NOW.minusSeconds(6),
                                                NOW,
                                                3,
                                                NOW))));
        assertEquals(
                "kanata hangs / running, refused since 14:02:17",
                said(
                        SnapshotBuilder.well()
                                .headline(Headline.UNRESPONSIVE)
                                .down(LinkFailure.REFUSED, NOW.minusSeconds(4))));
    }

    @Test
    void crashesAreCountedWithTheTimeTheyTook() {
        assertEquals(
                "kanata keeps crashing / 3 crashes in 52 s",
                said(
                        SnapshotBuilder.well()
                                .headline(Headline.CRASH_LOOPING)
                                .restarts(
                                        NOW.minusSeconds(3_000),
                                        NOW.minusSeconds(56),
                                        NOW.minusSeconds(30),
                                        NOW.minusSeconds(4))));
    }

    @Test
    void aFaultInTheConfigIsNamedByItsPlace() {
        Problem problem =
                new Problem(
                        ProblemId.CONFIG_INVALID,
                        Severity.BROKEN,
                        List.of(),
                        "",
                        SnapshotBuilder.fault());
        SnapshotBuilder broken =
                SnapshotBuilder.stopped().headline(Headline.FAILED).problem(problem);
        assertEquals(
                "kanata cannot start / line 14 of kanata.kbd: layer nav has 7 items, defsrc has 9",
                said(broken));
        assertEquals(
                "kanata does not accept its config: line 14 of kanata.kbd: layer nav has 7 items,"
                        + " defsrc has 9. Correct it, then start kanata.",
                WORDS.problems().of(problem, broken.build(), NOW).sentence());
    }

    @Test
    void aFaultWithoutAPlaceIsItsReason() {
        var fault = new ConfigFault(null, 0, 0, 0, 0, "Exactly one defsrc must exist", "");
        assertEquals("Exactly one defsrc must exist", WORDS.faults().of(fault));
        assertEquals(
                "line 14, column 3 of kanata.kbd", WORDS.faults().place(SnapshotBuilder.fault()));
    }

    @Test
    void whatCannotBeSeenIsSaidWithItsReason() {
        var unreachable = new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "");
        assertEquals(
                "Tomo cannot see kanata / your session bus does not answer",
                said(SnapshotBuilder.stopped().headline(Headline.UNKNOWN).reading(unreachable)));
    }

    @Test
    void theFiveFactsOfAWellDaemon() {
        assertEquals(
                List.of(
                        "✓ Registered: your systemd",
                        "✓ Loaded: enabled at login",
                        "✓ Running: PID 4127",
                        "✓ Responding: answered 0.8 s ago · 1.11.0",
                        "– Capturing: no activity seen yet"),
                facts(SnapshotBuilder.well()));
    }

    @Test
    void theFiveFactsOfADaemonThatComesAndGoes() {
        assertEquals(
                List.of(
                        "✓ Registered: this machine’s systemd",
                        "✓ Loaded: started by hand only",
                        "! Running: restarting",
                        "✕ Responding: refused since 14:02:17",
                        "– Capturing: nothing while it does not run"),
                facts(
                        SnapshotBuilder.stopped()
                                .headline(Headline.CRASH_LOOPING)
                                .scope(Scope.SYSTEM)
                                .unit(LoadState.LOADED, Enablement.DISABLED)
                                .process(Activity.RESTARTING, 0, null)
                                .down(LinkFailure.REFUSED, NOW.minusSeconds(4))
                                .facts(Truth.YES, Truth.YES, Truth.NO, Truth.NO, Truth.UNKNOWN)));
    }

    @Test
    void stoppedAsWishedIsNotMarkedAsBroken() {
        FactLine running = WORDS.facts().of(Fact.RUNNING, SnapshotBuilder.stopped().build(), NOW);
        assertEquals(Mark.OFF, running.mark());
    }

    private static List<String> facts(SnapshotBuilder builder) {
        return WORDS.facts().all(builder.build(), NOW).stream()
                .map(it -> it.mark().sign() + " " + it.name() + ": " + it.value())
                .toList();
    }

    @Test
    void outcomesAreWholeSentences() {
        Snapshot well = SnapshotBuilder.well().build();
        assertEquals(
                "kanata applied the config in 3 ms.",
                WORDS.outcomes()
                        .of(
                                ActionKind.RELOAD,
                                new Outcome.Applied(Duration.ofMillis(3), true),
                                well));
        assertEquals(
                "Not applied, line 14 of kanata.kbd: layer nav has 7 items, defsrc has 9. kanata"
                        + " goes on with the config it had; correct it, then reload.",
                WORDS.outcomes()
                        .of(
                                ActionKind.RELOAD,
                                new Outcome.Rejected(SnapshotBuilder.fault()),
                                well));
        assertEquals(
                "kanata ended because it could not start or go on (status 1).",
                WORDS.outcomes()
                        .of(
                                ActionKind.START,
                                new Outcome.Failed(
                                        new Outcome.Failure.DiedAtStart(
                                                new Exit.Exited(1), List.of())),
                                well));
    }

    @Test
    void aConfigThatIsNotThereIsCreatedAndNamedOnce() {
        ConfigFault gone = Samples.missing();
        assertEquals(
                "kanata does not accept /home/p/nope.kbd: there is no such file",
                WORDS.commands().check(new CheckResult.Failed(gone), "/home/p/nope.kbd"));
        assertEquals(
                "Not applied, nope.kbd: there is no such file. kanata goes on with the config it"
                        + " had; create the file, then reload.",
                WORDS.outcomes()
                        .of(
                                ActionKind.RELOAD,
                                new Outcome.Rejected(gone),
                                SnapshotBuilder.well().build()));
    }

    @Test
    void aStartThatIsStillBeingCheckedSaysSoAndNotHowTheLastRunEnded() {
        Action start =
                SnapshotBuilder.action(
                        ActionKind.START,
                        Action.Phase.CHECKING,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20));
        assertEquals(
                "kanata is stopped / checking the config, 20 s left",
                said(SnapshotBuilder.stopped().action(start)));
    }

    @Test
    void aReasonThatIsASentenceEndsOnce() {
        ConfigFault fault = new ConfigFault("k.kbd", 0, 0, 0, 0, "One layer must be defined.", "");
        assertEquals(
                "Not started, k.kbd: One layer must be defined. Correct the config, then start"
                        + " kanata.",
                WORDS.outcomes()
                        .of(
                                ActionKind.START,
                                new Outcome.Rejected(fault),
                                SnapshotBuilder.well().build()));
    }

    @Test
    void theLastReloadSaysWhenAndHowFast() {
        LastReload last =
                new LastReload(
                        NOW.minusSeconds(720), new Outcome.Applied(Duration.ofMillis(3), true));
        assertEquals(
                "applied 12 min ago, in 3 ms",
                WORDS.outcomes().lastReload(last, SnapshotBuilder.well().build(), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT0.9S,0 s",
        "PT52S,52 s",
        "PT119S,1 min",
        "PT12M,12 min",
        "PT2H14M59S,2 h 14 min",
        "PT2H,2 h",
        "PT76H,3 d 4 h",
        "-PT5S,0 s"
    })
    void spansKeepTheirTwoLargestUnits(Duration span, String said) {
        assertEquals(said, WORDS.times().span(span));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.0004S,less than 1 ms",
        "PT0.003S,3 ms",
        "PT1.449S,1.4 s",
        "PT9.99S,9.9 s",
        "PT12.7S,12 s"
    })
    void whatWasMeasuredIsFine(Duration took, String said) {
        assertEquals(said, WORDS.times().measured(took));
    }

    @Test
    void momentsAreSaidFromNow() {
        TimeWords times = WORDS.times();
        assertEquals("just now", times.ago(NOW.minusMillis(400), NOW));
        assertEquals("12 min ago", times.ago(NOW.minusSeconds(750), NOW));
        assertEquals("in 27 s", times.in(NOW.plusMillis(26_100), NOW));
        assertEquals("14:02:21", times.clock(NOW, NOW));
        assertEquals("21 Nov, 14:02", times.clock(NOW.minus(Duration.ofDays(1)), NOW));
        assertEquals("22 Nov 2026, 14:02:21", times.exact(NOW));
    }

    @Test
    void theDaemonIsCalledByItsName() {
        Words other = Words.about("keyd", ZoneOffset.UTC);
        assertEquals(
                "keyd is well", other.headlines().of(SnapshotBuilder.well().build(), NOW).title());
    }

    @Test
    void ofALiftedStopOnlyWhatIsSeenIsSaid() {
        Outcome lifted = new Outcome.Reached(Duration.ofMillis(3), false, false);
        ActionKind kind = ActionKind.LIFT_EMERGENCY_STOP;
        Snapshot stopped = SnapshotBuilder.stopped().build();
        assertEquals(
                "The emergency stop is lifted. Start kanata when you want it back.",
                WORDS.outcomes().of(kind, lifted, stopped));
        Snapshot runs = SnapshotBuilder.well().build();
        assertEquals("The emergency stop is lifted.", WORDS.outcomes().of(kind, lifted, runs));
    }

    @Test
    void anEmergencyStopWithoutTheBusSaysWhatWasFound() {
        Outcome ended = new Outcome.Failed(new Outcome.Failure.ManagerSilent(Outcome.Found.ENDED));
        assertEquals(
                "What was found of kanata is ended. Whether something starts it again cannot be"
                        + " seen, because your session bus does not answer. Your emergency stop is"
                        + " in force.",
                WORDS.outcomes()
                        .of(ActionKind.EMERGENCY_STOP, ended, SnapshotBuilder.well().build()));
    }

    private static SnapshotBuilder attached(Owner owner, Truth answers) {
        return SnapshotBuilder.well()
                .scope(Scope.ATTACHED)
                .process(Activity.ACTIVE, owner.pid(), NOW)
                .facts(Truth.UNKNOWN, Truth.UNKNOWN, owner.daemon(), answers, Truth.UNKNOWN)
                .owner(owner);
    }

    @Test
    void whatSurvivedWithoutAUnitIsEndedByItsProcess() {
        Problem failed = Problem.broken(ProblemId.EMERGENCY_STOP_FAILED, "4711", List.of());
        Owner other = new Owner(4711, "root", false, "kanata", "", null, Truth.YES);
        Owner own = new Owner(4711, "p", true, "kanata", "", null, Truth.YES);
        Owner unit = new Owner(4711, "p", true, "kanata", "k.service", Scope.USER, Truth.YES);
        assertEquals("End it with “sudo kill -KILL 4711”.", todo(failed, other));
        assertEquals("End it with “kill -KILL 4711”.", todo(failed, own));
        assertEquals("End it with “systemctl --user stop k.service”.", todo(failed, unit));
    }

    private static String todo(Problem problem, Owner owner) {
        return WORDS.problems().of(problem, attached(owner, Truth.YES).build(), NOW).todo();
    }

    @Test
    void aForeignProgramOnThePortIsNotOfferedForAdoption() {
        Owner web = new Owner(4711, "p", true, "python3", "", null, Truth.UNKNOWN);
        Outcome notOurs =
                new Outcome.Failed(
                        new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_OURS, ""));
        assertEquals(
                "Nothing was ended: python3 (PID 4711) has the port, and nothing shows that it is"
                        + " kanata. Tomo knows of no other kanata here.",
                WORDS.outcomes()
                        .of(ActionKind.EMERGENCY_STOP, notOurs, attached(web, Truth.NO).build()));
    }

    @Test
    void anEmergencyStopThatEndedNothingNamesTheCommandThatDoes() {
        Owner renamed = new Owner(4711, "p", true, "keys", "", null, Truth.UNKNOWN);
        Outcome notOurs =
                new Outcome.Failed(
                        new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_OURS, ""));
        assertEquals(
                "Nothing was ended: keys (PID 4711) answers as kanata does, and nothing else shows"
                        + " that it is kanata. If it is, “kill -KILL 4711” ends it.",
                WORDS.outcomes()
                        .of(
                                ActionKind.EMERGENCY_STOP,
                                notOurs,
                                attached(renamed, Truth.YES).build()));
    }
}
