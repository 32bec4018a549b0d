package app.tomo.words;

import java.util.Locale;

/// How the phrases of the page Configuration are called in their bundle: `KEEP_TITLE` is `keep.title`, because `keep` is a family;
/// `GO_TO` is `go-to`.
final class ConfigurationKeys {
    private static final String[] FAMILIES = {
        "broken_off",
        "found_draft",
        "not_saved",
        "not_text",
        "badge",
        "checked",
        "draft",
        "elsewhere",
        "keep",
        "missing",
        "newer",
        "unknown"
    };

    private ConfigurationKeys() {}

    static String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        for (String family : FAMILIES) {
            if (plain.startsWith(family + "_")) {
                String rest = plain.substring(family.length() + 1).replace('_', '-');
                return family.replace('_', '-') + "." + rest;
            }
        }
        return plain.replace('_', '-');
    }
}
