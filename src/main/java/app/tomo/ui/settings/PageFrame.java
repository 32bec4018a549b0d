package app.tomo.ui.settings;

import app.tomo.ui.frame.Paragraph;
import app.tomo.words.PageLabel;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What pages of settings have in common: a heading, what is the matter with the file, a bar that stays, and below it the
/// part that scrolls. FX thread.
final class PageFrame extends VBox {
    /// @param bar null for none
    PageFrame(SettingsModel model, PageLabel title, @Nullable Node bar, Region content) {
        getStyleClass().add("page-frame");
        Label heading = Paragraph.of(model.words().of(title), "page-heading", "strong");
        Label file = Paragraph.of(model.words().file(model.file()), "small", "muted");
        Label broken = Paragraph.of("", "small", "tone-broken");
        model.settingsProperty()
                .subscribe(
                        _ -> {
                            broken.setText(String.join("\n", model.complaints()));
                            broken.setVisible(!broken.getText().isEmpty());
                            broken.setManaged(broken.isVisible());
                        });
        VBox top = new VBox(heading, file, broken);
        top.getStyleClass().add("page-top");
        if (bar != null) {
            top.getChildren().add(bar);
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(top, scroll);
    }
}
