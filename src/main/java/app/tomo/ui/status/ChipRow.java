package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Layers;
import app.tomo.words.LabelWords;

import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// The first layers as chips, as many as fit, the rest behind `+3`. The active one is always among the chips: one that
/// would not fit takes the last place, and keeps it until another one needs it, so that chips do not dance while a
/// person types.
///
/// Only those that may fit become nodes, so two thousand layers cost no more than eight.
final class ChipRow extends Region {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final int MOST = 8;
    private static final double GAP = 8;
    private static final double WIDEST = 132;

    private final StatusViewModel model;
    private final List<GreyableButton> chips = new ArrayList<>();
    private final GreyableButton more;
    private final LayerMenu menu;
    private Layers layers = new Layers(List.of(), "", "", "");
    private String guest = "";
    private int shown;

    ChipRow(StatusViewModel model) {
        this.model = model;
        getStyleClass().add("chips");
        setMinWidth(0);
        menu = new LayerMenu(model);
        more = new GreyableButton(this::openMenu, "chip", "more");
        more.setId("more-layers");
        widthProperty().subscribe(this::arrange);
    }

    void show(Layers newest) {
        boolean same = newest.names().equals(layers.names());
        boolean moved = !newest.active().equals(layers.active());
        layers = newest;
        if (!same) {
            guest = "";
            menu.hide();
        }
        if (!same || (moved && !isShown(newest.active()))) {
            arrange();
        }
        chips.forEach(this::dress);
        dressMore();
        menu.show(newest);
    }

    private boolean isShown(String name) {
        return chips.stream().anyMatch(chip -> chip.getText().equals(name));
    }

    /// Finds out how many fit and shows those.
    private void arrange() {
        chips.clear();
        getChildren().clear();
        List<String> names = layers.names();
        if (getWidth() <= 0 || names.isEmpty()) {
            return;
        }
        List<GreyableButton> candidates = new ArrayList<>();
        for (String name : names.subList(0, Math.min(MOST, names.size()))) {
            candidates.add(chip(name));
        }
        getChildren().setAll(candidates);
        getChildren().add(more);
        applyCss();
        keep(candidates, fitting(candidates));
        getChildren().setAll(chips);
        if (shown < names.size()) {
            getChildren().add(more);
        }
        requestLayout();
    }

    private int fitting(List<GreyableButton> candidates) {
        double used = 0;
        int count = 0;
        for (GreyableButton chip : candidates) {
            used += chip.prefWidth(-1) + (count == 0 ? 0 : GAP);
            boolean last = count + 1 == layers.names().size();
            if (used + (last ? 0 : GAP + moreWidth(count + 1)) > getWidth()) {
                break;
            }
            count++;
        }
        return Math.max(1, count);
    }

    private double moreWidth(int besides) {
        more.setText(words().more(layers.names().size() - besides));
        return more.prefWidth(-1);
    }

    private void keep(List<GreyableButton> candidates, int count) {
        chips.addAll(candidates.subList(0, count));
        shown = count;
        int place = layers.names().indexOf(layers.active());
        if (place >= count) {
            guest = layers.active();
        }
        if (!guest.isEmpty() && layers.names().indexOf(guest) >= count) {
            invite(count);
        }
        chips.forEach(this::dress);
        dressMore();
    }

    /// Gives the last places to the guest, as many as it needs.
    private void invite(int count) {
        GreyableButton chip = chip(guest);
        getChildren().add(chip);
        applyCss();
        double needed = chip.prefWidth(-1) + GAP + moreWidth(count);
        while (!chips.isEmpty() && width(chips) + GAP + needed > getWidth()) {
            chips.removeLast();
        }
        chips.add(chip);
        shown = chips.size();
    }

    private static double width(List<GreyableButton> row) {
        double sum = Math.max(0, row.size() - 1) * GAP;
        for (GreyableButton chip : row) {
            sum += chip.prefWidth(-1);
        }
        return sum;
    }

    private GreyableButton chip(String name) {
        GreyableButton chip = new GreyableButton(() -> model.chooseLayer(name), "chip");
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setMaxWidth(WIDEST);
        chip.show(name, "");
        return chip;
    }

    private void dress(GreyableButton chip) {
        boolean active = chip.getText().equals(layers.active());
        chip.pseudoClassStateChanged(ACTIVE, active);
        chip.show(chip.getText(), layers.obstacle());
        chip.setAccessibleText(words().layer(chip.getText(), active));
    }

    private void dressMore() {
        int rest = layers.names().size() - shown;
        more.show(words().more(rest), layers.obstacle());
        more.setAccessibleText(words().moreLayers(rest));
    }

    private void openMenu() {
        menu.open(more, layers);
    }

    private LabelWords words() {
        return model.words().labels();
    }

    @Override
    protected double computePrefHeight(double width) {
        return layers.names().isEmpty() ? 0 : more.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth();
        for (int i = getChildren().size() - 1; i >= 0; i--) {
            Region chip = (Region) getChildren().get(i);
            double width = Math.min(chip.prefWidth(-1), WIDEST);
            right -= width;
            chip.resizeRelocate(snapPositionX(right), 0, snapSizeX(width), getHeight());
            right -= GAP;
        }
    }
}
