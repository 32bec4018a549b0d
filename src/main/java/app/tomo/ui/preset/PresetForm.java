package app.tomo.ui.preset;

import app.tomo.config.Preset;
import app.tomo.config.PresetArguments;
import app.tomo.config.Template;
import app.tomo.ui.preset.PresetViewModel.Editing;
import app.tomo.words.PresetLabel;
import app.tomo.words.PresetWords;
import app.tomo.words.Words;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.controlsfx.validation.ValidationSupport;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A preset as it is made or changed. FX thread.
final class PresetForm extends VBox {
    private final PresetViewModel model;
    private final PresetWords words;
    private final Label title = new Label();
    private final FormField name;
    private final FormField config;
    private final FormField arguments;
    private final Button template;
    private @Nullable String missing;

    PresetForm(Words all, PresetViewModel model) {
        this.model = model;
        words = all.presets();
        getStyleClass().add("preset-form");
        title.getStyleClass().add("strong");
        ValidationSupport validation = FormField.validation();
        name = new FormField(words.of(PresetLabel.NAME), validation, model::nameObjection);
        Button choose = new Button(words.of(PresetLabel.CHOOSE));
        choose.setOnAction(_ -> choose());
        choose.setMinWidth(USE_PREF_SIZE);
        config =
                new FormField(
                        words.of(PresetLabel.CONFIG), validation, this::configObjection, choose);
        template = new Button(words.of(PresetLabel.FROM_TEMPLATE));
        ContextMenu templates = templates(all);
        template.setOnAction(_ -> templates.show(template, Side.BOTTOM, 0, 4));
        config.getChildren().add(template);
        arguments =
                new FormField(
                        words.of(PresetLabel.ARGUMENTS), validation, model::argumentsObjection);
        arguments.field().setPromptText(words.of(PresetLabel.ARGUMENTS_HINT));
        config.field().textProperty().subscribe(_ -> look());
        getChildren().setAll(title, name, config, arguments, buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.editingProperty().subscribe(this::show);
    }

    private HBox buttons() {
        Button save = new Button(words.of(PresetLabel.SAVE));
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        Button cancel = new Button(words.of(PresetLabel.CANCEL));
        cancel.setOnAction(_ -> model.cancel());
        HBox buttons = new HBox(save, cancel);
        buttons.getStyleClass().add("form-buttons");
        return buttons;
    }

    private ContextMenu templates(Words all) {
        ContextMenu menu = new ContextMenu();
        for (Template each : Template.values()) {
            MenuItem item = new MenuItem(all.configs().template(each.id()));
            item.setOnAction(_ -> make(each));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void show(@Nullable Editing editing) {
        setVisible(editing != null);
        setManaged(editing != null);
        if (editing == null) {
            return;
        }
        Preset draft = editing.draft();
        title.setText(
                words.of(
                        editing.before() == null ? PresetLabel.NEW_TITLE : PresetLabel.EDIT_TITLE));
        name.begin(draft.name());
        config.begin(draft.config());
        arguments.begin(PresetArguments.write(draft.arguments()));
        name.field().requestFocus();
        name.field().selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            event.consume();
            save();
        }
    }

    private String configObjection(String text) {
        if (text.isEmpty()) {
            return words.configMissing();
        }
        String path = model.path(text);
        return path == null || path.equals(missing) ? words.noFile(text) : "";
    }

    /// Whether there is such a file is known a moment later.
    private void look() {
        String path = config.text().isEmpty() ? null : model.path(config.text());
        offerTemplates(false);
        if (path != null) {
            model.isThere(path, there -> looked(path, there));
        }
    }

    private void looked(String path, boolean there) {
        if (path.equals(model.path(config.text()))) {
            missing = there ? null : path;
            config.tell();
            offerTemplates(!there);
        }
    }

    private void offerTemplates(boolean offered) {
        template.setVisible(offered);
        template.setManaged(offered);
    }

    private void make(Template chosen) {
        String path = model.path(config.text());
        if (path != null) {
            model.make(path, chosen, there -> looked(path, there));
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of(PresetLabel.CONFIG));
        String path = model.path(config.text());
        File folder = path == null ? null : new File(path).getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            config.field().setText(chosen.getPath());
        }
    }

    private void save() {
        List<String> objections =
                Stream.of(name, config, arguments).map(FormField::judged).toList();
        if (objections.stream().allMatch(String::isEmpty)) {
            model.save(
                    new Preset(
                            name.text(),
                            Objects.requireNonNull(model.path(config.text())),
                            Objects.requireNonNull(PresetArguments.read(arguments.text()))));
        }
    }
}
