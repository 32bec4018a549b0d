package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

/// What follows `tomo settings`: nothing, `set KEY VALUE` or `reset KEY`. Pure.
final class SettingsArguments {
    private final Words words;
    private final SettingSyntax syntax;

    SettingsArguments(Words words, SettingSyntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /// Null where it cannot be followed.
    @Nullable Command command(ParseResult settings) {
        String verb = settings.matchedPositionalValue(0, "");
        String key = settings.matchedPositionalValue(1, "");
        String text = settings.matchedPositionalValue(2, null);
        if (verb.isEmpty()) {
            return new Command.ShowSettings();
        }
        if (verb.equals("reset") && isKey(key) && text == null) {
            return new Command.ResetSetting(key);
        }
        String value = verb.equals("set") && text != null ? value(key, text) : null;
        return value == null ? null : new Command.SetSetting(key, value);
    }

    /// Why it cannot.
    String misuse(ParseResult settings) {
        String verb = settings.matchedPositionalValue(0, "");
        String key = settings.matchedPositionalValue(1, "");
        String text = settings.matchedPositionalValue(2, null);
        boolean known = verb.equals("set") || verb.equals("reset");
        if (!known || key.isEmpty() || verb.equals("set") != (text != null)) {
            return words.usage().noSettingsCommand();
        }
        return isKey(key) && text != null
                ? words.settings().badArgument(key, key, text)
                : words.settings().unknownArgument(key);
    }

    private static boolean isKey(String key) {
        return Setting.named(key) != null || Limit.named(key) != null;
    }

    private @Nullable String value(String key, String text) {
        Setting setting = Setting.named(key);
        if (setting != null) {
            return syntax.read(setting, text);
        }
        Limit limit = Limit.named(key);
        Long value = limit == null ? null : LimitText.read(limit, text);
        return limit == null || value == null ? null : LimitText.of(limit, value);
    }
}
