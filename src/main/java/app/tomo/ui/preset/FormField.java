package app.tomo.ui.preset;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

import java.util.function.UnaryOperator;

/// A text with its name above and, once the person has typed there or wants to save, what speaks against it below. FX thread.
final class FormField extends VBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final Object OWNER = new Object();

    private final TextField field = new TextField();
    private final Label message = new Label();
    private final UnaryOperator<String> objection;
    private boolean touched;
    private boolean shown;

    /// @param name what it is called
    /// @param objection what speaks against a text; empty for nothing
    /// @param beside stand at its end
    FormField(
            String name,
            ValidationSupport validation,
            UnaryOperator<String> objection,
            Node... beside) {
        this.objection = objection;
        getStyleClass().add("form-field");
        Label label = new Label(name);
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        message.getStyleClass().addAll("small", "tone-broken");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(field);
        line.getChildren().addAll(beside);
        line.getStyleClass().add("form-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(label, line, message);
        field.getProperties().put(OWNER, this);
        field.textProperty()
                .subscribe(
                        _ -> {
                            touched |= shown;
                            tell();
                        });
        boolean _ =
                validation.registerValidator(
                        field,
                        false,
                        (control, text) -> {
                            String sentence = objection.apply(String.valueOf(text).strip());
                            return ValidationResult.fromErrorIf(
                                    control, sentence, !sentence.isEmpty());
                        });
        tell();
    }

    TextField field() {
        return field;
    }

    String text() {
        return field.getText().strip();
    }

    /// Shows that as nobody has touched it.
    void begin(String text) {
        shown = false;
        touched = false;
        field.setText(text);
        shown = true;
        tell();
    }

    /// What speaks against what is there, which is told from now on; empty for nothing.
    String judged() {
        touched = true;
        tell();
        return objection.apply(text());
    }

    /// What speaks against it may be something else now.
    void tell() {
        String sentence = touched ? objection.apply(text()) : "";
        field.pseudoClassStateChanged(BROKEN, !sentence.isEmpty());
        message.setText(sentence);
        message.setVisible(!sentence.isEmpty());
        message.setManaged(!sentence.isEmpty());
    }

    /// Has the sentence stand below the field, where everybody can read it, instead of a mark for those with a pointer.
    static ValidationSupport validation() {
        ValidationSupport validation = new ValidationSupport();
        validation.setValidationDecorator(
                new ValidationDecoration() {
                    @Override
                    public void applyValidationDecoration(ValidationMessage message) {
                        retell(message.getTarget());
                    }

                    @Override
                    public void applyRequiredDecoration(Control target) {
                        // The sentence says so.
                    }

                    @Override
                    public void removeDecorations(Control target) {
                        retell(target);
                    }
                });
        return validation;
    }

    private static void retell(Control control) {
        if (control.getProperties().get(OWNER) instanceof FormField owner) {
            owner.tell();
        }
    }
}
