package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Subscription;
import app.tomo.bus.Watched;
import app.tomo.model.Headline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.function.Consumer;

/// Which tray has the icon, as panels come and go.
@Timeout(180)
class DesktopTrayTest {
    private static final TrayState NO_WATCHER = new TrayState.NoWatcher();
    private static final TrayState NO_HOST = new TrayState.NoHost();
    private static final TrayState SHOWN = new TrayState.Shown();

    private final ManualTime time = new ManualTime();
    private final FakeTray first = new FakeTray();
    private final Arrivals<FakeTray> made = new Arrivals<>();
    private final Arrivals<TrayState> states = new Arrivals<>();

    /// A tray whose desktop is the test. It tells on the test's thread, so that what it told comes before what the test
    /// does next.
    private static final class FakeTray implements Tray {
        final Watched<TrayState> state = new Watched<>(Runnable::run, new TrayState.Pending());
        final Arrivals<TrayView> views = new Arrivals<>();
        final Arrivals<String> closings = new Arrivals<>();

        @Override
        public void show(TrayView view) {
            views.accept(view);
        }

        @Override
        public Subscription watchState(Consumer<TrayState> listener) {
            return state.watch(listener);
        }

        @Override
        public void close() {
            closings.accept("closed");
        }
    }

    private static TrayView view(String summary) {
        TrayIcon icon = new TrayIcon(Headline.HEALTHY, ColorScheme.DARK);
        return new TrayView("Tomo", icon, false, summary, "", List.of());
    }

    private DesktopTray tray(boolean hasSecond) throws InterruptedException {
        DesktopTray tray =
                new DesktopTray(
                        first,
                        hasSecond,
                        view -> {
                            FakeTray next = new FakeTray();
                            next.show(view);
                            made.accept(next);
                            return next;
                        },
                        time,
                        view("first"));
        tray.watchState(states);
        assertEquals(new TrayState.Pending(), states.next());
        return tray;
    }

    @Test
    void withAPanelOfTodayNothingElseIsMade() throws Exception {
        var _ = tray(true);
        first.state.set(SHOWN);
        assertEquals(SHOWN, states.next());
        assertTrue(made.isEmpty());
    }

    @Test
    void aPanelThatComesALittleLaterIsWaitedFor() throws Exception {
        var _ = tray(false);
        first.state.set(NO_WATCHER);
        first.state.set(SHOWN);
        time.runAll();
        assertEquals(SHOWN, states.next());
        assertTrue(states.isEmpty());
    }

    @Test
    void withoutAnyTrayAPersonIsTold() throws Exception {
        var _ = tray(false);
        first.state.set(NO_WATCHER);
        time.runAll();
        assertEquals(NO_WATCHER, states.next());
        first.state.set(NO_HOST);
        assertEquals(NO_HOST, states.next(), "and of another reason as well");
    }

    @Test
    void anOldTrayStandsInUntilANewOneComes() throws Exception {
        DesktopTray tray = tray(true);
        first.state.set(NO_WATCHER);
        time.runAll();
        FakeTray standIn = made.next();
        assertEquals("first", standIn.views.next().summary());
        standIn.state.set(SHOWN);
        assertEquals(SHOWN, states.next());
        tray.show(view("second"));
        assertEquals("second", standIn.views.next().summary());

        first.state.set(SHOWN);
        assertEquals("closed", standIn.closings.next());
        assertTrue(states.isEmpty(), "the icon was there all the time");
        first.state.set(NO_WATCHER);
        time.runAll();
        assertEquals("second", made.next().views.next().summary());
    }

    @Test
    void anOldTrayThatIsNotThereYetIsTriedAgainTwice() throws Exception {
        var _ = tray(true);
        first.state.set(NO_WATCHER);
        for (int attempt = 0; attempt < 3; attempt++) {
            time.runAll();
            FakeTray standIn = made.next();
            standIn.state.set(NO_HOST);
            assertEquals("closed", standIn.closings.next());
        }
        assertEquals(NO_WATCHER, states.next(), "told once");
        assertTrue(states.isEmpty());
        assertTrue(made.isEmpty());
    }

    @Test
    void anOldTrayThatGoesAndComesBackIsTold() throws Exception {
        var _ = tray(true);
        first.state.set(NO_WATCHER);
        time.runAll();
        FakeTray standIn = made.next();
        standIn.state.set(SHOWN);
        assertEquals(SHOWN, states.next());
        standIn.state.set(NO_HOST);
        assertEquals(NO_WATCHER, states.next());
        standIn.state.set(SHOWN);
        assertEquals(SHOWN, states.next());
    }

    @Test
    void closingTakesBothAway() throws Exception {
        DesktopTray tray = tray(true);
        first.state.set(NO_WATCHER);
        time.runAll();
        FakeTray standIn = made.next();
        tray.close();
        assertEquals("closed", first.closings.next());
        assertEquals("closed", standIn.closings.next());
    }
}
