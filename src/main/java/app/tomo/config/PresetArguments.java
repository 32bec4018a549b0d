package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The arguments of a preset as a person types them: separated by spaces, with quotation marks around those that have some.
/// Pure.
public final class PresetArguments {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']++)");
    private static final Pattern WORD = Pattern.compile("(?:" + PART + ")++");
    private static final Pattern WHOLE = Pattern.compile("\\s*+(?:" + WORD + "(?:\\s++|$))*+");

    /// What needs no quotation marks.
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"']+");

    /// What goes into one kind of quotation marks.
    private static final Pattern SPAN = Pattern.compile("\"+|[^\"]+");

    /// What Tomo says itself, and what would have the daemon do something else than remap keys.
    private static final Pattern OWN =
            Pattern.compile(
                    "-[a-z]*[cphVl].*|--(?:cfg|cfg-stdin|port|check|list|help|version)(?:=.*)?");

    private PresetArguments() {}

    /// Null where a quotation mark has no other one.
    public static @Nullable List<String> read(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        return WORD.matcher(text).results().map(word -> unquoted(word.group())).toList();
    }

    /// As in a shell, parts that touch each other are one word.
    private static String unquoted(String word) {
        return PART.matcher(word)
                .results()
                .map(
                        part ->
                                part.group(3) == null
                                        ? word.substring(part.start() + 1, part.end() - 1)
                                        : part.group(3))
                .collect(Collectors.joining());
    }

    /// As they would be typed, so that [#read] gives the same.
    public static String write(List<String> arguments) {
        return arguments.stream().map(PresetArguments::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        if (!word.contains("\"")) {
            return "\"" + word + "\"";
        }
        if (!word.contains("'")) {
            return "'" + word + "'";
        }
        return SPAN.matcher(word)
                .results()
                .map(each -> quoted(each.group()))
                .collect(Collectors.joining());
    }

    /// The first one that is not a preset's to say; null where there is none.
    public static @Nullable String taken(List<String> arguments) {
        return arguments.stream()
                .filter(each -> OWN.matcher(each).matches())
                .findFirst()
                .orElse(null);
    }
}
