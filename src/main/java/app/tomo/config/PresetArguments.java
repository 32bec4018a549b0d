package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The arguments of a preset as a person types them: separated by spaces, with quotation marks around those that have some.
/// Pure.
public final class PresetArguments {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
    private static final Pattern WHOLE = Pattern.compile("\\s*(?:(?:" + WORD + ")(?:\\s+|$))*");

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
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return List.copyOf(words);
    }

    /// As they would be typed.
    public static String write(List<String> arguments) {
        return arguments.stream()
                .map(
                        each ->
                                each.isEmpty() || each.chars().anyMatch(Character::isWhitespace)
                                        ? each.contains("\"")
                                                ? "'" + each + "'"
                                                : "\"" + each + "\""
                                        : each)
                .collect(Collectors.joining(" "));
    }

    /// The first one that is not a preset's to say; null where there is none.
    public static @Nullable String taken(List<String> arguments) {
        return arguments.stream()
                .filter(each -> OWN.matcher(each).matches())
                .findFirst()
                .orElse(null);
    }
}
