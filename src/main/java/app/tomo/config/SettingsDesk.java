package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The settings as a person sees and changes them, by a command or in the window: those of the running app, or those of a
/// new start.
///
/// @param places of the profile that they are of
public record SettingsDesk(SettingsInForce inForce, SettingsWriter writer, Places places) {
    /// What became of a change.
    public sealed interface Change {
        /// It stands in the file, and the file was read again.
        ///
        /// @param aside where a broken file went; null where it was not
        record Written(String key, @Nullable Path aside) implements Change {}

        /// The file is as it was; `why` is the system's own words.
        record Unwritable(Path file, String why) implements Change {}

        /// Nothing was written: it cannot be that.
        record Bad(String key, String value) implements Change {}

        /// Nothing was written: it would contradict the others.
        ///
        /// @param said with it and all others
        record Contradicts(LimitRule rule, Limits said, Limit limit) implements Change {}
    }

    /// What speaks against that number, written so; null for nothing. Does not block.
    public @Nullable Change objection(Limit limit, String text) {
        Long number = LimitText.read(limit, text);
        return number == null ? new Change.Bad(limit.key(), text) : objection(limit, number);
    }

    /// The same of a setting.
    public @Nullable Change objection(Setting setting, String text) {
        // Where paths begin makes no difference to whether they are some.
        SettingSyntax syntax = new SettingSyntax(places.config(), places.config());
        return syntax.read(setting, text) == null ? new Change.Bad(setting.key(), text) : null;
    }

    private @Nullable Change objection(Limit limit, long number) {
        Limits next = inForce.now().limits().with(limit, number);
        for (LimitRule rule : LimitRule.ALL) {
            if (rule.limits().contains(limit) && !rule.holds(next)) {
                return new Change.Contradicts(rule, next, limit);
            }
        }
        return null;
    }

    /// Says that in the file. Blocks for as long as the disk does.
    public Change set(Limit limit, String text) {
        Long number = LimitText.read(limit, text);
        if (number == null) {
            return new Change.Bad(limit.key(), text);
        }
        Change objection = objection(limit, number);
        return objection == null ? wrote(limit.key(), writer.set(limit, number)) : objection;
    }

    /// The same for a setting. Blocks as long.
    ///
    /// @param value in the form of [SettingSyntax]
    public Change set(Setting setting, String value) {
        return wrote(setting.key(), writer.set(setting, value));
    }

    /// Takes out what the file says of it. Blocks as long.
    public Change reset(String key) {
        return wrote(key, writer.reset(key));
    }

    private Change wrote(String key, SettingsWriter.Result result) {
        return switch (result) {
            case SettingsWriter.Result.Refused(Path file, String why) ->
                    new Change.Unwritable(file, why);
            case SettingsWriter.Result.Written(var aside) -> {
                inForce.reread();
                yield new Change.Written(key, aside);
            }
        };
    }
}
