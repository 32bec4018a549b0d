package app.tomo.ui.editor;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// Which keys do what in the editor. FX thread.
final class EditorKeys {
    private EditorKeys() {}

    /// Wherever the focus is in it.
    static Shortcuts everywhere(KbdEditor editor, SearchBar search) {
        return new Shortcuts()
                .on(KeyCode.F, editor::find, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.H, editor::replace, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.G, editor::goToLine, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.F3, () -> search.step(1))
                .on(KeyCode.F3, () -> search.step(-1), KeyCombination.SHIFT_DOWN);
    }

    /// In the text.
    static Shortcuts writing(KbdEditor editor, Typing typing, Offers offers, Hints hints) {
        return new Shortcuts()
                .on(KeyCode.ENTER, ifEditable(editor, typing::enter))
                .on(KeyCode.TAB, ifEditable(editor, typing::tab))
                .on(KeyCode.TAB, ifEditable(editor, typing::tabBack), KeyCombination.SHIFT_DOWN)
                .on(
                        KeyCode.TAB,
                        () -> editor.leave(TraversalDirection.NEXT),
                        KeyCombination.CONTROL_DOWN)
                .on(
                        KeyCode.TAB,
                        () -> editor.leave(TraversalDirection.PREVIOUS),
                        KeyCombination.CONTROL_DOWN,
                        KeyCombination.SHIFT_DOWN)
                .on(KeyCode.SPACE, offers::show, KeyCombination.CONTROL_DOWN)
                .on(KeyCode.F1, hints::showAtCaret)
                // Not for whatever the editor is in: that would close under the hands of somebody
                // who writes.
                .on(KeyCode.ESCAPE, hints::hide)
                .on(KeyCode.SLASH, editor::toggleComment, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.DIVIDE, editor::toggleComment, KeyCombination.SHORTCUT_DOWN);
    }

    private static Runnable ifEditable(KbdEditor editor, Runnable change) {
        return () -> {
            if (editor.isEditable()) {
                change.run();
            }
        };
    }
}
