package app.tomo.ui.preset;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.theme.Theme;
import app.tomo.words.PresetLabel;
import app.tomo.words.PresetWords;
import app.tomo.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The presets, one below the other, with the form in which one is made or changed, and below them the profiles. FX thread.
final class PresetsPane extends VBox {
    private final PresetWords words;
    private final PresetViewModel model;
    private final VBox rows = new VBox();
    private final Label unusable = Paragraph.of("", "small", "tone-broken");
    private final Button add;
    private @Nullable PresetScreen shown;

    PresetsPane(Words all, PresetViewModel model) {
        this.words = all.presets();
        this.model = model;
        getStyleClass().addAll("page-frame", "presets");
        getStylesheets().add(Theme.styleSheet(PresetsPane.class, "presets.css"));
        Label heading = Paragraph.of(words.of(PresetLabel.TITLE), "page-heading", "strong");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        add = new Button(words.of(PresetLabel.ADD));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.add());
        HBox line = new HBox(heading, add);
        line.getStyleClass().add("form-line");
        Label about = Paragraph.of(words.of(PresetLabel.ABOUT), "small", "muted");
        VBox top = new VBox(line, about, unusable);
        top.getStyleClass().add("page-top");
        VBox body =
                new VBox(
                        new PresetForm(all, model),
                        rows,
                        new ProfileSection(all.profiles(), model));
        body.getStyleClass().add("presets-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(top, new NoticeBar(model, words.of(PresetLabel.CANCEL)), scroll);
        model.screenProperty().subscribe(this::show);
        model.editingProperty().subscribe(editing -> add.setDisable(editing != null));
    }

    private void show(@Nullable PresetScreen screen) {
        if (screen == null || screen.equals(shown)) {
            return;
        }
        shown = screen;
        String said = complaints(screen);
        boolean broken = !said.isEmpty();
        unusable.setText(said);
        unusable.setVisible(broken);
        unusable.setManaged(broken);
        List<Node> all = new ArrayList<>();
        for (PresetScreen.Row each : screen.rows()) {
            all.add(new PresetRow(words, model, each));
        }
        if (screen.none()) {
            all.add(none());
        }
        if (screen.rows().isEmpty()) {
            all.add(empty(screen));
        }
        rows.getChildren().setAll(all);
    }

    private String complaints(PresetScreen screen) {
        List<String> all = new ArrayList<>();
        if (screen.misshapen()) {
            all.add(words.of(PresetWords.Sentence.MISSHAPEN));
        }
        if (!screen.unusable().isEmpty()) {
            all.add(words.unusable(screen.unusable()));
        }
        if (screen.inVain() != null) {
            all.add(words.markedInVain(screen.inVain()));
        }
        return String.join("\n", all);
    }

    private HBox none() {
        Label label = new Label(words.of(PresetLabel.NONE));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button turn = new Button(words.of(PresetLabel.SWITCH));
        turn.setAccessibleText(words.about(PresetLabel.SWITCH, label.getText()));
        turn.setMinWidth(USE_PREF_SIZE);
        turn.disableProperty().bind(model.busyProperty());
        turn.setOnAction(_ -> model.turnTo(null, true));
        HBox row = new HBox(label, turn);
        row.getStyleClass().add("preset-row");
        return row;
    }

    /// What will be here, and the first step.
    private VBox empty(PresetScreen screen) {
        Label text = Paragraph.of(words.of(PresetLabel.EMPTY), "muted");
        boolean known = screen.running() != null;
        Button first = new Button(words.of(known ? PresetLabel.MAKE_NOW : PresetLabel.ADD));
        first.getStyleClass().add("accent");
        first.setOnAction(_ -> model.addOfNow());
        VBox empty = new VBox(text, first);
        empty.getStyleClass().add("presets-empty");
        empty.visibleProperty().bind(model.editingProperty().isNull());
        empty.managedProperty().bind(empty.visibleProperty());
        return empty;
    }
}
