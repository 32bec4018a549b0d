package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitTask;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

import java.util.Arrays;

/// What may stand behind `tomo service`. Pure.
final class ServiceArguments {
    private ServiceArguments() {}

    /// Null where nothing of that name can be done, or both managers are meant.
    static @Nullable Command command(@Nullable String word, ParseResult last) {
        boolean user = last.hasMatchedOption(CommandGrammar.USER);
        boolean system = last.hasMatchedOption(CommandGrammar.SYSTEM);
        UnitTask task =
                Arrays.stream(UnitTask.values())
                        .filter(each -> each.id().equals(word))
                        .findFirst()
                        .orElse(null);
        return (word != null && task == null) || (user && system)
                ? null
                : new Command.Service(
                        task,
                        user ? Scope.USER : system ? Scope.SYSTEM : null,
                        last.hasMatchedOption(CommandGrammar.DRY_RUN),
                        last.hasMatchedOption(CommandGrammar.YES));
    }
}
