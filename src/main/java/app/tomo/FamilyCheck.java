package app.tomo;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Places;
import app.tomo.config.ScratchConfig;
import app.tomo.kbd.ExchangedInclude;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;

import java.nio.file.Path;
import java.util.function.Function;

/// Has a text that is not saved looked at as the daemon would see it: a config by itself, an included file within the config that
/// includes it, which is taken as it is on the disk. Blocks.
///
/// @param daemon looks at a file
record FamilyCheck(Places places, ConfigFiles files, Function<Path, CheckResult> daemon) {
    /// @param main the config itself, or the one that includes it
    /// @param base what the text would be saved over
    CheckResult check(Path main, ConfigText base, String text) {
        return scratch(base, text, typed -> look(main, base.file(), typed.path()));
    }

    private CheckResult look(Path main, Path file, Path typed) {
        boolean included = !main.normalize().equals(file.normalize());
        return included && files.open(main) instanceof Opening.Opened(ConfigText saved)
                ? lookWithin(saved, file, typed)
                : daemon.apply(typed);
    }

    private CheckResult lookWithin(ConfigText main, Path included, Path typed) {
        ExchangedInclude with = ExchangedInclude.of(main.text(), main.file(), included, typed);
        return with == null
                ? scratch(main, main.text(), whole -> daemon.apply(whole.path()))
                : scratch(main, with.text(), whole -> placed(with, whole.path()));
    }

    private CheckResult placed(ExchangedInclude with, Path whole) {
        CheckResult verdict = daemon.apply(whole);
        return verdict instanceof CheckResult.Failed(ConfigFault fault)
                        && whole.toString().equals(fault.file())
                ? new CheckResult.Failed(with.back(fault))
                : verdict;
    }

    private CheckResult scratch(
            ConfigText base, String text, Function<ScratchConfig, CheckResult> look) {
        return switch (ScratchConfig.of(places, base, text)) {
            case ScratchConfig.Attempt.Made(ScratchConfig scratch) -> {
                try (scratch) {
                    yield scratch.mapped(look.apply(scratch));
                }
            }
            case ScratchConfig.Attempt.NotInCharset(String charset) ->
                    new CheckResult.NotPossible(CheckResult.Why.NOT_WRITTEN, charset);
            case ScratchConfig.Attempt.Refused(String why) ->
                    new CheckResult.NotPossible(CheckResult.Why.NOT_WRITTEN, why);
        };
    }
}
