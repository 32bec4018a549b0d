package app.tomo.kbd;

import app.tomo.kbd.KbdNode.Atom;
import app.tomo.kbd.KbdNode.Form;
import app.tomo.kbd.KbdNode.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts what a template holds where it is asked for. What takes its place stands where it was asked for, too. Tried on kanata
/// 1.11.0, which counts the keys of a layer after that.
final class Templates {
    private static final Set<String> CALLS = Set.of("template-expand", "t!");
    private static final Set<String> CONDITIONS =
            Set.of("if-equal", "if-not-equal", "if-in-list", "if-not-in-list");

    /// Templates that ask for each other end here.
    private static final int DEEPEST = 20;

    private record Template(List<String> names, List<KbdNode> body) {}

    private final Map<String, Template> templates = new HashMap<>();

    private Templates() {}

    /// The lists at top level as kanata takes them.
    static List<PlacedForm> expanded(List<PlacedForm> forms) {
        Templates templates = new Templates();
        List<PlacedForm> all = new ArrayList<>();
        for (PlacedForm placed : forms) {
            Form form = placed.form();
            templates.define(form);
            if (templates.templates.isEmpty()) {
                all.add(placed);
                continue;
            }
            for (KbdNode node : templates.splice(form, 0)) {
                if (node instanceof Form made) {
                    all.add(new PlacedForm(made, placed.from()));
                }
            }
        }
        return all;
    }

    private void define(Form form) {
        List<KbdNode> items = form.items();
        if (form.head().equals("deftemplate")
                && items.size() > 2
                && items.get(1) instanceof Atom name
                && items.get(2) instanceof Form names) {
            templates.put(
                    name.value(),
                    new Template(
                            names.items().stream().map(each -> "$" + LayerRows.text(each)).toList(),
                            items.subList(3, items.size())));
        }
    }

    /// What stands for a word or a list: itself, or any number of others.
    private List<KbdNode> splice(KbdNode node, int depth) {
        if (!(node instanceof Form form) || form.head().equals("deftemplate") || depth > DEEPEST) {
            return List.of(node);
        } else if (CALLS.contains(form.head())) {
            return called(form, depth);
        } else if (CONDITIONS.contains(form.head()) && form.items().size() > 2) {
            List<KbdNode> items = all(form.items(), depth);
            return holds(form.head(), items.get(1), items.get(2))
                    ? items.subList(3, items.size())
                    : List.of();
        }
        List<KbdNode> items = all(form.items(), depth);
        return List.of(items.equals(form.items()) ? form : list(items, form.span()));
    }

    private List<KbdNode> all(List<KbdNode> items, int depth) {
        return items.stream().flatMap(item -> splice(item, depth + 1).stream()).toList();
    }

    private List<KbdNode> called(Form call, int depth) {
        List<KbdNode> items = call.items();
        Template template =
                items.size() > 1 && items.get(1) instanceof Atom name
                        ? templates.get(name.value())
                        : null;
        if (template == null || template.names().size() != items.size() - 2) {
            return List.of(call);
        }
        Map<String, KbdNode> given = new HashMap<>();
        for (int i = 0; i < template.names().size(); i++) {
            given.put(template.names().get(i), items.get(i + 2));
        }
        List<KbdNode> put = new ArrayList<>();
        template.body().forEach(node -> put.add(filled(node, given, call.span())));
        return all(put, depth);
    }

    private static KbdNode filled(KbdNode node, Map<String, KbdNode> given, Span at) {
        return switch (node) {
            case Atom(String text, Span _) -> moved(given.getOrDefault(text, node), at);
            case Form form ->
                    list(form.items().stream().map(each -> filled(each, given, at)).toList(), at);
        };
    }

    private static KbdNode moved(KbdNode node, Span at) {
        return switch (node) {
            case Atom(String text, Span _) -> new Atom(text, at);
            case Form form -> new Form(form.items(), at, form.source());
        };
    }

    private static Form list(List<KbdNode> items, Span at) {
        return new Form(
                items,
                at,
                items.stream().map(LayerRows::text).collect(Collectors.joining(" ", "(", ")")));
    }

    private static boolean holds(String condition, KbdNode one, KbdNode other) {
        String text = value(one);
        return switch (condition) {
            case "if-equal" -> text.equals(value(other));
            case "if-not-equal" -> !text.equals(value(other));
            case "if-in-list" -> isIn(text, other);
            default -> !isIn(text, other);
        };
    }

    private static boolean isIn(String text, KbdNode list) {
        return list instanceof Form form
                && form.items().stream().anyMatch(item -> value(item).equals(text));
    }

    private static String value(KbdNode node) {
        return node instanceof Atom atom ? atom.value() : LayerRows.text(node);
    }
}
