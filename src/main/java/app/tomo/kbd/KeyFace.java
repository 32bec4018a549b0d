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

    /// Where the action for a tap stands, the head of the list counted.
    private static final int AFTER_ONE_TIME = 2;

    private static final int AFTER_TWO_TIMES = 3;

    /// The head, a time and what is held for once.
    private static final int ONE_SHOT = 3;

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("lft", "←"),
                    Map.entry("rght", "→"),
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
                        ? SIGNS.getOrDefault(Language.plain(text), text)
                        : of(alias, depth + 1);
            }
            case KbdNode.Form form -> list(form, depth + 1);
        };
    }

    private String list(KbdNode.Form form, int depth) {
        List<KbdNode> items = form.items();
        String head = Language.plain(form.head());
        if (depth > DEEPEST || items.size() < 2) {
            return head;
        }
        if (head.startsWith("tap-hold")) {
            int tap = head.startsWith("tap-hold-opposite-hand") ? AFTER_ONE_TIME : AFTER_TWO_TIMES;
            return tap + 1 < items.size()
                    ? of(items.get(tap), depth) + " / " + of(items.get(tap + 1), depth)
                    : head;
        }
        if (head.startsWith("one-shot") && items.size() == ONE_SHOT) {
            return "1× " + of(items.getLast(), depth);
        }
        return switch (head) {
            case "layer-switch", "layer-while-held", "layer-toggle", "unicode", "fork" ->
                    of(items.get(1), depth);
            case "multi" -> joined(items.subList(1, items.size()), "+", depth);
            case "tap-dance", "tap-dance-eager" ->
                    items.getLast() instanceof KbdNode.Form taps
                            ? joined(taps.items(), " · ", depth)
                            : head;
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
