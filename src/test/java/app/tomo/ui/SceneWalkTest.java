package app.tomo.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// What the walk is for is found by it.
class SceneWalkTest {
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        var _ =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            stage.hide();
                            return true;
                        });
    }

    private List<String> walk(Pane content, Function<SceneWalk, List<String>> question) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    stage.setScene(new Scene(content, 200, 200));
                    stage.show();
                    return question.apply(new SceneWalk(stage.getScene()));
                });
    }

    @Test
    void aFieldWithoutANameIsFoundAndOneWithALabelIsNot() {
        TextField named = new TextField();
        Label label = new Label("Name");
        label.setLabelFor(named);
        assertEquals(1, walk(new Pane(new TextField(), named, label), SceneWalk::nameless).size());
    }

    @Test
    void whatDoesNotShowThatItHasTheFocusIsFound() {
        Label same = new Label("same");
        same.setFocusTraversable(true);
        Button other = new Button("other");
        other.relocate(0, 100);
        assertEquals(List.of("same Label"), walk(new Pane(same, other), SceneWalk::unmarked));
    }

    @Test
    void aStepBackIsFound() {
        Button upper = new Button("upper");
        Button lower = new Button("lower");
        lower.relocate(0, 100);
        assertEquals(List.of("lower → upper"), walk(new Pane(lower, upper), SceneWalk::backwards));
    }

    @Test
    void whatIsDimIsFound() {
        Label dim = new Label("dim");
        dim.setStyle("-fx-text-fill: #999999;");
        Pane ground = new Pane(dim);
        ground.setStyle("-fx-background-color: white;");
        assertEquals(List.of("2.8: dim"), walk(ground, SceneWalk::dim));
    }

    @Test
    void whatIsCutAndWhatRunsOutIsFound() {
        Label cut = new Label("a long text in a narrow place");
        cut.setMaxWidth(40);
        Label out = new Label("out");
        out.relocate(190, 50);
        assertEquals(2, walk(new Pane(cut, out), SceneWalk::cut).size());
    }
}
