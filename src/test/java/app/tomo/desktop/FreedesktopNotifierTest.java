package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusSignal;
import app.tomo.bus.BusState;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.ReconnectingBus;
import app.tomo.bus.Struct;
import app.tomo.desktop.FakeNotificationServer.Shown;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Recovery;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;
import app.tomo.words.SampleTrial;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// Notifications as a server on a real bus is asked for them.
@Timeout(180)
class FreedesktopNotifierTest {
    private static final String[] ALL = {"body", "body-markup", "actions", "icon-static"};

    private final ManualTime time = new ManualTime();
    private final Arrivals<String> wishes = new Arrivals<>();
    private final Arrivals<Boolean> disturbed = new Arrivals<>();
    private PrivateBus daemon;
    private ReconnectingBus bus;
    private FreedesktopNotifier notifier;

    @BeforeEach
    void open() throws Exception {
        daemon = PrivateBus.start();
        bus =
                new ReconnectingBus(
                        daemon.connector(),
                        (delay, task) -> time.after(delay, task)::cancel,
                        PrivateBus.DELAYS,
                        () -> 0);
        notifier =
                new FreedesktopNotifier(
                        bus,
                        Words.about("kanata", ZoneOffset.UTC),
                        new TrayIcons(),
                        new NoticeListener() {
                            @Override
                            public void show() {
                                wishes.accept("show");
                            }

                            @Override
                            public void findCause() {
                                wishes.accept("find the cause");
                            }

                            @Override
                            public void doNotDisturb(boolean on) {
                                disturbed.accept(on);
                            }

                            @Override
                            public void restart() {
                                wishes.accept("restart");
                            }

                            @Override
                            public void emergencyStop() {
                                wishes.accept("emergency stop");
                            }

                            @Override
                            public void keepTrial() {
                                wishes.accept("keep");
                            }

                            @Override
                            public void goBack() {
                                wishes.accept("go back");
                            }

                            @Override
                            public void closed(long incident) {
                                wishes.accept("closed " + incident);
                            }
                        });
        Arrivals<Object> states = new Arrivals<>();
        bus.watchState(states::accept);
        bus.start();
        states.next(BusState.Connected.class::isInstance);
    }

    @AfterEach
    void close() {
        if (daemon != null) {
            notifier.close();
            bus.close();
            daemon.close();
        }
    }

    private FakeNotificationServer server(long first, String... abilities) throws Exception {
        return new FakeNotificationServer(daemon, first, abilities).appear();
    }

    private static Snapshot snapshot(Headline headline) {
        return SnapshotBuilder.well().headline(headline).build();
    }

    private void tellGrabbed(long incident, String keyboard) {
        Problem problem = Problem.broken(ProblemId.KEYBOARD_GRABBED, keyboard, List.of());
        notifier.trouble(
                incident,
                Matter.of(Headline.DEGRADED, problem),
                SnapshotBuilder.well().headline(Headline.DEGRADED).problem(problem).build());
    }

    private void tellCrashes(long incident, int count) {
        notifier.trouble(
                incident,
                new Matter(Headline.CRASH_LOOPING, count, 0, Outcome.HeldBackWhy.CRASH_LOOP, null),
                snapshot(Headline.CRASH_LOOPING));
    }

    private void recover(long incident) {
        notifier.recovered(
                incident, new Recovery(Duration.ofMinutes(3), null), snapshot(Headline.HEALTHY));
    }

    @Test
    void oneIncidentIsOneNotificationChangedInPlace() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellCrashes(1, 3);
            Shown first = server.shown.next();
            tellCrashes(1, 4);
            Shown second = server.shown.next();
            recover(1);
            Shown last = server.shown.next();

            assertEquals(
                    List.of(0L, 7L, 7L),
                    List.of(first.replaces(), second.replaces(), last.replaces()));
            assertEquals("kanata keeps crashing", first.title());
            assertEquals((byte) 1, first.hint("urgency"), "what is broken is no alarm");
            assertEquals(0, first.timeout(), "it stays");
            assertEquals("kanata is well again", last.title());
            assertEquals("After 3 min.", last.body());
            assertEquals((byte) 1, last.hint("urgency"));
            assertEquals(-1, last.timeout(), "it goes after a while");
            assertEquals(server.asked.next(), List.of(ALL));
            assertTrue(server.asked.isEmpty(), "asked once of each server");
        }
    }

    @Test
    void itBringsItsOwnPictureAndTheNameOfItsDesktopEntry() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellCrashes(1, 3);
            Shown shown = server.shown.next();

            assertEquals("tomo", shown.hint("desktop-entry"));
            Struct picture = (Struct) shown.hint("image-data");
            assertEquals(List.of(48, 48, 192, true, 8, 4), picture.members().subList(0, 6));
            assertEquals(48 * 192, ((byte[]) picture.get(6)).length);
        }
    }

    @Test
    void markupIsEscapedForThoseThatReadItAndOnlyForThem() throws Exception {
        String evil = "<b>A&B</b>";
        try (FakeNotificationServer server = server(1, ALL)) {
            tellGrabbed(1, evil);
            assertTrue(server.shown.next().body().contains("“&lt;b&gt;A&amp;B&lt;/b&gt;”"));
        }
        try (FakeNotificationServer server = server(1, "body")) {
            assertTrue(server.shown.next().body().contains("“" + evil + "”"));
        }
    }

    @Test
    void whatIsTriedIsKeptOrGoneBackFromByAButton() throws Exception {
        Snapshot tried =
                SnapshotBuilder.well().trials(SampleTrial.running(Duration.ofSeconds(12))).build();
        try (FakeNotificationServer server = server(7, ALL)) {
            notifier.tried(3, Objects.requireNonNull(tried.trials().current()), tried);
            Shown shown = server.shown.next();
            assertEquals(
                    List.of("default", "Show", "keep", "Keep", "go-back", "Go back"),
                    shown.buttons());
            assertEquals(0, shown.timeout(), "it stays");
            server.press(7, "keep");
            assertEquals("keep", wishes.next());
            server.press(7, "go-back");
            assertEquals("go back", wishes.next());

            notifier.triedInVain(3, SampleTrial.end(Why.TIME, Settlement.RESTORED), tried);
            Shown end = server.shown.next();
            assertEquals(7L, end.replaces());
            assertEquals("The new config was not kept", end.title());
            assertEquals(List.of("default", "Show"), end.buttons());
        }
    }

    @Test
    void buttonsAreForServersThatHaveThem() throws Exception {
        try (FakeNotificationServer server = server(1, ALL)) {
            tellCrashes(1, 3);
            assertEquals(
                    List.of(
                            "default",
                            "Show",
                            "cause",
                            "Find the cause",
                            "emergency-stop",
                            "Emergency stop"),
                    server.shown.next().buttons());
        }
        try (FakeNotificationServer server = server(1, "body")) {
            assertEquals(List.of(), server.shown.next().buttons());
        }
    }

    @Test
    void whereReloadsAreGivenUpARestartIsOffered() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            Matter deadly = new Matter(Headline.HEALTHY, 0, 0, Outcome.HeldBackWhy.DEADLY, null);
            notifier.trouble(1, deadly, snapshot(Headline.HEALTHY));
            assertEquals(
                    List.of("default", "Show", "show", "Show", "restart", "Apply by a restart"),
                    server.shown.next().buttons());
            server.press(7, "restart");
            assertEquals("restart", wishes.next());
            notifier.trouble(2, deadly, SnapshotBuilder.well().scope(Scope.ATTACHED).build());
            assertEquals(
                    List.of("default", "Show", "show", "Show"),
                    server.shown.next().buttons(),
                    "somebody else runs it");
        }
    }

    @Test
    void theEmergencyStopIsOfferedOnlyWhereTheDaemonCannotBeSpokenTo() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellGrabbed(1, "AT Keyboard");
            assertEquals(
                    List.of("default", "Show", "show", "Show", "cause", "Find the cause"),
                    server.shown.next().buttons());
            tellCrashes(1, 3);
            server.shown.next();
            server.press(7, "emergency-stop");
            assertEquals("emergency stop", wishes.next());
        }
    }

    @Test
    void onlyAnEmergencyStopInVainIsCritical() throws Exception {
        Problem failed = Problem.broken(ProblemId.EMERGENCY_STOP_FAILED, "4127", List.of());
        try (FakeNotificationServer server = server(7, ALL)) {
            notifier.trouble(
                    1,
                    Matter.of(Headline.DEGRADED, failed),
                    SnapshotBuilder.well().headline(Headline.DEGRADED).problem(failed).build());
            Shown shown = server.shown.next();
            assertEquals((byte) 2, shown.hint("urgency"));
            assertEquals("Emergency stop", shown.buttons().getLast());
        }
    }

    @Test
    void theButtonThatFindsTheCauseIsHeard() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellCrashes(1, 3);
            server.shown.next();
            server.press(7, "cause");
            assertEquals("find the cause", wishes.next());
        }
    }

    @Test
    void whatIsSaidOfAReloadGoesAfterAWhile() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            notifier.trouble(
                    1,
                    new Matter(Headline.HEALTHY, 0, 0, Outcome.HeldBackWhy.DEADLY, null),
                    snapshot(Headline.HEALTHY));
            Shown shown = server.shown.next();
            assertEquals("The reload was held back", shown.title());
            assertEquals(-1, shown.timeout());
        }
    }

    @Test
    void theDesktopsDoNotDisturbIsFollowedWhereTheServerTellsOfIt() throws Exception {
        assertEquals(false, disturbed.next());
        FakeNotificationServer plain = new FakeNotificationServer(daemon, 1, ALL).appear();
        plain.close();
        try (FakeNotificationServer server =
                new FakeNotificationServer(daemon, 1, ALL).inhibited(true).appear()) {
            assertEquals(true, disturbed.next());
            server.inhibited(false);
            assertEquals(false, disturbed.next());
            server.inhibited(true);
            assertEquals(true, disturbed.next());
        }
        assertEquals(false, disturbed.next(), "a server that went disturbs nobody");
    }

    @Test
    void onlyOurOwnButtonsAreObeyed() throws Exception {
        try (FakeNotificationServer server = server(7, ALL);
                Bus stranger = daemon.connect()) {
            tellCrashes(1, 3);
            server.shown.next();
            server.press(8, "show");
            server.dismiss(8);
            stranger.emit(
                    BusSignal.from(
                            NotificationServer.PATH,
                            NotificationServer.NAME,
                            "ActionInvoked",
                            Body.of("us", 7L, "show")));
            server.press(7, "something else");
            server.press(7, "show");

            assertEquals("show", wishes.next());
            server.dismiss(7);
            assertEquals("closed 1", wishes.next());
            assertTrue(wishes.isEmpty());
        }
    }

    @Test
    void aDismissedNotificationComesBackOnlyAsANewOne() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellCrashes(1, 3);
            server.shown.next();
            server.dismiss(7);
            wishes.next();
            recover(1);
            assertEquals(0, server.shown.next().replaces());
        }
    }

    @Test
    void closingTakesAwayOnlyThatIncident() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellCrashes(2, 3);
            server.shown.next();
            notifier.close(1);
            notifier.close(2);
            assertEquals(7L, server.closed.next());
            tellCrashes(3, 3);
            assertEquals(0, server.shown.next().replaces());
            assertTrue(wishes.isEmpty(), "what Tomo closed itself is no news");
        }
    }

    @Test
    void aServerThatComesInTheirPlaceShowsItUnderItsOwnNumber() throws Exception {
        FakeNotificationServer first = server(7, ALL);
        tellCrashes(1, 3);
        first.shown.next();
        first.close();
        try (FakeNotificationServer second = server(100, "body")) {
            Shown again = second.shown.next();
            assertEquals(0, again.replaces(), "7 may be somebody else's there");
            tellCrashes(1, 4);
            assertEquals(100, second.shown.next().replaces());
            second.press(7, "show");
            second.press(100, "show");
            assertEquals("show", wishes.next());
            assertTrue(wishes.isEmpty());
        }
    }

    @Test
    void withoutAServerNothingHappensUntilOneComes() throws Exception {
        tellCrashes(1, 3);
        tellCrashes(1, 4);
        try (FakeNotificationServer server = server(7, ALL)) {
            assertEquals(0, server.shown.next().replaces());
        }
    }

    @Test
    void aServerThatHangsHoldsNobodyUpAndOnlyTheNewestWaitsForIt() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            server.hang();
            long start = System.nanoTime();
            for (int i = 3; i < 103; i++) {
                tellCrashes(1, i);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(
                    took.compareTo(PrivateBus.TIMES.answer().multipliedBy(50)) < 0, took::toString);
        }
        try (FakeNotificationServer server = server(7, ALL)) {
            assertTrue(server.shown.next().body().startsWith("Many times"));
            assertTrue(server.shown.isEmpty());
        }
    }

    @Test
    void quittingTakesAwayWhatNobodyWouldChangeAnyMore() throws Exception {
        try (FakeNotificationServer server = server(7, ALL)) {
            tellCrashes(1, 3);
            server.shown.next();
            notifier.close();
            assertEquals(7L, server.closed.next());
            tellCrashes(1, 4);
            recover(1);
            assertTrue(server.shown.isEmpty());
        }
    }
}
