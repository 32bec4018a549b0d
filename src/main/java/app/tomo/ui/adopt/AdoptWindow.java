package app.tomo.ui.adopt;

import app.tomo.model.Scope;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Label;
import app.tomo.words.Words;

import javafx.geometry.Dimension2D;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// Where a daemon that nobody looks after is given to somebody who does: the plan is shown, and done when the person says
/// so. Any thread may call.
public final class AdoptWindow {
    private static final Dimension2D LEAST = new Dimension2D(380, 360);

    private final FxBridge bridge;
    private final Theme theme;
    private final AdoptViewModel model;
    private @Nullable AdoptPane pane;
    private @Nullable PlainWindow frame;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param blocking looks and works
    public AdoptWindow(
            FxBridge bridge, Theme theme, Words words, Adoption adoption, Executor blocking) {
        this.bridge = bridge;
        this.theme = theme;
        model = new AdoptViewModel(words, adoption, blocking, bridge);
    }

    /// Opens it with a new look, or brings it forward.
    public void open() {
        bridge.run(this::show);
    }

    private void show() {
        AdoptPane content = pane == null ? new AdoptPane(model, this::hide) : pane;
        PlainWindow window = frame == null ? frame(content) : frame;
        pane = content;
        frame = window;
        boolean opening = !window.isShowing();
        if (opening) {
            model.look(Scope.USER);
        }
        window.show();
        if (opening) {
            content.focus();
        }
    }

    private PlainWindow frame(AdoptPane content) {
        String title = model.text(Label.ADOPT_TITLE);
        PlainWindow window = new PlainWindow(theme, title, content, LEAST);
        // What is busy shows something else in a moment.
        model.viewProperty().subscribe(view -> window.fit(!view.isBusy()));
        return window;
    }

    private void hide() {
        if (frame != null) {
            frame.hide();
        }
    }
}
