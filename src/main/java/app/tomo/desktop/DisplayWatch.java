package app.tomo.desktop;

import app.tomo.bus.InOrder;
import app.tomo.runtime.Scheduler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;

/// Tells once when the desktop is gone: its tray, or the bus to it, and then also whatever drew it. A panel or a bus that only
/// starts again leaves the display as it was.
///
/// It is for a desktop of which no login manager says that it ended, and looks only while there is no tray. Where nobody was
/// seen to listen at the beginning, nobody is missed.
public final class DisplayWatch implements AutoCloseable {
    /// Logging out ends one program after the other.
    static final Duration AGAIN = Duration.ofSeconds(1);

    /// Where there never is a tray of this kind, for which the desktop lives on.
    static final Duration LATER = Duration.ofSeconds(30);

    private static final int OFTEN = 30;
    private static final Logger LOG = LoggerFactory.getLogger(DisplayWatch.class);

    private final Scheduler scheduler;
    private final Runnable gone;
    private final InOrder work = new InOrder("display");
    private DisplayServer seen = new DisplayServer(List.of());
    private Scheduler.Scheduled next = () -> {};
    private boolean missing;
    private int looks;
    private boolean over;

    /// @param gone called on a thread of its own; returns at once
    public DisplayWatch(DisplayServer server, Scheduler scheduler, Runnable gone) {
        this.scheduler = scheduler;
        this.gone = gone;
        work.execute(() -> seen = server.listening());
    }

    /// Any thread: whether there is a tray.
    public void trayChanged(TrayState state) {
        work.execute(
                () -> {
                    boolean shown = state instanceof TrayState.Shown;
                    boolean begins = !shown && !missing;
                    missing = !shown;
                    if (begins) {
                        looks = 0;
                        look();
                    }
                });
    }

    /// Any thread: no window can be opened; looks once more, and has `otherwise` run where the display is there.
    public void windowless(Runnable otherwise) {
        work.execute(
                () -> {
                    if (!ends()) {
                        otherwise.run();
                    }
                });
    }

    private void look() {
        if (missing && !ends()) {
            Duration delay = ++looks < OFTEN ? AGAIN : LATER;
            next = scheduler.after(delay, () -> work.execute(this::look));
        }
    }

    private boolean ends() {
        if (!over && !seen.sockets().isEmpty() && seen.listening().sockets().isEmpty()) {
            over = true;
            LOG.info("nobody listens at the display any more: {}", seen.sockets());
            gone.run();
        }
        return over;
    }

    @Override
    public void close() {
        work.execute(
                () -> {
                    over = true;
                    next.cancel();
                });
    }
}
