package app.tomo.ui.configuration;

import app.tomo.kbd.ConfigShape;
import app.tomo.kbd.Outline.Entry;
import app.tomo.kbd.Outline.Kind;
import app.tomo.ui.editor.KbdEditor;
import app.tomo.ui.editor.LayerPane;
import app.tomo.ui.editor.Mark;
import app.tomo.ui.editor.OutlinePane;
import app.tomo.words.Words;

import java.util.List;
import java.util.function.Consumer;

/// The text of one file, with its caret and its way back, and what can be seen beside it. FX thread.
final class Sheet {
    final KbdEditor editor;
    final OutlinePane outline;
    final LayerPane layers;
    private List<Mark> marked = List.of();

    /// @param included told the name of a file that the person wants to see
    Sheet(Words words, Runnable edited, Consumer<String> included) {
        editor = new KbdEditor(words.editor());
        editor.onEdited(edited);
        outline = new OutlinePane(words.editor(), entry -> go(entry, included));
        layers = new LayerPane(words.editor(), editor);
    }

    private void go(Entry entry, Consumer<String> included) {
        if (entry.kind() == Kind.INCLUDE) {
            included.accept(entry.name());
        } else {
            editor.jumpTo(entry.line(), entry.column());
        }
    }

    void show(ConfigurationView view) {
        editor.setDisable(!view.editable());
        layers.live(view.live());
        if (!view.marks().equals(marked)) {
            marked = view.marks();
            editor.mark(marked);
        }
    }

    /// The text has been that for a moment: what it is made of.
    void settled(ConfigShape shape) {
        editor.outline(shape.outline());
        outline.show(shape.outline());
        layers.show(shape.layers());
    }
}
