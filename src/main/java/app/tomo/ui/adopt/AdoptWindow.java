package app.tomo.ui.adopt;

import app.tomo.model.Scope;
import app.tomo.ui.FxBridge;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Label;
import app.tomo.words.Words;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// Where a daemon that nobody looks after is given to somebody who does: the plan is shown, and done when the person says
/// so. Any thread may call.
public final class AdoptWindow {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 600;
    private static final double LEAST_WIDTH = 380;
    private static final double LEAST_HEIGHT = 360;

    private final FxBridge bridge;
    private final Theme theme;
    private final AdoptViewModel model;
    private @Nullable Stage stage;

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
        Stage window = stage == null ? make() : stage;
        stage = window;
        if (!window.isShowing()) {
            theme.dress(window.getScene());
            model.look(Scope.USER);
            window.show();
            ((AdoptPane) window.getScene().getRoot()).focus();
        }
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
    }

    private Stage make() {
        Stage window = new Stage();
        Scene scene = new Scene(new AdoptPane(model, window::hide), WIDTH, HEIGHT);
        window.setScene(scene);
        window.setTitle(model.text(Label.ADOPT_TITLE));
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        window.hide();
                    }
                });
        return window;
    }
}
