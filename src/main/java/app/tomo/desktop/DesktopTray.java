package app.tomo.desktop;

import app.tomo.bus.InOrder;
import app.tomo.bus.Subscription;
import app.tomo.bus.Watched;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The icon in whichever tray this desktop has: the first choice, and where that is not shown for a while the second,
/// until the first one is there. A person is told that there is no icon only when neither is.
public final class DesktopTray implements Tray {
    /// A panel that starts with the session, or starts again, may come a little later than Tomo.
    static final Duration COMES_WITHIN = Duration.ofSeconds(2);

    /// When the second choice is tried again, where it found no tray.
    private static final List<Duration> AGAIN =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final InOrder work = new InOrder("tray choice");
    private final Watched<TrayState> state = new Watched<>(work, new TrayState.Pending());
    private final Tray first;
    private final Function<TrayView, Tray> second;
    private final boolean hasSecond;
    private final Scheduler scheduler;
    private volatile TrayView latest;
    private TrayState ofFirst = new TrayState.Pending();
    private @Nullable Tray standIn;
    private long absences;
    private boolean closed;

    /// @param hasSecond whether there may be a second choice on this desktop
    /// @param second makes it, when it is needed and not before
    public DesktopTray(
            Tray first,
            boolean hasSecond,
            Function<TrayView, Tray> second,
            Scheduler scheduler,
            TrayView view) {
        this.first = first;
        this.hasSecond = hasSecond;
        this.second = second;
        this.scheduler = scheduler;
        this.latest = view;
        first.watchState(now -> work.execute(() -> firstChanged(now)));
    }

    private void firstChanged(TrayState now) {
        boolean wasMissing = isMissing(ofFirst);
        ofFirst = now;
        if (now instanceof TrayState.Shown) {
            absences++;
            dismiss();
            state.set(now);
        } else if (isMissing(now)) {
            if (!wasMissing) {
                long absence = ++absences;
                scheduler.after(COMES_WITHIN, () -> work.execute(() -> stillMissing(absence)));
            } else if (isMissing(state.get())) {
                state.set(now);
            }
        }
    }

    private static boolean isMissing(TrayState state) {
        return !(state instanceof TrayState.Shown || state instanceof TrayState.Pending);
    }

    private void stillMissing(long absence) {
        if (absence != absences || closed) {
            return;
        }
        if (hasSecond) {
            tryStandIn(absence, 0);
        } else {
            state.set(ofFirst);
        }
    }

    private void tryStandIn(long absence, int attempt) {
        if (absence != absences || closed) {
            return;
        }
        Tray tray = second.apply(latest);
        standIn = tray;
        tray.watchState(now -> work.execute(() -> standInChanged(tray, now, absence, attempt)));
    }

    @SuppressWarnings("ReferenceEquality") // an older stand-in is another object
    private void standInChanged(Tray tray, TrayState now, long absence, int attempt) {
        if (!tray.equals(standIn)) {
            return;
        }
        if (now instanceof TrayState.Shown) {
            state.set(now);
        } else if (isMissing(now)) {
            boolean wasShown = state.get() instanceof TrayState.Shown;
            state.set(ofFirst);
            if (!wasShown) {
                dismiss();
                if (attempt < AGAIN.size()) {
                    scheduler.after(
                            AGAIN.get(attempt),
                            () -> work.execute(() -> tryStandIn(absence, attempt + 1)));
                }
            }
        }
    }

    private void dismiss() {
        Tray tray = standIn;
        standIn = null;
        if (tray != null) {
            tray.close();
        }
    }

    @Override
    public void show(TrayView view) {
        latest = view;
        first.show(view);
        work.execute(
                () -> {
                    if (standIn != null) {
                        standIn.show(view);
                    }
                });
    }

    @Override
    public Subscription watchState(Consumer<TrayState> listener) {
        return state.watch(listener);
    }

    @Override
    public void close() {
        first.close();
        work.execute(
                () -> {
                    closed = true;
                    dismiss();
                });
    }
}
