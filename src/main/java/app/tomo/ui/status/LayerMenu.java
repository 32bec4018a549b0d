package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Layers;
import app.tomo.words.Label;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import java.util.List;
import java.util.Locale;

/// All layers in a list that drops down: as long as a menu should be, with a field to find one where there are many.
/// The list makes nodes only for what is seen.
final class LayerMenu {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double WIDTH = 240;
    private static final double ROW = 32;
    private static final int ROWS = 9;
    private static final int MANY = 12;

    private final StatusViewModel model;
    private final Popup popup = new Popup();
    private final TextField find = new TextField();
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final FilteredList<String> found = new FilteredList<>(names);
    private final ListView<String> list = new ListView<>(found);
    private String active = "";

    private final class Cell extends ListCell<String> {
        Cell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                            choose();
                        }
                    });
        }

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
            boolean on = !empty && name.equals(active);
            pseudoClassStateChanged(ACTIVE, on);
            setAccessibleText(empty ? "" : model.words().labels().layer(name, on));
        }
    }

    LayerMenu(StatusViewModel model) {
        this.model = model;
        find.setPromptText(model.text(Label.FIND_LAYER));
        find.setAccessibleText(model.text(Label.FIND_LAYER));
        find.textProperty().subscribe(this::filter);
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::fromFieldToList);
        list.setId("layer-list");
        list.setAccessibleText(model.text(Label.CHOOSE_LAYER));
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW);
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        choose();
                    }
                });
        VBox box = new VBox(find, list);
        box.getStyleClass().add("layer-menu");
        box.getStylesheets().add(StatusPane.STYLE);
        box.setPrefWidth(WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// The layers have changed, maybe while it is open.
    void show(Layers layers) {
        active = layers.active();
        if (popup.isShowing()) {
            list.refresh();
        }
    }

    void open(Node below, Layers layers) {
        Bounds bounds = below.localToScreen(below.getBoundsInLocal());
        if (bounds == null) {
            return;
        }
        names.setAll(layers.names());
        active = layers.active();
        find.clear();
        boolean many = names.size() > MANY;
        find.setVisible(many);
        find.setManaged(many);
        list.setPrefHeight(Math.min(ROWS, names.size()) * ROW + 2);
        list.getSelectionModel().select(active);
        list.scrollTo(Math.max(0, names.indexOf(active) - 2));
        popup.show(below, bounds.getMaxX() - WIDTH, bounds.getMaxY() + 4);
        (many ? find : list).requestFocus();
    }

    void hide() {
        popup.hide();
    }

    private void filter() {
        String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        list.scrollTo(0);
        list.layout();
        found.setPredicate(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
        list.getSelectionModel().selectFirst();
    }

    private void fromFieldToList(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.requestFocus();
            case ENTER -> choose();
            default -> {}
        }
    }

    private void choose() {
        String name = list.getSelectionModel().getSelectedItem();
        if (name != null) {
            popup.hide();
            model.chooseLayer(name);
        }
    }

    /// What is in the list now.
    List<String> found() {
        return List.copyOf(found);
    }
}
