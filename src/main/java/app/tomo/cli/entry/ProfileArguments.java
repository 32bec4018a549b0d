package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Command.Profile.ProfileVerb;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

import java.util.Arrays;
import java.util.Locale;

/// What follows `tomo profile`: nothing, or `new`, `open` or `remove` with a name. Pure.
final class ProfileArguments {
    private ProfileArguments() {}

    /// Null where it cannot be followed. Whether a profile may be called so is not looked at.
    static @Nullable Command command(ParseResult profile) {
        String verb = profile.matchedPositionalValue(0, "");
        String name = profile.matchedPositionalValue(1, "");
        boolean yes = profile.hasMatchedOption(CommandGrammar.YES);
        if (verb.isEmpty()) {
            return new Command.Profile(ProfileVerb.LIST, "", yes);
        }
        return Arrays.stream(ProfileVerb.values())
                .filter(each -> each != ProfileVerb.LIST && !name.isEmpty())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(verb))
                .findFirst()
                .map(each -> new Command.Profile(each, name, yes))
                .orElse(null);
    }
}
