package app.tomo.diagnosis.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A value as it may be written after its name: bare up to the next space, or between quotes, which may stand around the name as
/// well. Pure.
final class QuotedValue {
    private static final String NOT_TAKEN_OUT = "(?!(?:\\\\?[\"'])?\\[…])";

    /// Up to the next quote that is not escaped. Not by a repeated group, which takes the stack that a long value does not fit in.
    private static final String WITHIN_DOUBLE = ".+?(?=(?<!\\\\)\"|\\n|$)";

    private static final String WITHIN_SINGLE = "[^'\\n]+";

    /// Between quotes of a text that stands in a JSON string.
    private static final String WITHIN_ESCAPED = ".+?(?=\\\\[\"']|\\n|$)";

    private static final String BARE = "(?!\\\\[\"'])[^\\s\"']+";

    private QuotedValue() {}

    /// The patterns that find it, in the order in which they are to be used. Their first group is what stays; closing quotes are no
    /// part of what is found.
    ///
    /// @param assigned what the quotes may stand before, as in `"NAME=a b"`
    /// @param names after each of them comes a value
    static List<Pattern> of(String assigned, List<String> names) {
        return Stream.of(
                        names.stream().map(QuotedValue::quoted),
                        Stream.of(around(assigned)),
                        names.stream().map(name -> List.of(found(name, BARE))))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .toList();
    }

    /// Those of a value after a name.
    static List<Pattern> after(String name) {
        return Stream.concat(quoted(name).stream(), Stream.of(found(name, BARE))).toList();
    }

    private static List<Pattern> quoted(String name) {
        return List.of(
                found(name + "\\\\[\"']", WITHIN_ESCAPED),
                found(name + "\"", WITHIN_DOUBLE),
                found(name + "'", WITHIN_SINGLE));
    }

    private static List<Pattern> around(String assigned) {
        return List.of(
                found("(?<=\")" + assigned, "(?!\")" + WITHIN_DOUBLE + "(?=\")"),
                found("(?<=')" + assigned, "(?!')" + WITHIN_SINGLE + "(?=')"));
    }

    private static Pattern found(String stays, String goes) {
        return Pattern.compile("(?i)(" + stays + ")" + NOT_TAKEN_OUT + goes);
    }
}
