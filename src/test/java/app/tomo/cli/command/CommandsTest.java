package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Daemon;
import app.tomo.model.Event;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.ReloadSupport;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class CommandsTest {
    private static final ConfigFault FAULT =
            new ConfigFault("/home/me/kanata.kbd", 5, 3, 5, 7, "no such key", "");

    private static BufferConsole plain() {
        return new BufferConsole(false, false);
    }

    private static BufferConsole json() {
        return new BufferConsole(true, false);
    }

    private static Command.Act act(ActionKind kind) {
        return new Command.Act(kind, "");
    }

    @Test
    void statusSaysHeadlineFactsLayerAndConfig() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        assertEquals(0, session.run(new Command.Status()));
        assertEquals(
                """
                kanata is well
                kanata.service (yours) · up 1 h · PID 100

                ✓ Registered  your systemd
                ✓ Loaded      enabled at login
                ✓ Running     PID 100
                ✓ Responding  answered 0.5 s ago · 1.11.0
                – Capturing   no activity seen yet
                  Layer       base
                  Config      /home/me/kanata.kbd\
                """,
                session.console.out.getFirst());
    }

    @Test
    void notificationsAreToldWithWhatWasHeldBack() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.pass(Duration.ofSeconds(20));
        session.machine.hung = true;
        session.pass(Duration.ofSeconds(10));
        session.machine.goOn();
        session.pass(Duration.ofMinutes(2));
        assertEquals(0, session.run(new Command.Notifications()));
        assertEquals(
                List.of(
                        "5 Jan 2026, 09:00:23  kanata hangs: it runs, but does not answer",
                        "5 Jan 2026, 09:01:30  kanata is well again"),
                session.console.out);
    }

    @Test
    void noNotificationsAreSaidSo() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        assertEquals(0, session.run(new Command.Notifications()));
        assertEquals(
                List.of("Tomo has told you nothing unasked in the last month."),
                session.console.err);
    }

    @Test
    void notificationsAreAList() throws InterruptedException {
        VirtualSession session = VirtualSession.well(json());
        session.machine.hung = true;
        session.pass(Duration.ofSeconds(10));
        assertEquals(0, session.run(new Command.Notifications()));
        assertEquals(
                """
                {"notifications":[{"at":"2026-01-05T09:00:03.300Z","incident":1,"severity":"broken",\
                "category":"hangs","title":"kanata hangs: it runs, but does not answer",\
                "held_back":"just-started","changes":0}]}\
                """,
                session.console.out.getFirst());
    }

    @Test
    void statusNamesWhatIsBroken() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.machine.hung = true;
        session.pass(Duration.ofSeconds(4));
        assertEquals(4, session.run(new Command.Status()));
        assertTrue(
                session.console
                        .out
                        .getFirst()
                        .endsWith(
                                "kanata runs, but does not answer. Tomo keeps asking. Restart it."
                                        + " If it does not stop by itself, Tomo ends it by force."),
                session.console.out.getFirst());
    }

    @Test
    void aUnitOfAnotherNameThatIsNotThereIsNamed() throws InterruptedException {
        Target target = new Target("default", Scope.USER, "keys.service", null, null, null);
        VirtualSession session = VirtualSession.blank(plain(), target);
        session.machine.load = LoadState.NOT_FOUND;
        session.pass(Duration.ofSeconds(1));
        assertEquals(3, session.run(new Command.Status()));
        assertTrue(
                session.console
                        .out
                        .getFirst()
                        .startsWith("kanata is not installed\nthere is no keys.service\n"),
                session.console.out.getFirst());
    }

    @Test
    void statusOfAStoppedDaemonIsThree() throws InterruptedException {
        assertEquals(3, VirtualSession.stopped(json()).run(new Command.Status()));
    }

    @Test
    void whereItIsNotDecidedWhichDaemonIsMeantStatusIsFourAndTheRestIsUsage()
            throws InterruptedException {
        VirtualSession session = VirtualSession.blank(plain());
        Candidate one =
                new Candidate(
                        Scope.USER, "keys.service", Invocation.UNKNOWN, LoadState.LOADED, true);
        session.machine.unreachable = new ServiceReading.Undecided(List.of(one, one));
        session.pass(Duration.ofSeconds(1));
        assertEquals(4, session.run(new Command.Status()));
        assertEquals(2, session.run(act(ActionKind.START)));
    }

    @Test
    void aPauseSaysUntilWhenAndStatusSaysWhatIsLeft() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain()).stays();
        assertEquals(0, session.run(new Command.Act(ActionKind.PAUSE, "PT28M")));
        assertEquals(3, session.run(new Command.Status()));
        assertEquals(0, session.run(new Command.Act(ActionKind.PAUSE, "")));
        assertEquals(0, session.run(act(ActionKind.RESUME)));
        assertEquals("kanata is paused until 09:28.", session.console.out.get(0));
        String status = session.console.out.get(1);
        assertTrue(status.startsWith("kanata is paused\nback in 28 min\n"), status);
        assertEquals("kanata is paused until you resume it.", session.console.out.get(2));
        assertEquals("kanata is back: it started in 2.5 s.", session.console.out.get(3));
        assertEquals(0, session.run(act(ActionKind.STOP)));
        assertEquals(5, session.run(act(ActionKind.PAUSE)));
        assertEquals(5, session.run(act(ActionKind.RESUME)));
        assertEquals(
                List.of(
                        "Not paused: kanata does not run, so there is nothing to pause.",
                        "kanata is not paused. “tomo start” starts it."),
                session.console.err);
    }

    @Test
    void aPauseAsJsonHasItsEnd() throws InterruptedException {
        VirtualSession session = VirtualSession.well(json()).stays();
        assertEquals(0, session.run(new Command.Act(ActionKind.PAUSE, "PT15M")));
        String out = session.console.out.getFirst();
        assertTrue(out.startsWith("{\"action\":\"pause\",\"outcome\":\"reached\","), out);
        assertTrue(out.contains("\"paused_until\":\"2026-01-05T09:15:00.500Z\""), out);
    }

    @Test
    void withoutTheAppNothingIsPaused() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        assertEquals(5, session.run(new Command.Act(ActionKind.PAUSE, "PT15M")));
        assertEquals(0, session.machine.count("stop"));
        VirtualSession down = VirtualSession.stopped(plain());
        assertEquals(5, down.run(act(ActionKind.RESUME)));
        assertEquals(
                List.of(
                        "Not paused: Tomo has to run to start kanata again. Start Tomo, or use"
                                + " “tomo stop”.",
                        "Tomo does not run, so nothing is paused. “tomo start” starts kanata."),
                Stream.concat(session.console.err.stream(), down.console.err.stream()).toList());
    }

    @Test
    void statusWithoutAManagerIsFour() throws InterruptedException {
        VirtualSession session = VirtualSession.blank(json());
        session.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "gone");
        session.pass(Duration.ofSeconds(1));
        assertEquals(4, session.run(new Command.Status()));
        assertTrue(session.console.out.getFirst().contains("\"headline\":\"unknown\""));
    }

    @Test
    void layersMarkTheActiveOne() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        assertEquals(0, session.run(new Command.Layers()));
        assertEquals(List.of("* base", "  nav"), session.console.out);
    }

    @Test
    void layersAsJson() throws InterruptedException {
        VirtualSession session = VirtualSession.well(json());
        assertEquals(0, session.run(new Command.Layers()));
        assertEquals(
                List.of("{\"layer\":\"base\",\"layers\":[\"base\",\"nav\"]}"), session.console.out);
    }

    @Test
    void thatThereAreNoVirtualKeysIsKnownOfAVersionThatTellsThem() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.machine.say(new Event.VirtualKeysListed(session.machine.link(), List.of()));
        session.pass(Duration.ofMillis(1));
        assertEquals(0, session.run(new Command.Keys()));
        assertEquals(List.of("The config has no virtual keys."), session.console.err);
        assertTrue(
                new Daemon("1.11.0", ReloadSupport.CONFIRMED, false, null, List.of(), null)
                        .namesKeys());
        assertFalse(
                new Daemon("1.10", ReloadSupport.CONFIRMED, false, null, List.of(), null)
                        .namesKeys());
        assertFalse(
                new Daemon("1.6–1.9", ReloadSupport.NONE, false, null, List.of(), null)
                        .namesKeys());
    }

    /// As no command line sends it, but anybody can write to the socket.
    @ParameterizedTest
    @CsvSource({
        "PAUSE, PT1000H",
        "PAUSE, soon",
        "PRESS_KEY, key",
        "PRESS_KEY, crush key",
        "PRESS_KEY, 'tap '",
        "SWITCH_LAYER, ''"
    })
    void anArgumentThatCannotBeMeantIsOneSentenceAndNothingIsDone(ActionKind kind, String argument)
            throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        assertEquals(ExitStatus.USAGE, session.run(new Command.Act(kind, argument)));
        assertEquals(1, session.console.err.size());
        assertTrue(session.console.err.getFirst().endsWith("."), session.console.err.getFirst());
        assertEquals(null, session.current().action());
    }

    @Test
    void layersOfAStoppedDaemonAreNotKnown() throws InterruptedException {
        VirtualSession session = VirtualSession.stopped(json());
        assertEquals(3, session.run(new Command.Layers()));
        assertEquals(List.of("{\"layer\":null,\"layers\":[]}"), session.console.out);
        assertEquals(List.of("The layers are not known: kanata is stopped."), session.console.err);
    }

    @Test
    void aStartIsSaidWhenItIsVerified() throws InterruptedException {
        VirtualSession session = VirtualSession.stopped(plain());
        assertEquals(0, session.run(act(ActionKind.START)));
        assertEquals(1, session.console.out.size());
        assertTrue(
                session.console.out.getFirst().startsWith("kanata started in 2."),
                session.console.out.getFirst());
        assertEquals(0, session.run(new Command.Status()));
    }

    @Test
    void aRefusedStartGoesToTheOtherStream() throws InterruptedException {
        VirtualSession session = VirtualSession.stopped(plain());
        session.machine.refusal =
                new Outcome.Failure.ManagerRefused(
                        Outcome.Refusal.NOT_AUTHORISED, "Interactive authentication required.");
        assertEquals(5, session.run(act(ActionKind.START)));
        assertEquals(List.of(), session.console.out);
        assertEquals(1, session.console.err.size());
    }

    @Test
    void whoWatchesSeesTheDeadlineCount() throws InterruptedException {
        VirtualSession session = VirtualSession.well(new BufferConsole(false, true));
        session.machine.ignoresTerm = true;
        assertEquals(0, session.run(act(ActionKind.STOP)));
        List<String> progress = session.console.progress;
        assertTrue(progress.contains("stopping, forced in 5 s"), progress::toString);
        assertTrue(progress.contains("stopping, forced in 1 s"), progress::toString);
        assertEquals("", progress.getLast(), "the line is taken away at the end");
        assertTrue(session.console.out.getFirst().contains("ended by force"));
    }

    @Test
    void aRejectedReloadNamesLineReasonAndPlace() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.machine.check = new CheckResult.Failed(FAULT);
        assertEquals(5, session.run(act(ActionKind.RELOAD)));
        assertEquals(
                List.of(
                        "Not applied, line 5 of kanata.kbd: no such key. kanata goes on with the"
                                + " config it had; correct it, then reload.",
                        "/home/me/kanata.kbd:5:3"),
                session.console.err);
    }

    @Test
    void anUnconfirmedReloadIsNotSuccess() throws InterruptedException {
        VirtualSession session = VirtualSession.well(json());
        session.machine.silentReload = true;
        assertEquals(5, session.run(act(ActionKind.RELOAD)));
        assertTrue(session.console.out.getFirst().contains("\"outcome\":\"timed-out\""));
    }

    @Test
    void ctrlCCancelsTheActionAndSaysSo() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.machine.ignoresTerm = true;
        session.cancelAfter(Duration.ofSeconds(1));
        assertEquals(5, session.run(act(ActionKind.STOP)));
        assertEquals(List.of("Tomo stopped waiting; kanata may still stop."), session.console.err);
        session.pass(Duration.ofSeconds(10));
        assertEquals(0, session.machine.count("kill"));
    }

    @Test
    void whoGoesAwayDoesNotCancel() throws InterruptedException {
        VirtualSession session = VirtualSession.stopped(plain());
        session.time.after(
                Duration.ofMillis(500), () -> session.signals.raise(CallerSignals.Signal.GONE));
        assertEquals(0, session.run(act(ActionKind.START)));
    }

    @Test
    void aLayerThatIsNotThereIsNamedWithTheOthers() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        assertEquals(5, session.run(new Command.Act(ActionKind.SWITCH_LAYER, "nva")));
        assertEquals(
                List.of("There is no layer “nva”. The layers are base, nav."), session.console.err);
    }

    @Test
    void checkLooksAtTheConfigInUse() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.machine.check = new CheckResult.Passed(List.of("[WARN] unused alias"));
        assertEquals(0, session.run(new Command.Check(null)));
        assertEquals(
                List.of(
                        "kanata accepts /home/me/kanata.kbd, with one remark:",
                        "[WARN] unused alias"),
                session.console.out);
    }

    @Test
    void checkOfAnotherFile() throws InterruptedException {
        VirtualSession session = VirtualSession.well(json());
        session.machine.check = new CheckResult.Failed(FAULT);
        assertEquals(5, session.run(new Command.Check("/home/me/new.kbd")));
        assertEquals(
                List.of(
                        """
                        {"outcome":"failed","config":"/home/me/new.kbd",\
                        "sentence":"kanata does not accept /home/me/new.kbd: line 5 of kanata.kbd: no such key",\
                        "file":"/home/me/kanata.kbd","line":5,"column":3,"end_line":5,"end_column":7,\
                        "reason":"no such key"}\
                        """),
                session.console.out);
    }

    @Test
    void aCheckThatCannotBeMadeIsNotGood() throws InterruptedException {
        VirtualSession session = VirtualSession.well(plain());
        session.machine.check = new CheckResult.NotPossible(CheckResult.Why.NO_BINARY, "ENOENT");
        assertEquals(5, session.run(new Command.Check(null)));
        assertEquals(
                List.of("Not checked: there is no kanata to ask. Name it with --kanata."),
                session.console.err);
    }
}
