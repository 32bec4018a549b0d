package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.model.ActionKind;
import app.tomo.model.KeyRequest;
import app.tomo.model.KeyRequest.Motion;
import app.tomo.model.Pause;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Scope;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/// Reads Tomo's command line. Options may stand before and after the command. Pure.
public final class CommandLineReader {
    /// What is typed where other programs have a command for it.
    private static final String HELP = "help";

    private final Words words;
    private final SettingSyntax syntax;
    private final Misuses misuses;

    public CommandLineReader(Words words, SettingSyntax syntax) {
        this.words = words;
        this.syntax = syntax;
        misuses = new Misuses(words, syntax);
    }

    public Reading read(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(HELP)) {
            return help(arguments);
        }
        CommandLine line =
                new CommandLine(CommandGrammar.root())
                        .setExpandAtFiles(false)
                        .setAllowSubcommandsAsOptionParameters(true);
        try {
            return read(line.parseArgs(arguments));
        } catch (CommandLine.UnmatchedArgumentException unmatched) {
            return new Reading.Misuse(misuses.unmatched(unmatched));
        } catch (CommandLine.MissingParameterException missing) {
            return new Reading.Misuse(misuses.missing(missing));
        } catch (CommandLine.OverwrittenOptionException twice) {
            return new Reading.Misuse(misuses.twice(twice));
        } catch (CommandLine.ParameterException misuse) {
            return new Reading.Misuse(words.usage().notUnderstood());
        }
    }

    private static Reading help(String... arguments) {
        String about = arguments.length > 1 ? arguments[1] : "";
        return new Reading.Help(CommandGrammar.COMMANDS.contains(about) ? about : "");
    }

    private Reading read(ParseResult result) {
        ParseResult last = result.hasSubcommand() ? result.subcommand() : result;
        String swallowed = swallowedCommand(result);
        if (swallowed != null) {
            return new Reading.Misuse(words.usage().valueMissing(swallowed));
        }
        if (has(result, last, "--help")) {
            return new Reading.Help(result.hasSubcommand() ? last.commandSpec().name() : "");
        }
        if (has(result, last, "--version")) {
            return new Reading.Version();
        }
        if (result.hasSubcommand() && result.hasMatchedOption("--demo")) {
            return new Reading.Misuse(words.usage().withoutCommand("--demo"));
        }
        if (result.hasMatchedOption("--script") && !result.hasMatchedOption("--demo")) {
            return new Reading.Misuse(words.usage().tooMuch("--script"));
        }
        if (last.hasMatchedOption(CommandGrammar.FROM)
                && last.hasMatchedOption(CommandGrammar.SAVE)) {
            return new Reading.Misuse(words.usage().tooMuch(CommandGrammar.SAVE));
        }
        GivenReader given = new GivenReader(words, syntax);
        String misuse = given.read(result, last);
        if (misuse != null) {
            return new Reading.Misuse(misuse);
        }
        if (last.commandSpec().findOption(LogsOptions.SINCE) != null) {
            String bad = LogsOptions.bad(last);
            if (bad != null) {
                return new Reading.Misuse(words.usage().badValue(bad, LogsOptions.text(last, bad)));
            }
        }
        Command command = command(result, last);
        return command == null
                ? new Reading.Misuse(misuses.nothingLike(last))
                : new Reading.Asked(command, given.given(), has(result, last, "--json"));
    }

    /// The option whose value is a command, where there is no other: the value was forgotten rather than meant.
    private static @Nullable String swallowedCommand(ParseResult result) {
        return result.hasSubcommand()
                ? null
                : result.matchedOptions().stream()
                        .filter(
                                each ->
                                        each.stringValues().stream()
                                                .anyMatch(CommandGrammar.COMMANDS::contains))
                        .map(OptionSpec::longestName)
                        .findFirst()
                        .orElse(null);
    }

    /// Null where a virtual key is to do what no key does, nobody is named who takes over, a pause has no length, a
    /// setting cannot be so, or it is not said what becomes of a preset or a profile.
    private @Nullable Command command(ParseResult root, ParseResult last) {
        if (!root.hasSubcommand()) {
            return new Command.App(root.hasMatchedOption("--demo"), script(root));
        }
        String word = last.matchedPositionalValue(0, null);
        return switch (last.commandSpec().name()) {
            case "status" -> new Command.Status();
            case "start" -> new Command.Act(ActionKind.START, "");
            case "stop" -> new Command.Act(ActionKind.STOP, "");
            case "restart" -> new Command.Act(ActionKind.RESTART, "");
            case "pause" -> pause(word);
            case "resume" -> new Command.Act(ActionKind.RESUME, "");
            case "reload" ->
                    new Command.Act(
                            ActionKind.RELOAD,
                            last.hasMatchedOption(CommandGrammar.ANYWAY) ? ReloadGuard.ANYWAY : "");
            case "apply" ->
                    new Command.Apply(
                            word == null ? null : syntax.read(Setting.CONFIG, word),
                            last.hasMatchedOption(CommandGrammar.BY_RESTART),
                            last.hasMatchedOption(CommandGrammar.KEEP));
            case "keep" -> new Command.Keep();
            case "revert" ->
                    new Command.Revert(last.matchedOptionValue(CommandGrammar.TRIAL, null));
            case "drift" -> new Command.Drift();
            case "layers" -> new Command.Layers();
            case "layer" -> new Command.Act(ActionKind.SWITCH_LAYER, word == null ? "" : word);
            case "keys" -> new Command.Keys();
            case "key" -> key(word == null ? "" : word, last.matchedPositionalValue(1, null));
            case "emergency-stop" ->
                    new Command.Act(
                            last.hasMatchedOption(CommandGrammar.LIFT)
                                    ? ActionKind.LIFT_EMERGENCY_STOP
                                    : ActionKind.EMERGENCY_STOP,
                            "");
            case "watch" -> new Command.Watch();
            case "notifications" -> new Command.Notifications();
            case "logs" -> LogsOptions.command(last);
            case "check" ->
                    new Command.Check(word == null ? null : syntax.read(Setting.CONFIG, word));
            case "doctor" -> doctor(last);
            case "replay" -> new Command.Replay(file(word == null ? "" : word));
            case "report" -> ReportOptions.command(last, this::file);
            case "settings" -> new SettingsArguments(words, syntax).command(last);
            case "simulate" -> simulate(last);
            case "adopt" ->
                    adopt(word == null ? "" : word, last.hasMatchedOption(CommandGrammar.YES));
            case "preset" -> PresetArguments.command(last);
            case "profile" -> ProfileArguments.command(last);
            case "service" -> ServiceArguments.command(word, last);
            case "recover" -> new Command.Recover(last.hasMatchedOption(CommandGrammar.YES));
            case "dump" -> new Command.Dump();
            case "uninstall" ->
                    new Command.Uninstall(
                            last.hasMatchedOption(CommandGrammar.DRY_RUN),
                            last.hasMatchedOption(CommandGrammar.YES),
                            last.hasMatchedOption(CommandGrammar.KEEP));
            default -> new Command.Quit();
        };
    }

    private static @Nullable Command key(String name, @Nullable String motion) {
        String wanted = motion == null ? Motion.TAP.id() : motion;
        return Arrays.stream(Motion.values())
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .map(
                        each ->
                                new Command.Act(
                                        ActionKind.PRESS_KEY, new KeyRequest(name, each).text()))
                .orElse(null);
    }

    private static @Nullable Command pause(@Nullable String text) {
        Duration length = text == null ? null : PauseLength.read(text);
        return text != null && length == null
                ? null
                : new Command.Act(ActionKind.PAUSE, Pause.argument(length));
    }

    /// Null where it names no manager that could take a daemon over.
    private static @Nullable Command adopt(String scope, boolean yes) {
        return Stream.of(Scope.USER, Scope.CHILD)
                .filter(each -> each.id().equals(scope))
                .findFirst()
                .map(each -> new Command.Adopt(each, yes))
                .orElse(null);
    }

    private Command doctor(ParseResult last) {
        String from = last.matchedOptionValue(CommandGrammar.FROM, null);
        String save = last.matchedOptionValue(CommandGrammar.SAVE, null);
        return from == null
                ? new Command.Doctor(save == null ? null : file(save))
                : new Command.Diagnose(file(from));
    }

    private String file(String word) {
        String read = syntax.read(Setting.CONFIG, word);
        return read == null ? word : read;
    }

    private Command simulate(ParseResult last) {
        return new Command.Simulate(
                last.matchedOptionValue("--kanata-version", null),
                script(last),
                last.hasMatchedOption("--check"));
    }

    private @Nullable String script(ParseResult last) {
        String script = last.matchedOptionValue("--script", null);
        return script == null ? null : syntax.read(Setting.CONFIG, script);
    }

    private static boolean has(ParseResult root, ParseResult last, String option) {
        return root.hasMatchedOption(option) || last.hasMatchedOption(option);
    }
}
