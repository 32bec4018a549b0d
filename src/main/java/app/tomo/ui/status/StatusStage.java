package app.tomo.ui.status;

import app.tomo.ui.frame.ContentHeight;
import app.tomo.ui.status.Monitors.Monitor;
import app.tomo.ui.status.WindowPlace.Area;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Label;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The status window's frame: where it stands, how tall it is, how it closes. FX thread.
final class StatusStage {
    /// As other programs have it.
    private static final KeyCombination SETTINGS =
            new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

    private final Stage stage;
    private final Scene scene;
    private final Theme theme;
    private final StatusPane pane;
    private final boolean framed;
    private final ContentHeight framedHeight;
    private @Nullable Point2D icon;
    private Point2D grip = Point2D.ZERO;

    /// Makes it, hidden.
    ///
    /// @param framed whether the window manager gives it a frame and a title
    /// @param hidden told when it has been closed, however
    /// @param front told whether it is in front of all other windows
    StatusStage(
            StatusViewModel model,
            Theme theme,
            boolean framed,
            Runnable hidden,
            Consumer<Boolean> front) {
        this.framed = framed;
        stage = new Stage(framed ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        pane = new StatusPane(model, stage::hide, this::fit);
        pane.drawFrame(!framed);
        this.theme = theme;
        scene = new Scene(pane);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        scene.getAccelerators().put(SETTINGS, model::openSettings);
        stage.setScene(scene);
        framedHeight = new ContentHeight(stage);
        stage.setTitle(model.text(Label.WINDOW_TITLE));
        stage.setResizable(false);
        stage.setOnHidden(event -> hidden.run());
        stage.focusedProperty().addListener((_, _, focused) -> front.accept(focused));
        if (!framed) {
            pane.header().setOnMousePressed(this::take);
            pane.header().setOnMouseDragged(this::drag);
        }
    }

    boolean isFramed() {
        return framed;
    }

    /// @param x, y in the screen's pixels; 0, 0 means at the pointer
    void openAt(int x, int y) {
        icon = x == 0 && y == 0 ? new Robot().getMousePosition() : monitors().inUnits(x, y);
        show();
    }

    void openCentred() {
        if (!stage.isShowing()) {
            icon = null;
        }
        show();
    }

    /// Where that one opened.
    void openWhere(StatusStage other) {
        icon = other.icon;
        show();
    }

    void hide() {
        stage.hide();
    }

    private void show() {
        if (!stage.isShowing()) {
            theme.dress(scene);
            if (framed) {
                framedHeight.fit(0);
            } else {
                place();
            }
            stage.show();
            pane.requestFocus();
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void place() {
        double height = pane.settledHeight();
        Point2D at = icon;
        Area area =
                at == null
                        ? WindowPlace.centred(StatusPane.WIDTH, height, free(null))
                        : WindowPlace.at(at.getX(), at.getY(), StatusPane.WIDTH, height, free(at));
        take(area);
    }

    /// The content wants another height. While something slides out the window waits, else its end would show.
    private void fit() {
        if (!stage.isShowing()) {
            return;
        }
        if (framed) {
            fitInFrame();
            return;
        }
        double height = pane.settledHeight();
        if (pane.isSliding() && height < stage.getHeight()) {
            return;
        }
        if (icon != null) {
            place();
        } else {
            Point2D here = new Point2D(stage.getX(), stage.getY());
            take(
                    WindowPlace.within(
                            here.getX(), here.getY(), StatusPane.WIDTH, height, free(here)));
        }
    }

    private void fitInFrame() {
        if (pane.isSliding() && pane.outstanding() < 0) {
            return;
        }
        framedHeight.fit(pane.outstanding());
    }

    private void take(Area area) {
        stage.setX(area.x());
        stage.setY(area.y());
        stage.setWidth(area.width());
        stage.setHeight(area.height());
    }

    private static Area free(@Nullable Point2D at) {
        return at == null ? monitor(Screen.getPrimary()).free() : monitors().at(at).free();
    }

    private static Monitors monitors() {
        return new Monitors(Screen.getScreens().stream().map(StatusStage::monitor).toList());
    }

    private static Monitor monitor(Screen screen) {
        return new Monitor(
                area(screen.getBounds()),
                area(screen.getVisualBounds()),
                screen.getOutputScaleX(),
                screen.getOutputScaleY());
    }

    private static Area area(Rectangle2D bounds) {
        return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            stage.hide();
        }
    }

    private void take(MouseEvent event) {
        grip = new Point2D(event.getScreenX() - stage.getX(), event.getScreenY() - stage.getY());
    }

    private void drag(MouseEvent event) {
        icon = null;
        stage.setX(event.getScreenX() - grip.getX());
        stage.setY(event.getScreenY() - grip.getY());
    }
}
