package app.tomo.ui.configuration;

import app.tomo.config.Template;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.editor.KbdEditor;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.Shortened;
import app.tomo.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// What is shown of a file that is not there: what it may begin with, and what that looks like. FX thread.
final class BeginPane extends VBox {
    private static final int LONGEST_PATH = 64;
    private static final double WIDTH = 280;
    private static final double BESIDE_TEXT = 24;

    private final Words words;
    private final ConfigurationWords sentences;
    private final Consumer<Template> chosen;
    private final Label title = new Label();
    private final Label place = new Label();
    private final ListView<Template> list = new ListView<>();
    private final KbdEditor preview;
    private String shown = "";

    /// @param chosen told which one the person wants
    /// @param acting told where the person wants another file
    BeginPane(Words words, Consumer<Template> chosen, Consumer<Act> acting) {
        this.words = words;
        this.chosen = chosen;
        sentences = words.configuration();
        getStyleClass().add("config-begin");
        title.getStyleClass().addAll("begin-title", "strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label help = new Label(sentences.of(Phrase.MISSING_HELP));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        preview = new KbdEditor(words.editor());
        preview.setEditable(false);
        preview.getStyleClass().add("begin-preview");
        HBox.setHgrow(preview, Priority.ALWAYS);
        fill();
        HBox both = new HBox(list, preview);
        both.getStyleClass().add("begin-both");
        both.setMinHeight(0);
        setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(new VBox(title, help), both, foot(acting));
    }

    private void fill() {
        list.getItems().setAll(Template.values());
        list.setCellFactory(_ -> new TemplateCell());
        list.setId("begin-templates");
        list.setAccessibleText(sentences.of(Phrase.TEMPLATES));
        list.setMinWidth(WIDTH);
        list.setMaxWidth(WIDTH);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        template -> {
                            if (template != null) {
                                preview.open(template.text());
                            }
                        });
        list.getSelectionModel().selectFirst();
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        begin();
                    }
                });
    }

    private HBox foot(Consumer<Act> acting) {
        place.getStyleClass().addAll("small", "muted");
        place.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button other = button(Phrase.OPEN_OTHER, "begin-open-other");
        other.setOnAction(_ -> acting.accept(Act.OPEN_OTHER));
        Button elsewhere = button(Phrase.ELSEWHERE_PLACE, "begin-elsewhere");
        elsewhere.setOnAction(_ -> acting.accept(Act.NEW_CONFIG));
        Button begin = button(Phrase.BEGIN, "begin-with");
        begin.getStyleClass().add("accent");
        begin.setOnAction(_ -> begin());
        HBox foot = new HBox(place, gap, other, elsewhere, begin);
        foot.getStyleClass().add("begin-foot");
        return foot;
    }

    private Button button(Phrase phrase, String id) {
        Button button = new Button(sentences.of(phrase));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void begin() {
        Template template = list.getSelectionModel().getSelectedItem();
        if (template != null) {
            chosen.accept(template);
        }
    }

    void show(ConfigurationView view) {
        String path = view.folder() + "/" + view.file();
        if (!path.equals(shown)) {
            shown = path;
            title.setText(sentences.of(OfFile.MISSING_TITLE, view.file()));
            place.setText(sentences.of(OfFile.MISSING_PLACE, Shortened.middle(path, LONGEST_PATH)));
            place.setTooltip(new Tooltip(path));
        }
    }

    /// Its name, and a sentence.
    private final class TemplateCell extends ListCell<Template> {
        private final Label name = new Label();
        private final Label help = new Label();
        private final VBox both = new VBox(name, help);

        TemplateCell() {
            name.getStyleClass().add("strong");
            help.getStyleClass().addAll("small", "muted");
            help.setWrapText(true);
            help.setMinHeight(USE_PREF_SIZE);
            help.setPrefWidth(WIDTH - BESIDE_TEXT);
            both.getStyleClass().add("begin-template");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Template template, boolean empty) {
            super.updateItem(template, empty);
            setText(null);
            if (empty || template == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(words.configs().template(template.id()));
            help.setText(words.configs().templateHelp(template.id()));
            setAccessibleText(name.getText() + ". " + help.getText());
            setGraphic(both);
        }
    }
}
