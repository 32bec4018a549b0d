package app.tomo.kbd;

import app.tomo.kbd.Outline.Entry;
import app.tomo.kbd.Outline.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Walks over the tokens of a text and notes what has a name.
final class OutlineReader {
    private static final Set<String> NAMED_ONCE =
            Set.of("deflayer", "deflayermap", "include", "defchords", "deftemplate");

    private final List<Entry> entries = new ArrayList<>();
    private LineState state = LineState.START;
    private String line = "";
    private int number;

    Outline read(String text) {
        for (String each : (Iterable<String>) text.lines()::iterator) {
            number++;
            line = number == 1 && each.startsWith("\uFEFF") ? each.substring(1) : each;
            state = state.before(line);
            LexedLine lexed = LineLexer.lex(line, state);
            walk(lexed.tokens());
            state = lexed.end();
        }
        return new Outline(entries);
    }

    /// The meaning of each word again, with the items counted as the lexer counts them.
    private void walk(List<Token> tokens) {
        Meaning meaning = new Meaning(state);
        for (Token token : tokens) {
            switch (token.kind()) {
                case COMMENT -> {}
                case OPEN -> {
                    int before = meaning.depth();
                    meaning.open();
                    named(meaning, token, before);
                }
                case CLOSE -> meaning.close();
                case STRING -> {
                    meaning.item();
                    word(meaning, token, false);
                }
                default -> {
                    boolean head = meaning.expectsHead();
                    TokenKind _ = meaning.word(token.of(line));
                    word(meaning, token, head);
                }
            }
        }
    }

    /// A layer's name with an icon is a list: its first word comes next.
    private void named(Meaning meaning, Token token, int before) {
        if (meaning.isHome(before)
                && meaning.items() == 1
                && (meaning.form().equals("deflayer") || meaning.form().equals("deflayermap"))) {
            String rest = line.substring(token.end()).strip();
            String name = rest.split("[\\s()]", 2)[0];
            add(Kind.LAYER, name, token);
        }
    }

    private void word(Meaning meaning, Token token, boolean head) {
        if (!meaning.isHome(meaning.depth())) {
            return;
        }
        String form = meaning.form();
        String word = token.of(line);
        if (head) {
            form(form, token);
        } else if (meaning.items() == 1 && NAMED_ONCE.contains(form)) {
            add(once(form), unquoted(word), token);
        } else if (meaning.items() % 2 == 1) {
            pair(form, word, token);
        }
    }

    private void form(String form, Token token) {
        switch (form) {
            case "defcfg" -> add(Kind.OPTIONS, form, token);
            case "defsrc" -> add(Kind.SOURCE, form, token);
            case "defchordsv2", "defchordsv2-experimental" -> add(Kind.CHORDS, form, token);
            case "defseq", "defoverrides", "defzippy", "defhands" -> add(Kind.OTHER, form, token);
            default -> {}
        }
    }

    private static Kind once(String form) {
        return switch (form) {
            case "include" -> Kind.INCLUDE;
            case "defchords" -> Kind.CHORDS;
            case "deftemplate" -> Kind.OTHER;
            default -> Kind.LAYER;
        };
    }

    private void pair(String form, String word, Token token) {
        switch (form) {
            case "defalias" -> add(Kind.ALIAS, word, token);
            case "defvar" -> add(Kind.VARIABLE, word, token);
            case "defvirtualkeys", "deffakekeys" -> add(Kind.VIRTUAL_KEY, word, token);
            default -> {
                if (form.startsWith("deflocalkeys-")) {
                    add(Kind.LOCAL_KEY, word, token);
                }
            }
        }
    }

    private static String unquoted(String word) {
        return new KbdNode.Atom(word, new KbdNode.Span(0, 0, 0, 0)).value();
    }

    private void add(Kind kind, String name, Token token) {
        int column = line.codePointCount(0, token.start()) + 1;
        entries.add(new Entry(kind, name, number, column));
    }
}
