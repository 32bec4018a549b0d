package app.tomo.diagnosis.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A unit as it may be shared: without who it runs as, and without what is in its environment. Pure.
final class UnitFile {
    /// A value with the lines that it goes on in, comments between them (systemd.syntax(7)).
    private static final String VALUE = "(?:.*\\\\\\n(?:[ \\t]*+[#;].*\\n)*+)*+.*$";

    private static final Pattern PERSON =
            Pattern.compile(
                    "(?m)^(\\s*(?:User|Group|SupplementaryGroups)[ \\t]*=[ \\t]*)(?!root\\s*$)(?=.)"
                            + VALUE);

    /// Tokens are put there; the names tell enough.
    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?m)^(\\s*(?:Environment|SetCredential)\\w*[ \\t]*=[ \\t]*)" + VALUE);

    /// The same before a command: `env TOKEN=…`.
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]+");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*[#;](?! Written by Tomo).*$");

    private UnitFile() {}

    static String of(String text, Redaction redaction) {
        String left = replaced(text, PERSON, "$1[name]", Redaction.Kind.NAME, redaction);
        left = replaced(left, ENVIRONMENT, "$1[…]", Redaction.Kind.TYPED, redaction);
        // Those that are known by their names first: quotes that stand around one hold no more than
        // it.
        left = redaction.withoutSecrets(left);
        left =
                NamedValues.without(
                        left, UnitFile::isVariable, () -> redaction.count(Redaction.Kind.TYPED));
        return replaced(left, COMMENT, "# […]", Redaction.Kind.TYPED, redaction);
    }

    private static boolean isVariable(String name, char before, NamedValues.Given given) {
        return given == NamedValues.Given.ASSIGNED
                && (Character.isWhitespace(before) || before == '"' || before == '\'')
                && VARIABLE.matcher(name).matches();
    }

    private static String replaced(
            String text, Pattern pattern, String by, Redaction.Kind kind, Redaction redaction) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder next = new StringBuilder();
        while (matcher.find()) {
            redaction.count(kind);
            matcher.appendReplacement(next, by);
        }
        return matcher.appendTail(next).toString();
    }
}
