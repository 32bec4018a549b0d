package app.tomo.diagnosis.report;

import app.tomo.kbd.LexedLine;
import app.tomo.kbd.LineLexer;
import app.tomo.kbd.LineState;
import app.tomo.kbd.Token;
import app.tomo.kbd.TokenKind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// A config as it may be shared: its lists as they are, without what a person wrote in words or has typed for them. That is
/// every string, every comment, and whatever stands in a macro, a template, a variable, a command or a sequence. A text that
/// is broken is read as far as it can be. One text.
final class ConfigText {
    private static final String TYPED = "[…]";
    private static final String RAW = "r#\"";
    private static final String RAW_END = "\"#";
    private static final Pattern QUOTES = Pattern.compile("^(?:r#)?\"|\"#?$");

    /// Lists whose items are typed, or may be; those that begin with `macro` and so on, too.
    private static final Set<String> TYPED_IN =
            Set.of(
                    "unicode",
                    "🔣",
                    "unmod",
                    "concat",
                    "deftemplate",
                    "template-expand",
                    "t!",
                    "defvar",
                    "defseq",
                    "push-msg",
                    "arbitrary-code");

    private static final List<String> TYPED_BEGINNINGS =
            List.of(
                    "macro",
                    "cmd",
                    "clipboard",
                    "defzippy",
                    "sequence",
                    "dynamic-macro",
                    "defchords");

    private final Redaction redaction;
    private final Deque<String> heads = new ArrayDeque<>();
    private int typedSince = Integer.MAX_VALUE;

    private ConfigText(Redaction redaction) {
        this.redaction = redaction;
    }

    static String of(String text, Redaction redaction) {
        return new ConfigText(redaction).shown(text);
    }

    private String shown(String text) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        LineState state = LineState.START;
        for (String line : text.lines().toList()) {
            LexedLine lexed = LineLexer.lex(line, state);
            state = lexed.end();
            lines.add(line(line, lexed.tokens()));
        }
        return lines.toString();
    }

    /// Blanks belong to no token, and stay.
    private String line(String line, List<Token> tokens) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Token token : tokens) {
            shown.append(line, at, token.start()).append(token(token, token.of(line)));
            at = token.end();
        }
        return shown.append(line.substring(at)).toString();
    }

    private String token(Token token, String text) {
        return switch (token.kind()) {
            case OPEN -> {
                heads.push("");
                yield text;
            }
            case CLOSE -> {
                if (!heads.isEmpty()) {
                    heads.pop();
                }
                typedSince = heads.size() < typedSince ? Integer.MAX_VALUE : typedSince;
                yield text;
            }
            case COMMENT -> comment(text);
            case STRING -> {
                head(text);
                yield string(text);
            }
            default -> word(token.kind(), text);
        };
    }

    private String word(TokenKind kind, String text) {
        boolean typed = heads.size() >= typedSince;
        boolean first = head(text);
        if (!typed || (first && kind == TokenKind.ACTION)) {
            return text;
        }
        redaction.count(Redaction.Kind.TYPED);
        return TYPED;
    }

    /// Whether that is the first of its list, which says what the others are.
    private boolean head(String text) {
        if (heads.isEmpty() || !heads.peek().isEmpty()) {
            return false;
        }
        heads.pop();
        heads.push(text);
        if (typedSince == Integer.MAX_VALUE && isTyped(text)) {
            typedSince = heads.size();
        }
        return true;
    }

    /// kanata reads `("macro" …)` as it does `(macro …)`, and a variable may be either.
    private static boolean isTyped(String head) {
        String plain = QUOTES.matcher(head).replaceAll("");
        return plain.startsWith("$")
                || TYPED_IN.contains(plain)
                || TYPED_BEGINNINGS.stream().anyMatch(plain::startsWith);
    }

    private String comment(String text) {
        redaction.count(Redaction.Kind.TYPED);
        if (text.startsWith(";;")) {
            return ";; " + TYPED;
        }
        return (text.startsWith("#|") ? "#| " : "") + TYPED + (text.endsWith("|#") ? " |#" : "");
    }

    private String string(String text) {
        redaction.count(Redaction.Kind.TYPED);
        boolean raw = text.startsWith(RAW);
        boolean rawEnd = text.endsWith(RAW_END);
        return raw || rawEnd
                ? (raw ? RAW : "") + TYPED + (rawEnd ? RAW_END : "")
                : "\"" + TYPED + "\"";
    }
}
