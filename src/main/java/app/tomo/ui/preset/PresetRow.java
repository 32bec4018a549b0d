package app.tomo.ui.preset;

import app.tomo.config.Preset;
import app.tomo.config.PresetArguments;
import app.tomo.words.PresetLabel;
import app.tomo.words.PresetWords;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One preset: what it is, whether it is in use, and what can be done with it. FX thread.
final class PresetRow extends HBox {
    private final PresetWords words;
    private final PresetViewModel model;
    private final Preset preset;

    PresetRow(PresetWords words, PresetViewModel model, PresetScreen.Row row) {
        this.words = words;
        this.model = model;
        this.preset = row.preset();
        getStyleClass().add("preset-row");
        VBox said = new VBox(name(row), what(preset.config()));
        if (!preset.arguments().isEmpty()) {
            Label arguments = what(PresetArguments.write(preset.arguments()));
            arguments.getStyleClass().add("machine");
            said.getChildren().add(arguments);
        }
        said.getStyleClass().add("preset-said");
        said.setMinWidth(0);
        setHgrow(said, Priority.ALWAYS);
        Button turn = button(PresetLabel.SWITCH, () -> model.turnTo(preset, true));
        turn.disableProperty().bind(model.busyProperty());
        turn.setVisible(!row.runs());
        Button edit = button(PresetLabel.EDIT, () -> model.edit(preset));
        getChildren().setAll(said, turn, edit, more(row));
    }

    /// What has no room beside the name stands below it.
    private FlowPane name(PresetScreen.Row row) {
        Label name = cut(preset.name());
        name.getStyleClass().add("strong");
        FlowPane line = new FlowPane(name);
        line.setMinWidth(0);
        name.maxWidthProperty().bind(line.widthProperty());
        line.getStyleClass().add("preset-name");
        if (row.runs()) {
            line.getChildren().add(tag(PresetLabel.RUNS, "runs"));
        }
        if (row.starts()) {
            line.getChildren().add(tag(PresetLabel.STARTS, "starts"));
        }
        if (!row.there()) {
            line.getChildren().add(tag(PresetLabel.GONE, "gone"));
        }
        return line;
    }

    /// On a line of its own: beside a long one, a short one would have no room left.
    private static Label what(String text) {
        Label label = cut(text);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    /// Names differ at both of their ends.
    static Label cut(String text) {
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private Label tag(PresetLabel label, String style) {
        Label tag = new Label(words.of(label));
        tag.getStyleClass().addAll("tag", style);
        return tag;
    }

    private Button button(PresetLabel label, Runnable action) {
        Button button = new Button(words.of(label));
        button.setAccessibleText(words.about(label, preset.name()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button more(PresetScreen.Row row) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item(PresetLabel.DUPLICATE, () -> model.duplicate(preset)));
        MenuItem start = item(PresetLabel.START, () -> model.turnTo(preset, false));
        start.setDisable(row.starts());
        menu.getItems().add(start);
        menu.getItems().add(item(PresetLabel.REMOVE, () -> model.remove(preset)));
        Button more = button(PresetLabel.MORE, () -> {});
        more.setText("⋯");
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 4));
        return more;
    }

    private MenuItem item(PresetLabel label, Runnable action) {
        MenuItem item = new MenuItem(words.of(label));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
