package app.tomo.kbd;

import app.tomo.kbd.LineState.Inside;

import java.util.Set;

/// What a word is, by what stands before it. Not for more than one thread.
final class Meaning {
    /// Lists that hold lists which count as those at top level.
    private static final Set<String> WRAPPERS = Set.of("platform", "environment");

    private static final Set<String> LAYERS = Set.of("deflayer", "deflayermap");
    private static final Set<String> ALIASES =
            Set.of("defalias", "defaliasenvcond", "defvirtualkeys", "deffakekeys");

    private int depth;
    private int home;
    private String form;
    private int items;
    private boolean first;
    private String head;

    Meaning(LineState state) {
        depth = state.depth();
        home = state.home();
        form = state.form();
        items = state.items();
        first = state.first();
        head = state.head();
    }

    LineState state(Inside inside) {
        return new LineState(inside, depth, home, form, items, first, head);
    }

    int depth() {
        return depth;
    }

    String form() {
        return form;
    }

    int items() {
        return items;
    }

    boolean expectsHead() {
        return first;
    }

    /// Whether words at that depth belong to a list at top level itself.
    boolean isHome(int at) {
        return at == home;
    }

    /// Answers how many were open before.
    int open() {
        item();
        if (depth == home && WRAPPERS.contains(form) && items == 2) {
            home++;
        }
        first = true;
        return depth++;
    }

    /// Answers how many are open after.
    int close() {
        first = false;
        head = "";
        depth = Math.max(0, depth - 1);
        if (depth < home) {
            home = Math.max(1, depth);
            form = "";
            items = 0;
        }
        return depth;
    }

    /// Something stands here that is not a word.
    void item() {
        if (depth == home && !first) {
            items++;
        }
        first = false;
        head = "";
    }

    TokenKind word(String word) {
        boolean begins = first;
        String before = head;
        item();
        if (begins) {
            head = Language.plain(word);
            return begins(word);
        }
        return lone(word, before);
    }

    private TokenKind begins(String word) {
        if (depth == home) {
            form = word;
            items = 0;
            return Language.isForm(word) ? TokenKind.FORM : TokenKind.WORD;
        }
        if (depth == home + 1 && items == 1 && LAYERS.contains(form)) {
            return TokenKind.LAYER;
        }
        return Language.isAction(word) ? TokenKind.ACTION : lone(word, "");
    }

    private TokenKind lone(String word, String before) {
        boolean top = depth == home;
        boolean odd = items % 2 == 1;
        if (word.startsWith("@")) {
            return TokenKind.ALIAS;
        } else if (word.startsWith("$")) {
            return TokenKind.VARIABLE;
        } else if (Language.takesLayer(before) || (top && items == 1 && LAYERS.contains(form))) {
            return TokenKind.LAYER;
        } else if (top && odd && form.equals("defcfg")) {
            return TokenKind.OPTION;
        } else if (top && odd && ALIASES.contains(form)) {
            return TokenKind.ALIAS;
        } else if (top && odd && form.equals("defvar")) {
            return TokenKind.VARIABLE;
        } else if (number(word) && !form.equals("defsrc") && !(top && form.equals("deflayer"))) {
            return TokenKind.NUMBER;
        } else if (Language.isConstant(word)) {
            return TokenKind.CONSTANT;
        }
        return Language.isKey(word) ? TokenKind.KEY : TokenKind.WORD;
    }

    private static boolean number(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
