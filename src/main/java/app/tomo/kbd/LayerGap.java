package app.tomo.kbd;

import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A layer that has fewer items than `defsrc` has keys. Pure.
///
/// @param has how many items the layer has
/// @param needs how many keys `defsrc` has
/// @param missing the keys of `defsrc` that the layer says nothing of; empty where they stand in another file
/// @param line of the layer's last item, from 1
/// @param column at which that ends, from 1, inclusive
public record LayerGap(
        String layer, int has, int needs, List<String> missing, int line, int column) {
    /// As kanata 1.9.0 to 1.12.1-prerelease-1 say it.
    private static final Pattern SAID =
            Pattern.compile(
                    "Layer (.+) has (\\d{1,6}) item\\(s\\), but requires (\\d{1,6}) to match"
                            + " defsrc.*",
                    Pattern.DOTALL);

    public LayerGap {
        missing = List.copyOf(missing);
    }

    /// Null where the daemon complains of something else, or the layer is not in this text as the daemon counted it.
    public static @Nullable LayerGap of(ConfigFault fault, String text) {
        Matcher said = SAID.matcher(fault.reason());
        if (!said.matches()) {
            return null;
        }
        int has = Integer.parseInt(said.group(2));
        int needs = Integer.parseInt(said.group(3));
        try {
            List<KbdNode.Form> forms =
                    KbdParser.parse(text).stream().map(KbdFile::unwrapped).toList();
            return has >= needs ? null : gap(forms, said.group(1), has, needs);
        } catch (KbdSyntaxException _) {
            return null;
        }
    }

    private static @Nullable LayerGap gap(
            List<KbdNode.Form> forms, String layer, int has, int needs) {
        List<String> keys = keys(forms, needs);
        for (KbdNode.Form form : forms) {
            List<KbdNode> items = form.items();
            if (form.head().equals("deflayer")
                    && items.size() == has + 2
                    && KbdFile.layerName(items.get(1)).equals(layer)) {
                KbdNode.Span last = items.getLast().span();
                List<String> missing = keys.isEmpty() ? keys : keys.subList(has, needs);
                return new LayerGap(layer, has, needs, missing, last.endLine(), last.endColumn());
            }
        }
        return null;
    }

    private static List<String> keys(List<KbdNode.Form> forms, int needs) {
        return forms.stream()
                .filter(form -> form.head().equals("defsrc") && form.items().size() == needs + 1)
                .findFirst()
                .map(form -> form.items().subList(1, needs + 1).stream().map(LayerGap::text))
                .map(keys -> keys.toList())
                .orElse(List.of());
    }

    private static String text(KbdNode node) {
        return switch (node) {
            case KbdNode.Atom atom -> atom.text();
            case KbdNode.Form form -> form.source();
        };
    }

    /// The text with `_`, which leaves to a key what is below, for each item that is missing, behind the layer's last one.
    public String filled(String text) {
        int at = KbdFile.offset(text, line, column) + 1;
        at = Math.min(text.length(), Character.isLowSurrogate(charAt(text, at)) ? at + 1 : at);
        return text.substring(0, at) + " _".repeat(needs - has) + text.substring(at);
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
