package app.tomo.ui.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keys and what they do, asked before the control's own. FX thread.
final class Shortcuts {
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    Shortcuts on(KeyCode key, Runnable action, Modifier... modifiers) {
        actions.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    void pressed(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> each : actions.entrySet()) {
            if (each.getKey().match(event)) {
                event.consume();
                each.getValue().run();
                return;
            }
        }
    }
}
