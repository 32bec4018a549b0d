package app.tomo.ui.history;

import app.tomo.config.TextDiff;
import app.tomo.config.TextDiff.Kind;
import app.tomo.config.TextDiff.Row;
import app.tomo.ui.theme.Theme;
import app.tomo.words.ConfigsWords;
import app.tomo.words.ConfigsWords.Phrase;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.List;

/// Two texts side by side: what is only on the left is marked −, what is only on the right +, what changed ~. Both sides
/// scroll together. FX thread.
public final class ComparePane extends VBox {
    private static final double LINE = 20;
    private static final double SIDEWAYS = 12;
    private static final double BESIDE_TEXT = 72;
    private static final int LINES_ABOVE = 3;

    private final ConfigsWords words;
    private final ListView<Row> list = new ListView<>();
    private final Label left = title();
    private final Label right = title();
    private final Label nothing = new Label();
    private final Label summary = new Label();
    private final ScrollBar sideways = new ScrollBar();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private final HBox titles = new HBox(left, right);
    private final HBox bottom = new HBox();
    private List<Integer> stretches = List.of();
    private double widest;
    private int at = -1;

    public ComparePane(ConfigsWords words) {
        this.words = words;
        getStyleClass().add("compare");
        getStylesheets().add(Theme.styleSheet(ComparePane.class, "history.css"));
        titles.getStyleClass().add("compare-titles");
        list.setFixedCellSize(LINE);
        list.setCellFactory(view -> new CompareCell(words, offset));
        list.setAccessibleText(words.of(Phrase.COMPARISON));
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        list.widthProperty().subscribe(this::fitSideways);
        sideways.setOrientation(Orientation.HORIZONTAL);
        sideways.setFocusTraversable(false);
        sideways.setMinHeight(SIDEWAYS);
        offset.bind(sideways.valueProperty());
        nothing.getStyleClass().addAll("muted", "nothing");
        nothing.setWrapText(true);
        StackPane middle = new StackPane(list, nothing);
        setVgrow(middle, Priority.ALWAYS);
        fillBottom();
        getChildren().setAll(titles, middle, sideways, bottom);
        clear("");
    }

    private static Label title() {
        Label title = new Label();
        title.getStyleClass().addAll("small", "strong");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setPrefWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private void fillBottom() {
        Button previous = jump("▲", Phrase.PREVIOUS, -1);
        Button next = jump("▼", Phrase.NEXT, 1);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        summary.getStyleClass().addAll("small", "muted");
        bottom.getStyleClass().add("compare-bottom");
        bottom.getChildren().setAll(summary, gap, previous, next);
    }

    /// There is a way out of it: that.
    public void leaveBy(Runnable way) {
        Button leave = new Button(words.of(Phrase.TO_THE_TEXT));
        leave.setId("compare-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> way.run());
        bottom.getChildren().add(leave);
    }

    private Button jump(String sign, Phrase name, int steps) {
        Button jump = new Button(sign);
        jump.getStyleClass().add("sign");
        jump.setAccessibleText(words.of(name));
        jump.setTooltip(new Tooltip(words.of(name)));
        jump.setOnAction(event -> jump(steps));
        return jump;
    }

    /// Shows what differs, from its first change on.
    public void show(String leftTitle, String rightTitle, TextDiff diff) {
        left.setText(leftTitle);
        right.setText(rightTitle);
        list.getItems().setAll(diff.rows());
        stretches = diff.stretches();
        summary.setText(
                words.difference(
                        diff.count(Kind.CHANGED),
                        diff.count(Kind.ADDED),
                        diff.count(Kind.REMOVED)));
        widest = widest(diff);
        showAll(true);
        nothing.setText("");
        at = -1;
        fitSideways();
        sideways.setValue(0);
        jump(1);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /// Shows nothing but why.
    public void clear(String why) {
        list.getItems().clear();
        stretches = List.of();
        widest = 0;
        nothing.setText(why);
        showAll(false);
        fitSideways();
    }

    private void showAll(boolean shown) {
        titles.setVisible(shown);
        bottom.setVisible(shown);
    }

    /// To the next stretch of lines that differ, or the previous one; round the ends.
    private void jump(int steps) {
        if (!stretches.isEmpty()) {
            at = at < 0 ? 0 : Math.floorMod(at + steps, stretches.size());
            int row = stretches.get(at);
            list.scrollTo(Math.max(0, row - LINES_ABOVE));
            list.getSelectionModel().clearAndSelect(row);
        }
    }

    private static double widest(TextDiff diff) {
        int longest = 0;
        for (Row row : diff.rows()) {
            longest = Math.max(longest, CompareCell.shown(row.left().text()).length());
            longest = Math.max(longest, CompareCell.shown(row.right().text()).length());
        }
        Text letter = new Text("0");
        letter.setFont(Font.font("monospace", CompareCell.SIZE));
        return longest * letter.getLayoutBounds().getWidth();
    }

    private void fitSideways() {
        double room = Math.max(0, list.getWidth() / 2 - BESIDE_TEXT);
        double most = Math.max(0, widest - room);
        boolean needed = most > 0 && room > 0;
        sideways.setVisible(needed);
        sideways.setManaged(needed);
        sideways.setMax(needed ? most : 0);
        sideways.setVisibleAmount(needed ? most * room / widest : 0);
        sideways.setUnitIncrement(LINE);
        sideways.setBlockIncrement(room);
        if (!needed) {
            sideways.setValue(0);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaX() != 0 && sideways.isVisible()) {
            double value = sideways.getValue() - event.getDeltaX();
            sideways.setValue(Math.clamp(value, 0, sideways.getMax()));
            event.consume();
        }
    }
}
