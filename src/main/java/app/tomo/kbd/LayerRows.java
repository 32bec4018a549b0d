package app.tomo.kbd;

import app.tomo.kbd.LayerMap.Says;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Puts keys into rows.
final class LayerRows {
    private static final List<String> TRANSPARENT = List.of("_", "‗", "≝");
    private static final List<String> NOTHING = List.of("XX", "✗", "∅", "•");

    private final KeyFace face;
    private final @Nullable PlacedForm source;
    private final PlacedForm layer;
    private final List<List<LayerMap.Key>> rows = new ArrayList<>();
    private int line;

    /// @param source the `defsrc`; null where there is none
    /// @param layer which lies over it
    LayerRows(KeyFace face, @Nullable PlacedForm source, PlacedForm layer) {
        this.face = face;
        this.source = source;
        this.layer = layer;
    }

    boolean hasSource() {
        return source != null;
    }

    List<KbdNode> keys() {
        return source == null
                ? List.of()
                : source.form().items().subList(1, source.form().items().size());
    }

    /// An action of which nobody knows the key.
    void addAlone(KbdNode action) {
        begin(action);
        rows.getLast().add(key(LayerMap.UNNAMED, action));
    }

    /// A key of `defsrc`; on another line it begins another row.
    ///
    /// @param otherwise what a layer without an action for it says
    void add(KbdNode key, @Nullable KbdNode action, Says otherwise) {
        begin(key);
        rows.getLast().add(key(key, action, otherwise));
    }

    private void begin(KbdNode at) {
        if (rows.isEmpty() || at.span().line() != line) {
            rows.add(new ArrayList<>());
        }
        line = at.span().line();
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
            KbdNode.Span place = source == null ? key.span() : source.place(key);
            return new LayerMap.Key(text(key), "", "", otherwise, place.line(), place.column());
        }
        return key(text(key), action);
    }

    private LayerMap.Key key(String name, KbdNode action) {
        String text = text(action);
        Says says =
                TRANSPARENT.contains(text)
                        ? Says.TRANSPARENT
                        : NOTHING.contains(text) ? Says.NOTHING : Says.ACTION;
        KbdNode.Span place = layer.place(action);
        return new LayerMap.Key(name, text, face.of(action), says, place.line(), place.column());
    }

    static String text(KbdNode node) {
        return switch (node) {
            case KbdNode.Atom atom -> atom.text();
            case KbdNode.Form form -> form.source();
        };
    }
}
