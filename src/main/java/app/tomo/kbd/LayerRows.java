package app.tomo.kbd;

import app.tomo.kbd.LayerMap.Says;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Puts keys into rows.
final class LayerRows {
    private static final List<String> TRANSPARENT = List.of("_", "‗");
    private static final List<String> NOTHING = List.of("XX", "✗", "∅", "•");

    private final KeyFace face;
    private final List<List<LayerMap.Key>> rows = new ArrayList<>();
    private int line;

    LayerRows(KeyFace face) {
        this.face = face;
    }

    /// A key of `defsrc`; on another line it begins another row.
    ///
    /// @param otherwise what a layer without an action for it says
    void add(KbdNode key, @Nullable KbdNode action, Says otherwise) {
        if (rows.isEmpty() || key.span().line() != line) {
            rows.add(new ArrayList<>());
        }
        line = key.span().line();
        rows.getLast().add(key(key, action, otherwise));
    }

    /// What follows is no row of `defsrc`.
    void end() {
        rows.add(new ArrayList<>());
    }

    void addToLast(KbdNode key, KbdNode action) {
        rows.getLast().add(key(key, action, Says.MISSING));
    }

    List<List<LayerMap.Key>> all() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private LayerMap.Key key(KbdNode key, @Nullable KbdNode action, Says otherwise) {
        if (action == null) {
            return new LayerMap.Key(
                    text(key), "", "", otherwise, key.span().line(), key.span().column());
        }
        String text = text(action);
        Says says =
                TRANSPARENT.contains(text)
                        ? Says.TRANSPARENT
                        : NOTHING.contains(text) ? Says.NOTHING : Says.ACTION;
        return new LayerMap.Key(
                text(key),
                text,
                face.of(action),
                says,
                action.span().line(),
                action.span().column());
    }

    static String text(KbdNode node) {
        return switch (node) {
            case KbdNode.Atom atom -> atom.text();
            case KbdNode.Form form -> form.source();
        };
    }
}
