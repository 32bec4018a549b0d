package app.tomo.kbd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A layer laid over the keys of `defsrc`, in the rows in which they stand in the file. Pure.
///
/// In a text without `defsrc`, as in one that others include, a layer's actions stand in their own rows, for keys without a name.
///
/// @param layer its name
/// @param rows of keys, as the lines of `defsrc` have them
/// @param missing how many keys of `defsrc` the layer says nothing of, though it should
/// @param surplus the actions behind the last key
public record LayerMap(String layer, List<List<Key>> rows, int missing, List<String> surplus) {
    /// A key.
    ///
    /// @param name as `defsrc` has it; [#UNNAMED] without one
    /// @param action as the layer has it, aliases not followed; empty where the layer says nothing
    /// @param face the action in a word or two, aliases followed
    /// @param line of the action, or of the key where there is none, from 1
    public record Key(String name, String action, String face, Says says, int line, int column) {}

    /// What stands in `deflayermap` for each key of `defsrc` that it does not name.
    private static final List<String> OTHERS = List.of("_", "___");

    /// The name of a key that only another file names.
    public static final String UNNAMED = "·";

    /// What a layer says of a key.
    public enum Says {
        /// Something of its own.
        ACTION,
        /// `_`: what lies below.
        TRANSPARENT,
        /// `XX`: nothing at all.
        NOTHING,
        /// It should, and does not.
        MISSING
    }

    public LayerMap {
        rows = rows.stream().map(List::copyOf).toList();
        surplus = List.copyOf(surplus);
    }

    /// Lays one out; without rows where there is no such layer or no `defsrc`. What is broken is left out.
    public static LayerMap of(String text, String layer) {
        return all(text).stream()
                .filter(map -> map.layer().equals(layer))
                .findFirst()
                .orElseGet(() -> new LayerMap(layer, List.of(), 0, List.of()));
    }

    /// All layers of a text, in its order. Takes some tens of milliseconds for 20,000 lines.
    public static List<LayerMap> all(String text) {
        return all(PlacedForm.of(text));
    }

    static List<LayerMap> all(List<PlacedForm> written) {
        List<PlacedForm> forms = Templates.expanded(written);
        KeyFace face = new KeyFace(forms.stream().map(PlacedForm::form).toList());
        PlacedForm source =
                forms.stream()
                        .filter(each -> each.form().head().equals("defsrc"))
                        .findFirst()
                        .orElse(null);
        List<LayerMap> maps = new ArrayList<>();
        for (PlacedForm placed : forms) {
            KbdNode.Form form = placed.form();
            boolean map = form.head().equals("deflayermap");
            if ((map || form.head().equals("deflayer")) && form.items().size() > 1) {
                String name = KbdFile.layerName(form.items().get(1));
                List<KbdNode> items = form.items().subList(2, form.items().size());
                LayerRows rows = new LayerRows(face, source, placed);
                maps.add(map ? mapped(name, rows, items) : laid(name, rows, items));
            }
        }
        return maps;
    }

    private static LayerMap laid(String layer, LayerRows rows, List<KbdNode> items) {
        List<KbdNode> keys = rows.keys();
        if (!rows.hasSource()) {
            items.forEach(rows::addAlone);
            return new LayerMap(layer, rows.all(), 0, List.of());
        }
        for (int i = 0; i < keys.size(); i++) {
            rows.add(keys.get(i), i < items.size() ? items.get(i) : null, Says.MISSING);
        }
        List<String> surplus = new ArrayList<>();
        for (int i = keys.size(); i < items.size(); i++) {
            surplus.add(LayerRows.text(items.get(i)));
        }
        int missing = Math.max(0, keys.size() - items.size());
        return new LayerMap(layer, rows.all(), missing, surplus);
    }

    /// Keys of `defsrc` that are not named do what is said of all the others, or stay as they are; what is named beside them
    /// makes a row of its own.
    private static LayerMap mapped(String layer, LayerRows rows, List<KbdNode> items) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            named.put(Language.plain(LayerRows.text(items.get(i))), i);
        }
        Integer others =
                OTHERS.stream().map(named::get).filter(Objects::nonNull).findFirst().orElse(null);
        for (KbdNode key : rows.keys()) {
            Integer own = named.remove(Language.plain(LayerRows.text(key)));
            Integer at = own == null ? others : own;
            rows.add(key, at == null ? null : items.get(at + 1), Says.TRANSPARENT);
        }
        rows.end();
        for (Integer at : named.values()) {
            int index = Objects.requireNonNull(at);
            rows.addToLast(items.get(index), items.get(index + 1));
        }
        List<String> surplus =
                items.size() % 2 == 0 ? List.of() : List.of(LayerRows.text(items.getLast()));
        return new LayerMap(layer, rows.all(), 0, surplus);
    }
}
