package app.tomo.ui.status;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/// A button that can be greyed and says why, to the pointer, to the keyboard and to a screen reader.
///
/// It is not disabled: a disabled button cannot be pointed at, loses the focus to its neighbour while an action runs, and
/// keeps its reason for itself.
final class GreyableButton extends Button {
    private static final PseudoClass GREYED = PseudoClass.getPseudoClass("greyed");

    private final Hover hover = new Hover(this);
    private final Runnable action;
    private String why = "";

    GreyableButton(Runnable action, String... styles) {
        this.action = action;
        getStyleClass().addAll(styles);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> act());
    }

    /// Shows it.
    ///
    /// @param reason why it is greyed; empty for a button that works
    void show(String text, String reason) {
        setText(text);
        why = reason;
        pseudoClassStateChanged(GREYED, !reason.isEmpty());
        hover.say(reason);
        setAccessibleText(text);
        setAccessibleHelp(reason);
    }

    boolean isGreyed() {
        return !why.isEmpty();
    }

    private void act() {
        if (isGreyed()) {
            hover.sayNow();
        } else {
            action.run();
        }
    }
}
