package app.tomo.ui.editor;

import app.tomo.kbd.LayerMap;
import app.tomo.ui.theme.Theme;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A layer drawn as keys, in the rows of `defsrc`. Which one: what a person stepped to, else the live one, else the first.
/// FX thread only.
public final class LayerPane extends VBox {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    /// For what scrolls down.
    private static final double BESIDE_KEYS = 14;

    private final EditorWords words;
    private final LineBar.Jump jump;
    private final Label chip = new Label();
    private final KeyRows keys = new KeyRows();
    private final Label empty = new Label();
    private final HBox head = new HBox();
    private List<LayerMap> maps = List.of();
    private @Nullable String live;
    private @Nullable String chosen;
    private @Nullable LayerMap drawn;

    /// @param editor in which a click on a key goes to where its action is written
    public LayerPane(EditorWords words, KbdEditor editor) {
        this.words = words;
        jump = editor::jumpTo;
        getStyleClass().add("layer-pane");
        getStylesheets().add(Theme.styleSheet(LayerPane.class, "editor.css"));
        chip.getStyleClass().add("tag");
        Label title = new Label(words.of(Sentence.LAYER));
        title.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getStyleClass().add("layer-head");
        head.getChildren()
                .setAll(
                        title,
                        chip,
                        gap,
                        button("‹", Sentence.LAYER_BEFORE, -1),
                        button("›", Sentence.LAYER_NEXT, 1));
        ScrollPane scroll = new ScrollPane(keys);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        empty.setText(words.of(Sentence.LAYERS_NONE));
        empty.setWrapText(true);
        empty.getStyleClass().add("layer-empty");
        getChildren().setAll(head, empty, scroll);
        draw();
    }

    /// Shows the layers of another text.
    public void show(List<LayerMap> layers) {
        maps = List.copyOf(layers);
        draw();
    }

    /// Says which layer the daemon is in; null where that is not known.
    public void live(@Nullable String layer) {
        if (!Objects.equals(layer, live)) {
            live = layer;
            draw();
        }
    }

    /// The layer that is drawn, empty for none.
    public String layer() {
        return drawn == null ? "" : drawn.layer();
    }

    /// How wide the pane is where every key can be read with ease.
    public double comfortable() {
        return keys.comfortable() + BESIDE_KEYS;
    }

    private void step(int by) {
        int index = maps.indexOf(drawn);
        if (!maps.isEmpty()) {
            chosen = maps.get(Math.floorMod(index + by, maps.size())).layer();
            draw();
        }
    }

    private void draw() {
        LayerMap map = named(chosen);
        if (map == null) {
            map = named(live);
        }
        if (map == null && !maps.isEmpty()) {
            map = maps.getFirst();
        }
        boolean same = map != null && map.equals(drawn);
        drawn = map;
        empty.setVisible(map == null);
        empty.setManaged(map == null);
        chip.setVisible(map != null);
        if (map == null) {
            keys.clear();
            return;
        }
        boolean active = map.layer().equals(live);
        chip.setText(words.layer(map.layer(), active));
        chip.pseudoClassStateChanged(LIVE, active);
        if (!same) {
            fill(map);
        }
    }

    private void fill(LayerMap map) {
        keys.clear();
        for (List<LayerMap.Key> row : map.rows()) {
            keys.addRow(row.stream().map(key -> new Keycap(words, key, () -> go(key))).toList());
        }
        if (map.missing() > 0) {
            note(words.missing(map.missing()));
        }
        if (!map.surplus().isEmpty()) {
            note(words.surplus(map.surplus().size(), String.join(" ", map.surplus())));
        }
    }

    private void go(LayerMap.Key key) {
        jump.to(key.line(), key.column());
    }

    private void note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().add("layer-note");
        keys.getChildren().add(note);
    }

    private @Nullable LayerMap named(@Nullable String layer) {
        for (LayerMap map : maps) {
            if (map.layer().equals(layer)) {
                return map;
            }
        }
        return null;
    }

    private Button button(String sign, Sentence name, int by) {
        Button button = new Button(sign);
        button.getStyleClass().addAll("flat", "sign");
        button.setAccessibleText(words.of(name));
        button.setTooltip(new Tooltip(words.of(name)));
        button.setOnAction(event -> step(by));
        return button;
    }
}
