package app.tomo.kbd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What fits on a key: an action in a word or two, aliases followed. Pure.
final class KeyFace {
    /// Aliases that name each other end here.
    private static final int DEEPEST = 8;

    private static final int PARTS = 3;

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("lft", "←"),
                    Map.entry("left", "←"),
                    Map.entry("rght", "→"),
                    Map.entry("right", "→"),
                    Map.entry("up", "↑"),
                    Map.entry("down", "↓"),
                    Map.entry("lmet", "meta"),
                    Map.entry("rmet", "meta"),
                    Map.entry("lctl", "ctrl"),
                    Map.entry("rctl", "ctrl"),
                    Map.entry("lalt", "alt"),
                    Map.entry("ralt", "altgr"),
                    Map.entry("lsft", "shift"),
                    Map.entry("rsft", "shift"),
                    Map.entry("bspc", "⌫"),
                    Map.entry("ret", "⏎"),
                    Map.entry("spc", "space"));

    private final Map<String, KbdNode> aliases = new HashMap<>();

    /// @param forms the lists at top level
    KeyFace(List<KbdNode.Form> forms) {
        for (KbdNode.Form form : forms) {
            if (form.head().equals("defalias")) {
                for (int i = 1; i + 1 < form.items().size(); i += 2) {
                    if (form.items().get(i) instanceof KbdNode.Atom name) {
                        aliases.put("@" + name.text(), form.items().get(i + 1));
                    }
                }
            }
        }
    }

    String of(KbdNode action) {
        return of(action, 0);
    }

    private String of(KbdNode action, int depth) {
        return switch (action) {
            case KbdNode.Atom(String text, KbdNode.Span _) -> {
                KbdNode alias = aliases.get(text);
                yield alias == null || depth > DEEPEST
                        ? SIGNS.getOrDefault(text, text)
                        : of(alias, depth + 1);
            }
            case KbdNode.Form form -> list(form, depth + 1);
        };
    }

    private String list(KbdNode.Form form, int depth) {
        List<KbdNode> items = form.items();
        String head = form.head();
        if (depth > DEEPEST || items.size() < 2) {
            return head;
        }
        if (head.startsWith("tap-hold") && items.size() > 4) {
            return of(items.get(3), depth) + " / " + of(items.get(4), depth);
        }
        return switch (head) {
            case "layer-switch", "layer-while-held", "layer-toggle", "unicode", "caps-word" ->
                    of(items.get(1), depth);
            case "multi" -> joined(items.subList(1, items.size()), "+", depth);
            case "one-shot", "one-shot-press", "one-shot-release" ->
                    of(items.getLast(), depth) + " once";
            case "tap-dance", "tap-dance-eager" ->
                    items.getLast() instanceof KbdNode.Form taps
                            ? joined(taps.items(), " · ", depth)
                            : head;
            case "fork" -> of(items.get(1), depth);
            default -> head;
        };
    }

    private String joined(List<KbdNode> items, String by, int depth) {
        List<String> parts = new ArrayList<>();
        for (KbdNode item : items.subList(0, Math.min(PARTS, items.size()))) {
            parts.add(of(item, depth));
        }
        return parts.stream().collect(Collectors.joining(by)) + (items.size() > PARTS ? "…" : "");
    }
}
