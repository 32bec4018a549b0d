package app.tomo.kbd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads the text of a `.kbd` file into lists. Knows kanata's comments (`;; …` and `#| … |#`, where a word could begin),
/// strings on one line (`"…"`) and raw strings over lines (`r#"…"#`), and nothing of what the lists mean. Pure.
final class KbdParser {
    private static final class Open {
        final KbdCursor.Mark start;
        final List<KbdNode> items = new ArrayList<>();

        Open(KbdCursor.Mark start) {
            this.start = start;
        }
    }

    private final KbdCursor cursor;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<KbdNode.Form> forms = new ArrayList<>();

    private KbdParser(String text) {
        cursor = new KbdCursor(text);
    }

    static List<KbdNode.Form> parse(String text) throws KbdSyntaxException {
        KbdParser parser = new KbdParser(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (!parser.cursor.atEnd()) {
            parser.step();
        }
        if (!parser.open.isEmpty()) {
            KbdCursor.Mark start = parser.open.getLast().start;
            throw new KbdSyntaxException(
                    new KbdNode.Span(start.line(), start.column(), start.line(), start.column()),
                    "This parenthesis is never closed");
        }
        return parser.forms;
    }

    private void step() throws KbdSyntaxException {
        KbdCursor.Mark start = cursor.mark();
        if (blank(cursor.peek())) {
            cursor.next();
        } else if (cursor.at(";;")) {
            while (!cursor.atEnd() && cursor.peek() != '\n') {
                cursor.next();
            }
        } else if (cursor.at("#|")) {
            through("|#", 2, start, "This comment is never closed: |# is missing");
        } else if (cursor.at("(")) {
            cursor.next();
            open.addLast(new Open(start));
        } else if (cursor.at(")")) {
            cursor.next();
            close(start);
        } else {
            word(start);
            add(new KbdNode.Atom(cursor.textSince(start), cursor.since(start)));
        }
    }

    private void word(KbdCursor.Mark start) throws KbdSyntaxException {
        if (cursor.at("\"")) {
            cursor.next();
            while (!cursor.atEnd() && cursor.peek() != '"' && cursor.peek() != '\n') {
                cursor.next();
            }
            if (!cursor.at("\"")) {
                throw new KbdSyntaxException(cursor.since(start), "This string is never closed");
            }
            cursor.next();
        } else if (cursor.at("r#\"")) {
            through("\"#", 3, start, "This string is never closed: \"# is missing");
        } else {
            while (!cursor.atEnd() && !ends(cursor.peek())) {
                cursor.next();
            }
        }
    }

    private static boolean ends(int character) {
        return character == '(' || character == ')' || character == '"' || blank(character);
    }

    /// ASCII only, as kanata has it: a wide space is part of a word.
    private static boolean blank(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private void through(String end, int opening, KbdCursor.Mark start, String otherwise)
            throws KbdSyntaxException {
        cursor.skip(opening);
        KbdNode.Span opened = cursor.since(start);
        while (!cursor.atEnd() && !cursor.at(end)) {
            cursor.next();
        }
        if (cursor.atEnd()) {
            throw new KbdSyntaxException(opened, otherwise);
        }
        cursor.skip(end.length());
    }

    private void close(KbdCursor.Mark start) throws KbdSyntaxException {
        Open list = open.pollLast();
        if (list == null) {
            throw new KbdSyntaxException(
                    cursor.since(start), "This parenthesis closes nothing that was opened");
        }
        KbdNode.Span span = cursor.since(list.start);
        KbdNode.Form form = new KbdNode.Form(list.items, span, cursor.textSince(list.start));
        if (open.isEmpty()) {
            forms.add(form);
        } else {
            open.getLast().items.add(form);
        }
    }

    private void add(KbdNode.Atom atom) throws KbdSyntaxException {
        if (open.isEmpty()) {
            throw new KbdSyntaxException(atom.span(), "Only lists may stand here");
        }
        open.getLast().items.add(atom);
    }
}
