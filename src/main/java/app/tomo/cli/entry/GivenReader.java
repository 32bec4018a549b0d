package app.tomo.cli.entry;

import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

import java.util.EnumMap;
import java.util.Map;

/// Reads what one command line says of the settings: `--port 5829`, `--set reload.cool-down=3s`. Pure but for itself.
final class GivenReader {
    static final String SET = "--set";

    private static final String[] NONE = {};

    private final Words words;
    private final SettingSyntax syntax;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);

    GivenReader(Words words, SettingSyntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /// What cannot be followed, as a sentence; null where all can.
    @Nullable String read(ParseResult root, ParseResult last) {
        for (Setting setting : Setting.values()) {
            String text = text(root, last, setting);
            String misuse = text == null ? null : take(setting, text);
            if (misuse != null) {
                return misuse;
            }
        }
        String misuse = set(root.matchedOptionValue(SET, NONE));
        return misuse == null && root.hasSubcommand()
                ? set(last.matchedOptionValue(SET, NONE))
                : misuse;
    }

    Given given() {
        return new Given(settings, limits);
    }

    private @Nullable String set(String... all) {
        for (String each : all) {
            int equals = each.indexOf('=');
            String misuse =
                    equals < 0
                            ? words.usage().noSetting(each)
                            : take(
                                    each.substring(0, equals).strip(),
                                    each.substring(equals + 1).strip());
            if (misuse != null) {
                return misuse;
            }
        }
        return null;
    }

    private @Nullable String take(String key, String text) {
        Setting setting = Setting.named(key);
        Limit limit = Limit.named(key);
        if (setting != null) {
            return take(setting, text);
        }
        return limit == null ? words.settings().unknownArgument(key) : take(limit, text);
    }

    private @Nullable String take(Setting setting, String text) {
        String value = syntax.read(setting, text);
        if (value == null) {
            return words.settings()
                    .badArgument(Setting.optionOf(setting.key()), setting.key(), text);
        }
        return settings.put(setting, value) == null ? null : words.usage().twice(setting.key());
    }

    private @Nullable String take(Limit limit, String text) {
        Long value = LimitText.read(limit, text);
        if (value == null) {
            return words.settings().badArgument(limit.key(), limit.key(), text);
        }
        return limits.put(limit, value) == null ? null : words.usage().twice(limit.key());
    }

    /// The simulator is also called as kanata is, with `-c` and `-p`.
    private static @Nullable String text(ParseResult root, ParseResult last, Setting setting) {
        String text = setting.hasOption() ? value(root, last, setting.flag()) : null;
        if (text != null || !last.commandSpec().name().equals("simulate")) {
            return text;
        }
        return switch (setting) {
            case CONFIG -> value(root, last, "--cfg");
            case PORT -> value(root, last, "-p");
            default -> null;
        };
    }

    private static @Nullable String value(ParseResult root, ParseResult last, String option) {
        return last.hasMatchedOption(option)
                ? last.matchedOptionValue(option, null)
                : root.matchedOptionValue(option, null);
    }
}
