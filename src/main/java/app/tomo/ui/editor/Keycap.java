package app.tomo.ui.editor;

import app.tomo.kbd.LayerMap;
import app.tomo.kbd.LayerMap.Says;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// A key: its name small above, what it does big. A click or Enter goes to where that is written. FX thread.
final class Keycap extends StackPane {
    private static final int LONGEST = 400;
    private static final double FACE_DOWN = 4;

    /// Below that a name takes two lines.
    private static final double TIGHT = 60;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Label face;

    Keycap(EditorWords words, LayerMap.Key key, Runnable go) {
        getStyleClass().add("keycap");
        Label name = new Label(key.name());
        name.getStyleClass().add("key-name");
        face = new Label(face(words, key));
        face.getStyleClass().add("key-face");
        face.setTranslateY(FACE_DOWN);
        face.setTextAlignment(TextAlignment.CENTER);
        setAlignment(name, Pos.TOP_LEFT);
        getChildren().setAll(name, face);
        pseudoClassStateChanged(
                PseudoClass.getPseudoClass("own"),
                key.says() == Says.ACTION && !key.name().equals(key.action()));
        pseudoClassStateChanged(
                PseudoClass.getPseudoClass("dim"),
                key.says() == Says.TRANSPARENT || key.says() == Says.NOTHING);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("missing"), key.says() == Says.MISSING);
        String full = words.key(key.name(), full(words, key));
        Tooltip.install(this, new Tooltip(full));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(full);
        setFocusTraversable(true);
        setOnMouseClicked(event -> go.run());
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        event.consume();
                        go.run();
                    }
                });
    }

    void fit(double width) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        boolean narrow = width < TIGHT;
        face.setWrapText(narrow);
        pseudoClassStateChanged(NARROW, narrow);
    }

    private static String face(EditorWords words, LayerMap.Key key) {
        return switch (key.says()) {
            case ACTION -> key.face();
            case TRANSPARENT -> "_";
            case NOTHING -> "✕";
            case MISSING -> words.of(Sentence.KEY_MISSING);
        };
    }

    private static String full(EditorWords words, LayerMap.Key key) {
        return switch (key.says()) {
            case ACTION ->
                    key.action().length() > LONGEST
                            ? key.action().substring(0, LONGEST) + "…"
                            : key.action();
            case TRANSPARENT -> words.of(Sentence.KEY_TRANSPARENT);
            case NOTHING -> words.of(Sentence.KEY_NOTHING);
            case MISSING -> words.of(Sentence.KEY_MISSING);
        };
    }
}
