package app.tomo.ui.report;

import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.ReportWords.Text;
import app.tomo.words.Words;

import javafx.geometry.Dimension2D;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// Where a report is seen before it is shared. Any thread may call.
public final class ReportWindow {
    private static final Dimension2D LEAST = new Dimension2D(460, 320);

    private final FxBridge bridge;
    private final Theme theme;
    private final ReportViewModel model;
    private @Nullable ReportPane pane;
    private @Nullable PlainWindow frame;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param blocking makes and writes reports
    public ReportWindow(
            FxBridge bridge, Theme theme, Words words, ReportSource source, Executor blocking) {
        this.bridge = bridge;
        this.theme = theme;
        model = new ReportViewModel(words, source, blocking, bridge);
    }

    /// Opens it with a new report, or brings it forward.
    public void open() {
        bridge.run(this::show);
    }

    private void show() {
        ReportPane content = pane == null ? new ReportPane(model) : pane;
        PlainWindow window =
                frame == null
                        ? new PlainWindow(theme, model.text(Text.WINDOW), content, LEAST)
                        : frame;
        pane = content;
        frame = window;
        boolean opening = !window.isShowing();
        if (opening) {
            model.make();
        }
        window.show();
        if (opening) {
            content.focus();
        }
    }
}
