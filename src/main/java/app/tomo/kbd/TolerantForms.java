package app.tomo.kbd;

import java.util.ArrayList;
import java.util.List;

/// The lists of a text, each read by itself where the whole cannot be: what is broken takes no more than its own list away.
final class TolerantForms {
    private TolerantForms() {}

    static List<KbdNode.Form> of(String text) {
        try {
            return unwrapped(KbdParser.parse(text));
        } catch (KbdSyntaxException _) {
            return pieces(text);
        }
    }

    /// A list is taken to begin at a line's start, and to end before the next one that does.
    private static List<KbdNode.Form> pieces(String text) {
        List<KbdNode.Form> forms = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int from = 0;
        for (int line = 1; line <= lines.size(); line++) {
            if (line == lines.size() || lines.get(line).startsWith("(")) {
                forms.addAll(piece(String.join("\n", lines.subList(from, line)), from));
                from = line;
            }
        }
        return unwrapped(forms);
    }

    /// What is broken is told of elsewhere.
    private static List<KbdNode.Form> piece(String text, int lines) {
        try {
            return KbdParser.parse(text).stream().map(form -> moved(form, lines)).toList();
        } catch (KbdSyntaxException _) {
            return List.of();
        }
    }

    private static KbdNode.Form moved(KbdNode.Form form, int by) {
        List<KbdNode> items = new ArrayList<>();
        for (KbdNode item : form.items()) {
            items.add(
                    switch (item) {
                        case KbdNode.Atom(String text, KbdNode.Span span) ->
                                new KbdNode.Atom(text, moved(span, by));
                        case KbdNode.Form inner -> moved(inner, by);
                    });
        }
        return new KbdNode.Form(items, moved(form.span(), by), form.source());
    }

    private static KbdNode.Span moved(KbdNode.Span span, int by) {
        return new KbdNode.Span(
                span.line() + by, span.column(), span.endLine() + by, span.endColumn());
    }

    /// `(platform (linux) (deflayer …))` and the like stand for the list within, those of other platforms for nothing.
    private static List<KbdNode.Form> unwrapped(List<KbdNode.Form> forms) {
        List<KbdNode.Form> all = new ArrayList<>();
        for (KbdNode.Form form : forms) {
            KbdNode.Form here = KbdFile.unwrapped(form);
            if (here.head().equals("environment")
                    && here.items().getLast() instanceof KbdNode.Form inner) {
                all.add(inner);
            } else if (!here.head().equals("platform")) {
                all.add(here);
            }
        }
        return all;
    }
}
