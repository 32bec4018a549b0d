package app.tomo.desktop;

import app.tomo.bus.InOrder;
import app.tomo.bus.Subscription;
import app.tomo.bus.Watched;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.SystemTray;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.function.Consumer;

/// A tray icon in the old way, XEmbed, for panels that show no StatusNotifierItems: i3bar, trayer, stalonetray, tint2.
/// Drawn by AWT, which costs half a second and some memory, so it is made only where there is no other way.
///
/// The state is `NoHost` where no such tray is there, or AWT is not; then it is to be closed and made anew later. A tray
/// that goes and comes back gets the icon again.
public final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

    private static final int OPAQUE = 0xff;
    private static final int LIGHT = 0xf6f8fa;
    private static final int DARK = 0x1f2328;

    /// AWT's name for the tray that comes and goes.
    private static final String HOST = "systemTray";

    private final InOrder work = new InOrder("awt tray");
    private final Watched<TrayState> state = new Watched<>(work, new TrayState.Pending());
    private final TrayIcons icons;
    private final TrayListener listener;
    private volatile TrayView latest;
    private volatile boolean asked;
    private @Nullable Placed placed;
    private @Nullable TrayIcon drawn;
    private final PropertyChangeListener comesAndGoes = this::hostChanged;

    /// What is in the tray; used on AWT's event thread.
    private record Placed(SystemTray tray, java.awt.TrayIcon icon, AwtMenu menu) {}

    /// Starts AWT and puts the icon there, in the background.
    ///
    /// @param first shown until [#show] says otherwise
    public AwtTray(TrayView first, TrayIcons icons, TrayListener listener) {
        this.latest = first;
        this.icons = icons;
        this.listener = listener;
        work.execute(this::place);
    }

    private void place() {
        try {
            if (SystemTray.isSupported()) {
                asked = true;
                EventQueue.invokeLater(this::add);
                return;
            }
        } catch (RuntimeException | LinkageError | java.awt.AWTError notHere) {
            LOG.debug("no tray by AWT", notHere);
        }
        state.set(new TrayState.NoHost());
    }

    private void add() {
        // AWT itself throws there when the tray goes while its icon is in it (JDK 25), and comes to
        // no harm.
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, defect) -> LOG.debug("AWT's thread", defect));
        try {
            SystemTray tray = SystemTray.getSystemTray();
            AwtMenu menu = new AwtMenu(listener::chosen);
            java.awt.TrayIcon icon = new java.awt.TrayIcon(picture(tray, latest));
            icon.setImageAutoSize(true);
            icon.setPopupMenu(menu.popup());
            icon.addMouseListener(
                    new MouseAdapter() {
                        @Override
                        public void mousePressed(MouseEvent event) {
                            pressed(event);
                        }
                    });
            tray.add(icon);
            tray.addPropertyChangeListener(HOST, comesAndGoes);
            placed = new Placed(tray, icon, menu);
            draw();
            state.set(new TrayState.Shown());
        } catch (AWTException | RuntimeException gone) {
            LOG.debug("no tray by AWT", gone);
            state.set(new TrayState.NoHost());
        }
    }

    private void hostChanged(PropertyChangeEvent change) {
        if (change.getNewValue() == null) {
            state.set(new TrayState.NoHost());
        } else {
            // After AWT itself, which brings back the icons that it still has.
            EventQueue.invokeLater(this::putBack);
        }
    }

    /// AWT forgets an icon whose window came back from the tray before the news that the tray has gone.
    private void putBack() {
        Placed here = placed;
        if (here == null) {
            return;
        }
        try {
            if (!List.of(here.tray.getTrayIcons()).contains(here.icon)) {
                here.tray.add(here.icon);
            }
            draw();
            state.set(new TrayState.Shown());
        } catch (AWTException goneAgain) {
            LOG.debug("the tray has gone again", goneAgain);
            state.set(new TrayState.NoHost());
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseEvent.BUTTON1) {
            listener.activated(new ScreenPoint(event.getXOnScreen(), event.getYOnScreen()));
        }
    }

    @Override
    public void show(TrayView view) {
        if (view.equals(latest)) {
            return;
        }
        latest = view;
        if (state.get() instanceof TrayState.Shown) {
            EventQueue.invokeLater(this::draw);
        }
    }

    private void draw() {
        Placed here = placed;
        TrayView view = latest;
        if (here != null) {
            if (!view.icon().equals(drawn)) {
                drawn = view.icon();
                here.icon.setImage(picture(here.tray, view));
            }
            here.icon.setToolTip(view.summary());
            here.menu.show(view.menu());
        }
    }

    /// AWT's icons cannot be seen through: the panel's likely colour is put behind.
    private BufferedImage picture(SystemTray tray, TrayView view) {
        int wanted = tray.getTrayIconSize().width;
        List<Pixmap> sizes = icons.pixmaps(view.icon());
        Pixmap drawn =
                sizes.stream()
                        .filter(each -> each.width() >= wanted)
                        .findFirst()
                        .orElse(sizes.getLast());
        int ground =
                switch (view.icon().panel()) {
                    case LIGHT -> LIGHT;
                    case DARK -> DARK;
                };
        return over(ground, drawn);
    }

    private static BufferedImage over(int ground, Pixmap drawn) {
        int size = drawn.width();
        byte[] argb = drawn.argb();
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            int at = i * Integer.BYTES;
            int opacity = argb[at] & OPAQUE;
            int rgb = 0;
            for (int sample = 1; sample < Integer.BYTES; sample++) {
                int behind = ground >> (Byte.SIZE * (3 - sample)) & OPAQUE;
                int ink = argb[at + sample] & OPAQUE;
                rgb = rgb << Byte.SIZE | (ink * opacity + behind * (OPAQUE - opacity)) / OPAQUE;
            }
            image.setRGB(i % size, i / size, rgb);
        }
        return image;
    }

    private void takeAway() {
        Placed here = placed;
        placed = null;
        if (here != null) {
            here.tray.removePropertyChangeListener(HOST, comesAndGoes);
            here.tray.remove(here.icon);
        }
    }

    @Override
    public Subscription watchState(Consumer<TrayState> watcher) {
        return state.watch(watcher);
    }

    /// Where AWT could not start, it cannot be asked to take anything away either: it throws each time.
    @Override
    public void close() {
        if (asked && !(state.get() instanceof TrayState.Pending)) {
            EventQueue.invokeLater(this::takeAway);
        }
    }
}
