package app.tomo.ui.report;

import app.tomo.ui.theme.Theme;
import app.tomo.words.ReportWords.Text;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import java.io.File;
import java.util.List;

/// The whole text that would be shared, what was left out of it, and the ways to give it away. FX thread.
final class ReportPane extends VBox {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 600;
    private static final String NAME = "tomo-report";

    private final ReportViewModel model;
    private final Label left = text("", "small", "muted");
    private final Label line = text("", "report-line");
    private final TextArea preview = new TextArea();
    private final ChoiceBox<ReportSpan> span = new ChoiceBox<>();
    private final Button save;
    private final Button copy;
    private final Button bundle;

    ReportPane(ReportViewModel model) {
        this.model = model;
        getStyleClass().add("report");
        getStylesheets().add(Theme.styleSheet(ReportPane.class, "report.css"));
        setPrefSize(WIDTH, HEIGHT);
        save = button("save", Text.SAVE, () -> save(false));
        copy = button("copy", Text.COPY, this::copy);
        bundle = button("save-bundle", Text.SAVE_BUNDLE, () -> save(true));
        save.getStyleClass().add("accent");
        getChildren().setAll(top(), preview(), bottom());
        model.viewProperty().subscribe(this::show);
    }

    private Button button(String id, Text name, Runnable pressed) {
        Button button = new Button(model.text(name));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    private ChoiceBox<ReportSpan> span() {
        span.setId("span");
        span.getItems().setAll(ReportSpan.values());
        span.setValue(model.span());
        span.setMinWidth(Region.USE_PREF_SIZE);
        span.setAccessibleText(model.text(Text.SPAN));
        span.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ReportSpan each) {
                        return each == null ? "" : model.text(each.text());
                    }

                    @Override
                    public ReportSpan fromString(String text) {
                        return model.span();
                    }
                });
        span.setOnAction(_ -> model.choose(span.getValue()));
        return span;
    }

    private VBox top() {
        Label headline = text(model.text(Text.HEADLINE), "headline", "strong");
        HBox.setHgrow(headline, Priority.ALWAYS);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(headline, span());
        first.getStyleClass().add("report-first");
        VBox top = new VBox(first, text(model.text(Text.BODY), "muted"), left);
        top.getStyleClass().add("report-top");
        return top;
    }

    private TextArea preview() {
        preview.setEditable(false);
        preview.getStyleClass().addAll("machine", "report-preview");
        preview.setAccessibleText(model.text(Text.HEADLINE));
        VBox.setVgrow(preview, Priority.ALWAYS);
        return preview;
    }

    private HBox bottom() {
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox bottom = new HBox(line, copy, bundle, save);
        bottom.getStyleClass().add("report-bottom");
        return bottom;
    }

    private void show(ReportView view) {
        if (!preview.getText().equals(view.text())) {
            preview.setText(view.text());
            preview.setScrollTop(0);
        }
        left.setText(view.left());
        line.setText(view.line());
        for (Button each : List.of(save, copy, bundle)) {
            each.setDisable(!view.ready());
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(preview.getText());
        Clipboard.getSystemClipboard().setContent(content);
        model.copied();
    }

    private void save(boolean all) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.text(all ? Text.SAVE_BUNDLE : Text.SAVE));
        chooser.setInitialFileName(NAME + (all ? ".zip" : ".md"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath(), all);
        }
    }

    /// The text is read first.
    void focus() {
        preview.requestFocus();
    }

    private static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
