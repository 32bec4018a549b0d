package app.tomo.ui.preset;

import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.words.ProfileLabel;
import app.tomo.words.ProfileWords;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// The person's profiles, and the way to another one. FX thread.
final class ProfileSection extends VBox {
    private static final SettingSyntax SYNTAX = new SettingSyntax(Path.of("/"), Path.of("/"));

    private final ProfileWords words;
    private final PresetViewModel model;
    private final VBox rows = new VBox();
    private final FormField name;
    private List<PresetScreen.Profile> known = List.of();

    ProfileSection(ProfileWords words, PresetViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("profiles");
        Label heading = new Label(words.of(ProfileLabel.HEADING));
        heading.getStyleClass().addAll("group-heading", "strong");
        Label about = new Label(words.of(ProfileLabel.ABOUT));
        about.getStyleClass().addAll("small", "muted");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        Button make = new Button(words.of(ProfileLabel.MAKE));
        make.setMinWidth(USE_PREF_SIZE);
        make.disableProperty().bind(model.busyProperty());
        make.setOnAction(_ -> make());
        name =
                new FormField(
                        words.of(ProfileLabel.NEW_NAME),
                        FormField.validation(),
                        this::objection,
                        make);
        name.begin("");
        name.field()
                .setOnKeyPressed(
                        event -> {
                            if (event.getCode() == KeyCode.ENTER) {
                                event.consume();
                                make();
                            }
                        });
        getChildren().setAll(heading, about, rows, name);
        model.screenProperty().subscribe(this::show);
    }

    private String objection(String text) {
        if (SYNTAX.read(Setting.PROFILE, text) == null) {
            return words.badName(text);
        }
        boolean taken = known.stream().anyMatch(each -> each.name().equals(text));
        return taken ? words.taken(text) : "";
    }

    private void make() {
        if (name.judged().isEmpty() && !model.busyProperty().get()) {
            model.newProfile(
                    name.text(),
                    made -> {
                        if (made) {
                            name.begin("");
                        }
                    });
        }
    }

    private void show(@Nullable PresetScreen screen) {
        List<PresetScreen.Profile> now = screen == null ? List.of() : screen.profiles();
        if (!now.equals(known)) {
            known = now;
            rows.getChildren().setAll(now.stream().map(this::row).toList());
        }
    }

    private HBox row(PresetScreen.Profile profile) {
        Label called = PresetRow.cut(profile.name());
        called.getStyleClass().add("strong");
        Label state =
                PresetRow.cut(
                        profile.state().isEmpty()
                                ? words.of(ProfileLabel.STOPPED)
                                : profile.state());
        state.getStyleClass().addAll("small", "muted");
        HBox said = new HBox(called, state);
        said.getStyleClass().add("preset-name");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(said);
        row.getStyleClass().add("preset-row");
        if (profile.mine()) {
            Label mine = new Label(words.of(ProfileLabel.THIS_ONE));
            mine.getStyleClass().add("tag");
            said.getChildren().add(1, mine);
        } else {
            Button open = new Button(words.of(ProfileLabel.OPEN));
            open.setAccessibleText(words.open(profile.name()));
            open.setMinWidth(USE_PREF_SIZE);
            open.setOnAction(_ -> model.openProfile(profile.name()));
            row.getChildren().add(open);
        }
        return row;
    }
}
