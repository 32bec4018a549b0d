package app.tomo.diagnosis.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// In what ways a name is written: by whoever decomposes its letters, in a URL, in JSON, in a unit's name or a log. Pure.
final class Spelling {
    /// Names of everybody's, which tell of nobody.
    private static final Set<String> EVERYBODYS =
            Set.of(
                    "root",
                    "kanata",
                    "tomo",
                    "localhost",
                    "user",
                    "admin",
                    "guest",
                    "test",
                    "home",
                    "linux",
                    "debian",
                    "ubuntu",
                    "fedora",
                    "arch",
                    "archlinux",
                    "nixos",
                    "desktop",
                    "laptop",
                    "computer",
                    "pc",
                    "person",
                    "the");

    /// A name this long is looked for within words as well.
    private static final int LONG = 6;

    /// One this short is many a word, and is looked for only where no word stands: beside a sign, or alone.
    private static final int SHORT = 2;

    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}]";
    private static final String BEGINS = "(?:(?<!" + LETTER + ")|(?<=\\\\x2f|%2f))";
    private static final String ENDS = "(?!" + LETTER + ")";

    /// Before a name and nothing else.
    private static final String NAMED =
            "(?:(?<=[~@/])|(?<=\\\\x2f|%2f)|(?<=home-)|(?<=\\b(?:user|group)[= ])|(?<=\\d of ))";

    /// Or where a value does.
    private static final String VALUED = "(?:(?<=[\"'(<\\[{:,=])|(?<=: )(?=\\S+$))";

    private static final int FIRST_FOREIGN = 128;

    private Spelling() {}

    /// By what that name is found; nothing where it tells of nobody.
    static List<Pattern> of(String name) {
        return EVERYBODYS.contains(name.toLowerCase(Locale.ROOT))
                ? List.of()
                : written(name).stream().map(each -> pattern(each, name)).toList();
    }

    private static Pattern pattern(String written, String name) {
        String quoted = Pattern.quote(written);
        int length = name.codePointCount(0, name.length());
        String bounded = length >= LONG ? quoted : BEGINS + quoted + ENDS;
        if (length <= SHORT) {
            String where = length < SHORT ? NAMED : "(?:" + NAMED + "|" + VALUED + "|^)";
            bounded = where + quoted + ENDS + "|" + BEGINS + quoted + "(?=@)";
        }
        return Pattern.compile(
                bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }

    /// The ways that there are of a text, that which is longest first.
    static Set<String> written(String text) {
        Set<String> ways = new LinkedHashSet<>();
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String normal = Normalizer.normalize(text, form);
            ways.add(normal);
            ways.add(normal.toUpperCase(Locale.ROOT));
            ways.add(bytes(normal, each -> "%%%02X".formatted(each)).replace(" ", "%20"));
            ways.add(escaped(normal));
            ways.add(escaped(normal).replace(" ", "\\x20").replace("-", "\\x2d"));
            ways.add(bytes(normal, each -> "\\%03o".formatted(each)));
            ways.add(
                    normal.chars()
                            .mapToObj(
                                    each ->
                                            each < FIRST_FOREIGN
                                                    ? String.valueOf((char) each)
                                                    : "\\u%04x".formatted(each))
                            .collect(Collectors.joining()));
        }
        return ways.stream()
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String escaped(String text) {
        return bytes(text, each -> "\\x%02x".formatted(each));
    }

    private static String bytes(String text, IntFunction<String> foreign) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder written = new StringBuilder();
        for (byte each : all) {
            written.append(each < 0 ? foreign.apply(each & 0xff) : String.valueOf((char) each));
        }
        return written.toString();
    }
}
