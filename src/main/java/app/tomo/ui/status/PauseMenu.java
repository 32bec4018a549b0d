package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Choice;
import app.tomo.words.Label;
import app.tomo.words.PauseChoice;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// A button from which the lengths of a pause open; while it is paused, another length can be chosen.
final class PauseMenu {
    private static final double ABOVE = -4;

    private final GreyableButton button = new GreyableButton(this::open, "action");
    private final ContextMenu menu = new ContextMenu();

    PauseMenu(StatusViewModel model) {
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow-down");
        button.setGraphic(arrow);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.setId("pause");
        for (PauseChoice choice : PauseChoice.ALL) {
            MenuItem item = new MenuItem(model.text(choice.label()));
            item.setOnAction(event -> model.pause(choice.length()));
            menu.getItems().add(item);
        }
        button.show(model.text(Label.PAUSE), "");
    }

    GreyableButton button() {
        return button;
    }

    void show(Choice choice) {
        button.show(choice.text(), choice.obstacle());
        if (!choice.open()) {
            menu.hide();
        }
    }

    /// Upwards, where it leaves the emergency stop free.
    private void open() {
        menu.show(button, Side.TOP, 0, ABOVE);
    }
}
