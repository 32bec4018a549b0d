package app.tomo.service;

import app.tomo.bus.Struct;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables that a unit sets, put into its command line as its manager does (systemd.service(5), “Command lines”): what is not
/// set by the unit itself, as by its manager, stays as it is written. Reads the files that the unit names.
record UnitEnvironment(Map<String, String> values) {
    private static final Logger LOG = LoggerFactory.getLogger(UnitEnvironment.class);

    /// Nobody's variables are longer; a larger file is something else.
    private static final int MOST_BYTES = 65_536;

    private static final Pattern WHOLE = Pattern.compile("\\$([A-Za-z_]\\w*)");
    private static final Pattern PART =
            Pattern.compile("(?<dollar>\\$\\$)|\\$\\{(?<name>[A-Za-z_]\\w*)}");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?m)^\\s*([A-Za-z_]\\w*)=(?:\"([^\"]*)\"|'([^']*)'|(.*?))\\s*$");

    UnitEnvironment {
        values = Map.copyOf(values);
    }

    /// What a file says counts before what the unit says.
    static UnitEnvironment of(Object assignments, Object files) {
        Map<String, String> values = new HashMap<>();
        if (assignments instanceof List<?> all) {
            all.forEach(each -> take(String.valueOf(each), values));
        }
        if (files instanceof List<?> all) {
            all.forEach(
                    each -> {
                        if (each instanceof Struct file && file.get(0) instanceof String path) {
                            read(path, values);
                        }
                    });
        }
        return new UnitEnvironment(values);
    }

    private static void take(String assignment, Map<String, String> values) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            values.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
    }

    private static void read(String path, Map<String, String> values) {
        Path file = Path.of(path);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Matcher each = ASSIGNMENT.matcher(text);
            while (each.find()) {
                String quoted = each.group(2) == null ? each.group(3) : each.group(2);
                values.put(each.group(1), quoted == null ? each.group(4) : quoted);
            }
        } catch (IOException unreadable) {
            LOG.debug("the variables of a unit are not known", unreadable);
        }
    }

    /// Whether a variable is left in a command line, or what looks like one.
    static boolean isOpen(List<String> words) {
        return words.stream()
                .anyMatch(word -> WHOLE.matcher(word).matches() || PART.matcher(word).find());
    }

    /// A word that is a variable is as many words as its value has.
    List<String> replaced(List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            Matcher whole = WHOLE.matcher(word);
            String value = whole.matches() ? values.get(whole.group(1)) : null;
            if (value == null) {
                all.add(replaced(word));
            } else if (!value.isBlank()) {
                all.addAll(List.of(value.strip().split("\\s+", -1)));
            }
        }
        return all;
    }

    private String replaced(String word) {
        return PART.matcher(word)
                .replaceAll(
                        found -> {
                            boolean dollar = found.group("dollar") != null;
                            String value = dollar ? "$" : values.get(found.group("name"));
                            return Matcher.quoteReplacement(value == null ? found.group() : value);
                        });
    }
}
