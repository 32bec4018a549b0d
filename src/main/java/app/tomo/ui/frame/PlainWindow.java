package app.tomo.ui.frame;

import app.tomo.ui.theme.Theme;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// An ordinary window around one content: with a frame and a title, of any size, closed by Escape, and the same one at
/// each opening. FX thread.
public final class PlainWindow {
    private final Stage stage = new Stage();
    private final Theme theme;
    private final Scene scene;
    private final ContentHeight height;
    private final EventHandler<KeyEvent> escape = this::escape;
    private BooleanSupplier mayClose = () -> true;
    private boolean fits;

    /// Makes it, hidden.
    ///
    /// @param content first shown in its preferred size, as far as the screen has room
    /// @param least of the window, with its frame
    public PlainWindow(Theme theme, String title, Region content, Dimension2D least) {
        this.theme = theme;
        Rectangle2D free = Screen.getPrimary().getVisualBounds();
        content.setPrefSize(
                Math.min(content.getPrefWidth(), free.getWidth()),
                Math.min(content.getPrefHeight(), free.getHeight() - ContentHeight.FRAME));
        scene = new Scene(content);
        // Some content wants to know its size before the window is shown.
        theme.dress(scene);
        stage.setScene(scene);
        height = new ContentHeight(stage);
        stage.setTitle(title);
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        // Before a list, which keeps that key for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        stage.setOnCloseRequest(this::closeRequested);
    }

    /// What stands in its frame from now on.
    public void title(String title) {
        stage.setTitle(title);
    }

    /// What is in the window may do something else with Escape first, such as to end a search.
    public void contentHasEscapeFirst() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }

    /// Asked before the person closes it; false keeps it open.
    public void mayClose(BooleanSupplier question) {
        mayClose = question;
    }

    /// Before it is shown: with its frame, there and that large.
    public void standAt(Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    /// Where it stands or stood, with its frame.
    public Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    /// Before it is shown: as large as the screen.
    void maximise(boolean maximised) {
        stage.setMaximized(maximised);
    }

    boolean isMaximised() {
        return stage.isMaximized();
    }

    boolean isMinimised() {
        return stage.isIconified();
    }

    /// Told whenever it stands elsewhere than a moment ago, or is of another size.
    void onMoved(Runnable listener) {
        for (ObservableValue<?> each :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())) {
            each.subscribe(listener);
        }
    }

    public boolean isShowing() {
        return stage.isShowing();
    }

    /// Opens it, or brings it forward.
    public void show() {
        if (!stage.isShowing()) {
            theme.dress(scene);
            if (fits) {
                height.fit(0);
            }
            stage.show();
        } else if (!FramePlace.isOnScreens(bounds())) {
            standAt(FramePlace.onScreens(bounds()));
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    public void hide() {
        stage.hide();
    }

    /// Told whether it is in front of all others.
    public void watchFront(Consumer<Boolean> listener) {
        stage.focusedProperty().addListener((_, _, focused) -> listener.accept(focused));
    }

    /// Told when it has been closed, however.
    public void onHidden(Runnable listener) {
        stage.setOnHidden(_ -> listener.run());
    }

    /// Makes it as tall as its content, now or when it opens.
    ///
    /// @param mayShrink whether it may become lower for that
    public void fit(boolean mayShrink) {
        fits = true;
        if (!stage.isShowing()) {
            return;
        }
        if (mayShrink) {
            height.fit(0);
        } else {
            height.grow();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (mayClose.getAsBoolean()) {
                stage.hide();
            }
        }
    }

    private void closeRequested(WindowEvent event) {
        if (!mayClose.getAsBoolean()) {
            event.consume();
        }
    }
}
