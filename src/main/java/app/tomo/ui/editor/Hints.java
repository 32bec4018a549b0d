package app.tomo.ui.editor;

import app.tomo.kbd.Language;
import app.tomo.kbd.Outline;
import app.tomo.kbd.Outline.Kind;
import app.tomo.kbd.Token;
import app.tomo.ui.theme.Theme;
import app.tomo.words.EditorWords;
import app.tomo.words.LanguageWords;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/// What is told of a place in the text to whoever points at it, or asks for it by key: what was found there, else what the
/// word does. FX thread.
final class Hints {
    private static final Duration SOON = Duration.ofMillis(400);
    private static final double WIDEST = 460;
    private static final double BELOW = 14;

    /// What is told: a line read first, and what is below it.
    record Hint(String head, String body, boolean machine) {}

    private final CodeArea area;
    private final LineStates states;
    private final Marks marks;
    private final EditorWords words;
    private final Supplier<Outline> outline;
    private final Popup popup = new Popup();
    private final Label head = new Label();
    private final Label body = new Label();
    private final VBox box = new VBox(head, body);

    Hints(
            CodeArea area,
            LineStates states,
            Marks marks,
            EditorWords words,
            Supplier<Outline> outline) {
        this.area = area;
        this.states = states;
        this.marks = marks;
        this.words = words;
        this.outline = outline;
        box.getStyleClass().add("editor-hint");
        box.setMaxWidth(WIDEST);
        head.setWrapText(true);
        body.setWrapText(true);
        body.getStyleClass().addAll("small", "muted");
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        popup.getContent().setAll(box);
        area.setMouseOverTextDelay(SOON);
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                event -> show(event.getCharacterIndex(), event.getScreenPosition()));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> hide());
    }

    /// Of the word at the caret.
    void showAtCaret() {
        area.getCaretBounds()
                .ifPresent(
                        bounds ->
                                show(
                                        area.getCaretPosition(),
                                        new Point2D(bounds.getMinX(), bounds.getMaxY() - BELOW)));
    }

    void hide() {
        popup.hide();
    }

    /// What there is to tell of a place; null for nothing.
    @Nullable Hint at(int line, int offset) {
        String text = area.getParagraph(line).getText();
        Mark mark = marks.at(line, offset, text);
        if (mark != null) {
            return new Hint(mark.message(), mark.help(), false);
        }
        for (Token token : states.lex(line).tokens()) {
            if (token.start() <= offset && offset < token.end()) {
                return of(token, token.of(text));
            }
        }
        return null;
    }

    private @Nullable Hint of(Token token, String word) {
        return switch (token.kind()) {
            case FORM -> example(Language.forms().get(word), word, LanguageWords.Kind.FORM);
            case ACTION -> {
                String plain = Language.plain(word);
                yield example(Language.actions().get(plain), plain, LanguageWords.Kind.ACTION);
            }
            case KEY -> {
                String help = words.help(LanguageWords.Kind.KEY, Language.plain(word));
                yield help.isEmpty() ? null : new Hint(word, help, true);
            }
            case OPTION -> option(word);
            case ALIAS -> defined(Kind.ALIAS, word);
            case VARIABLE -> defined(Kind.VARIABLE, word);
            default -> null;
        };
    }

    /// What it takes, where it is one.
    private @Nullable Hint option(String name) {
        String values = String.join(" · ", Language.values(name));
        String help = words.help(LanguageWords.Kind.OPTION, name);
        return values.isEmpty() ? null : new Hint(name + " " + values, help, true);
    }

    private @Nullable Hint example(@Nullable String example, String word, LanguageWords.Kind kind) {
        String help = words.help(kind, word);
        return example == null || help.isEmpty() ? null : new Hint(example, help, true);
    }

    /// The line in which a name is defined.
    private @Nullable Hint defined(Kind kind, String word) {
        if (!word.startsWith("@") && !word.startsWith("$")) {
            return null;
        }
        return outline.get()
                .find(kind, word.substring(1))
                .filter(entry -> entry.line() <= area.getParagraphs().size())
                .map(
                        entry ->
                                new Hint(
                                        area.getParagraph(entry.line() - 1).getText().strip(),
                                        words.defined(entry.line()),
                                        true))
                .orElse(null);
    }

    private void show(int index, Point2D where) {
        Position place = area.offsetToPosition(index, Bias.Forward);
        Hint hint = at(place.getMajor(), place.getMinor());
        if (hint == null || area.getScene() == null) {
            hide();
            return;
        }
        head.setText(hint.head());
        head.getStyleClass().removeAll("machine", "strong");
        head.getStyleClass().add(hint.machine() ? "machine" : "strong");
        body.setText(hint.body());
        body.setManaged(!hint.body().isEmpty());
        box.getStylesheets().setAll(area.getScene().getStylesheets());
        box.getStylesheets().add(Theme.styleSheet(Hints.class, "editor.css"));
        popup.show(area, where.getX(), where.getY() + BELOW);
    }
}
