package app.tomo.ui.frame;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The part of a column that gives way where the screen is too low: as tall as its content wants to be at the width it
/// gets. The usual scroll pane asks at any width, and so takes text that wraps for one line. FX thread.
public final class ContentScroll extends ScrollPane {
    private final Region content;

    public ContentScroll(Region content, String style) {
        super(content);
        this.content = content;
        getStyleClass().add(style);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double inner = width < 0 ? width : width - sides;
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }
}
