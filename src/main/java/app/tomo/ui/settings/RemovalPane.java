package app.tomo.ui.settings;

import app.tomo.model.Belonging;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.UninstallWords;
import app.tomo.words.UninstallWords.Sentence;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Shows what goes with Tomo, and takes it away at a second click. FX thread.
public final class RemovalPane extends VBox {
    private final RemovalDesk desk;
    private final UninstallWords words;
    private final Executor blocking;
    private final FxBridge bridge;
    private final Button begin = new Button();
    private final Button doIt = new Button();
    private final Button notNow = new Button();
    private final CheckBox keep = new CheckBox();
    private List<Belonging> things = List.of();

    /// @param blocking looks, and does it
    public RemovalPane(RemovalDesk desk, UninstallWords words, Executor blocking, FxBridge bridge) {
        this.desk = desk;
        this.words = words;
        this.blocking = blocking;
        this.bridge = bridge;
        getStyleClass().add("removal");
        begin.setText(words.of(Sentence.BUTTON));
        begin.setOnAction(_ -> look());
        doIt.setText(words.of(Sentence.BUTTON_YES));
        doIt.getStyleClass().add(Styles.DANGER);
        doIt.setOnAction(_ -> remove());
        notNow.setText(words.of(Sentence.BUTTON_NO));
        notNow.setOnAction(_ -> rest());
        keep.setText(words.of(Sentence.BOX_KEEP));
        keep.setWrapText(true);
        keep.setOnAction(_ -> plan());
        rest();
    }

    private void rest() {
        begin.setDisable(false);
        getChildren()
                .setAll(
                        text(Sentence.TITLE, "strong"),
                        text(Sentence.ABOUT, "small", "muted"),
                        begin);
    }

    private void look() {
        begin.setDisable(true);
        ask(
                desk::look,
                found -> {
                    things = found;
                    plan();
                });
    }

    private void plan() {
        List<Belonging> going = things.stream().filter(this::goes).toList();
        if (going.isEmpty()) {
            said(List.of(words.of(Sentence.NOTHING)));
            return;
        }
        List<Label> lines = new ArrayList<>();
        lines.add(text(Sentence.GOES, "strong"));
        going.forEach(each -> lines.add(line(each)));
        lines.add(text(Sentence.STAYS, "strong"));
        lines.add(text(Sentence.STAYS_ALWAYS));
        things.stream().filter(each -> !goes(each)).forEach(each -> lines.add(line(each)));
        lines.add(text(Sentence.STAYS_PROGRAM));
        getChildren().setAll(text(Sentence.TITLE, "strong"));
        getChildren().addAll(lines);
        FlowPane buttons = new FlowPane(notNow, doIt);
        buttons.getStyleClass().add("removal-buttons");
        getChildren().addAll(keep, buttons);
        List.of(keep, notNow, doIt).forEach(each -> each.setDisable(false));
    }

    private boolean goes(Belonging thing) {
        return !thing.stays() && !(keep.isSelected() && thing.isThePersons());
    }

    private Label line(Belonging thing) {
        String asks = thing.asks() ? " · " + words.of(Sentence.ASKS) : "";
        return Paragraph.of(words.of(thing) + asks);
    }

    private void remove() {
        boolean kept = keep.isSelected();
        List.of(keep, notNow, doIt).forEach(each -> each.setDisable(true));
        getChildren().add(text(Sentence.WORKING, "muted"));
        ask(
                () -> desk.remove(kept),
                undone -> said(undone.isEmpty() ? List.of(words.of(Sentence.ENDS)) : undone));
    }

    /// What throws is answered, too; the thread that it ends writes it down.
    private <T> void ask(Supplier<T> question, Consumer<T> taker) {
        blocking.execute(
                () -> {
                    try {
                        T answer = question.get();
                        bridge.run(() -> taker.accept(answer));
                    } catch (RuntimeException | LinkageError mistake) {
                        bridge.run(() -> said(List.of(words.of(Sentence.MISTAKEN))));
                        throw mistake;
                    }
                });
    }

    /// After what was not done one may look again.
    private void said(List<String> sentences) {
        begin.setDisable(false);
        getChildren().setAll(text(Sentence.TITLE, "strong"));
        Stream.concat(sentences.stream().map(Paragraph::of), Stream.of(begin))
                .forEach(getChildren()::add);
    }

    private Label text(Sentence sentence, String... styles) {
        return Paragraph.of(words.of(sentence), styles);
    }
}
