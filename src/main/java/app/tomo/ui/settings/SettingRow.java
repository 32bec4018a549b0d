package app.tomo.ui.settings;

import app.tomo.config.Origin;
import app.tomo.config.Settings.Choice;
import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.settings.SettingsModel.Answer;
import app.tomo.words.PageLabel;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One setting: what it is for, where its value comes from, what is the matter with it, and the way to change it and to take
/// the change back. FX thread.
abstract class SettingRow extends HBox {
    private static final double NARROW = 520;
    private static final String BETWEEN = " · ";

    private final SettingsModel model;
    private final String key;
    private final boolean atStart;
    private final String meaning;
    private final Label note = Paragraph.of("", "small", "muted");
    private final Label message = Paragraph.of("", "small", "tone-broken");
    private final Button reset;
    private String objection = "";
    private String answered = "";

    /// @param atStart whether a running Tomo goes on with what it was started with
    SettingRow(SettingsModel model, String key, boolean atStart) {
        this.model = model;
        this.key = key;
        this.atStart = atStart;
        meaning = model.settingsWords().meaning(key);
        reset = new Button(model.words().of(PageLabel.RESET));
        getStyleClass().add("setting-row");
    }

    /// Puts it together; the last thing its maker does.
    final void with(Control control) {
        Label title = Paragraph.of(meaning, "setting-meaning");
        title.setLabelFor(control);
        control.setAccessibleText(meaning);
        control.getStyleClass().add("setting-control");
        VBox said = new VBox(title, note, message);
        said.getStyleClass().add("setting-said");
        said.setMinWidth(0);
        setHgrow(said, Priority.ALWAYS);
        reset.getStyleClass().add("flat");
        reset.setMinWidth(USE_PREF_SIZE);
        // Where there is little room, none is left free for what is not there.
        reset.managedProperty()
                .bind(reset.visibleProperty().or(widthProperty().greaterThan(NARROW)));
        reset.setAccessibleText(model.words().reset(meaning));
        reset.setOnAction(
                _ -> {
                    // It goes when it is done, and takes nobody's place in the window with it.
                    control.requestFocus();
                    model.reset(key, answer -> took(answer, true));
                });
        getChildren().setAll(said, hands(control));
        model.settingsProperty().subscribe(_ -> follow());
    }

    /// The controls of all rows stand below each other, whichever of them can be reset: where there is little room, that is
    /// below the control.
    private GridPane hands(Control control) {
        GridPane hands = new GridPane();
        hands.getStyleClass().add("setting-hands");
        hands.setMinWidth(USE_PREF_SIZE);
        hands.add(control, 0, 0);
        hands.add(reset, 1, 0);
        widthProperty()
                .subscribe(
                        width -> {
                            boolean beside = width.doubleValue() > NARROW;
                            GridPane.setConstraints(reset, beside ? 1 : 0, beside ? 0 : 1);
                        });
        GridPane.setValignment(control, VPos.TOP);
        return hands;
    }

    final SettingsModel model() {
        return model;
    }

    /// What is in force.
    abstract Choice choice();

    /// Shows that value in the control.
    abstract void show(Choice choice);

    /// What it may be, and what it is otherwise.
    abstract String range();

    private void follow() {
        Choice choice = choice();
        show(choice);
        note.setText(
                Stream.of(
                                key,
                                range(),
                                from(choice),
                                atStart ? model.settingsWords().atStart() : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(BETWEEN)));
        // Its place is kept, so that nothing moves when it comes.
        boolean said = choice.origin() == Origin.FILE || !model.complaints(key).isEmpty();
        reset.setVisible(said);
        tell();
    }

    private String from(Choice choice) {
        if (choice.origin() == Origin.DEFAULT) {
            return "";
        }
        String from = model.settingsWords().from(choice.origin().id(), choice.place().toString());
        boolean overruled = choice.origin().compareTo(Origin.FILE) > 0;
        return overruled ? model.words().overruled(from) : from;
    }

    /// What speaks against what is in the control; empty for nothing.
    final void object(String sentence) {
        objection = sentence;
        tell();
    }

    final void took(Answer answer, boolean expected) {
        answered = answer.done() && expected ? "" : answer.sentence();
        follow();
    }

    private void tell() {
        List<String> all = new ArrayList<>();
        if (!objection.isEmpty()) {
            all.add(objection);
        } else if (answered.isEmpty()) {
            all.addAll(model.complaints(key));
        } else {
            all.add(answered);
        }
        String text = String.join("\n", all);
        message.setText(text);
        message.setVisible(!text.isEmpty());
        message.setManaged(!text.isEmpty());
    }

    /// Whether somebody who looks for those words means it.
    final boolean answers(String wanted) {
        String all = (key + " " + meaning + " " + note.getText()).toLowerCase(Locale.ROOT);
        return Stream.of(wanted.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    /// Whether anybody has said something else than the default.
    final boolean isChanged() {
        return choice().origin().compareTo(Origin.FILE) >= 0 || !model.complaints(key).isEmpty();
    }
}
