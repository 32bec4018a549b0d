package app.tomo.cli.entry;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Commands;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Examination;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.SettingsCommands;
import app.tomo.cli.command.Settling;
import app.tomo.cli.control.Answer;
import app.tomo.cli.control.ControlClient;
import app.tomo.cli.control.Request;
import app.tomo.config.Json;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.model.Limit;
import app.tomo.words.CommandWords.Sentence;
import app.tomo.words.Words;

import java.util.function.Supplier;

/// Has a command carried out: by the running app where there is one, else by an engine made for this call. Blocks.
public final class Caller {
    /// The profile of `tomo --demo`.
    public static final String DEMO = "demo";

    private final ControlClient client;
    private final Supplier<Session> direct;
    private final Settings settings;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;
    private final Examination examination;

    /// @param direct makes and starts an engine, when it is needed
    public Caller(
            ControlClient client,
            Supplier<Session> direct,
            Settings settings,
            Words words,
            Console console,
            CallerSignals signals,
            Examination examination) {
        this.client = client;
        this.direct = direct;
        this.settings = settings;
        this.words = words;
        this.console = console;
        this.signals = signals;
        this.examination = examination;
    }

    /// The exit status.
    public int run(Command.OnDaemon command) throws InterruptedException {
        Answer answer = ask(command);
        if (command.urgent() && !(answer instanceof Answer.Ended)) {
            return urgently(command, answer);
        }
        return switch (answer) {
            case Answer.Ended(int status) -> status;
            case Answer.NobodyThere _ -> directly(command);
            case Answer.Differs(String key, String value) -> differing(command, key, value);
            case Answer.OtherVersion _ -> {
                console.err(words.commands().of(Sentence.OTHER_VERSION));
                yield directly(command);
            }
            case Answer.Silent(boolean accepted) -> silent(command, accepted);
            case Answer.Unusable(var path, var why) -> {
                console.err(
                        why == null
                                ? words.commands().foreign(path.toString())
                                : words.commands().unusable(path.toString(), why));
                yield directly(command);
            }
            case Answer.Lost _ ->
                    command.onlyLooks()
                            ? directly(command)
                            : said(Sentence.LOST, ExitStatus.NOT_REACHED);
            case Answer.NotUnderstood _ -> said(Sentence.NOT_UNDERSTOOD, ExitStatus.DEFECT);
            case Answer.Busy _ -> said(Sentence.BUSY, ExitStatus.NOT_REACHED);
        };
    }

    /// Asks the app itself for something; without one there is nothing to do.
    public int run(Command.OnApp command) {
        boolean quits = command instanceof Command.Quit;
        return switch (ask(command)) {
            case Answer.Ended(int status) -> {
                yield quits && status == ExitStatus.WELL
                        ? withoutApp(Sentence.QUIT, status)
                        : status;
            }
            case Answer.NobodyThere _ ->
                    withoutApp(
                            Sentence.NOT_RUNNING,
                            switch (command) {
                                case Command.Quit _ -> ExitStatus.WELL;
                                case Command.Show _ -> ExitStatus.OFF;
                                case Command.Dump _ -> ExitStatus.NOT_REACHED;
                            });
            case Answer.OtherVersion _ -> said(Sentence.OTHER_VERSION_APP, ExitStatus.NOT_REACHED);
            case Answer.Silent(boolean accepted) ->
                    said(
                            quits && accepted ? Sentence.QUIT_NOT : Sentence.HUNG,
                            ExitStatus.NOT_REACHED);
            case Answer.Differs _ -> said(Sentence.HUNG, ExitStatus.NOT_REACHED);
            case Answer.Lost _ ->
                    quits
                            ? withoutApp(Sentence.QUIT, ExitStatus.WELL)
                            : said(Sentence.LOST, ExitStatus.NOT_REACHED);
            case Answer.NotUnderstood _ -> said(Sentence.NOT_UNDERSTOOD, ExitStatus.DEFECT);
            case Answer.Busy _ -> said(Sentence.BUSY, ExitStatus.NOT_REACHED);
            case Answer.Unusable(var path, var why) -> {
                console.err(
                        why == null
                                ? words.commands().foreign(path.toString())
                                : words.commands().unusable(path.toString(), why));
                yield ExitStatus.NOT_REACHED;
            }
        };
    }

    /// On the settings of the running app, else on those of a new start; so also where something is said for this call.
    public int run(Command.OnSettings command, SettingsDesk own) {
        Answer answer = settings.isSaidForThisCall() ? new Answer.NobodyThere() : ask(command);
        if (answer instanceof Answer.Ended(int status)) {
            return status;
        }
        if (!(answer instanceof Answer.NobodyThere)) {
            console.err(words.commands().of(Sentence.HUNG_DIRECT));
        }
        return new SettingsCommands(own, words.settings(), console).run(command);
    }

    /// Whatever the running app's trouble is, an emergency does not wait for it.
    private int urgently(Command.OnDaemon command, Answer answer) throws InterruptedException {
        switch (answer) {
            case Answer.Differs(String key, String value) ->
                    console.err(words.commands().differs(Setting.optionOf(key), value));
            case Answer.NobodyThere _ -> {}
            default -> console.err(words.commands().of(Sentence.URGENT_DIRECT));
        }
        return directly(command);
    }

    private Answer ask(Command command) {
        return client.ask(
                new Request(
                        command,
                        settings.givenNow(),
                        console.json(),
                        console.interactive(),
                        words.language()),
                console,
                signals);
    }

    /// A look does no harm, and neither does what concerns another unit. But two Tomos that change the same one at the same
    /// time would not know of each other.
    private int differing(Command.OnDaemon command, String key, String value)
            throws InterruptedException {
        Setting setting = Setting.named(key);
        boolean another = setting == Setting.UNIT || setting == Setting.SCOPE;
        if (!another && !command.onlyLooks()) {
            console.err(words.commands().differsUndone(Setting.optionOf(key), value));
            return ExitStatus.NOT_REACHED;
        }
        console.err(words.commands().differs(Setting.optionOf(key), value));
        return directly(command);
    }

    private int silent(Command.OnDaemon command, boolean accepted) throws InterruptedException {
        if (!command.onlyLooks()) {
            return said(accepted ? Sentence.NO_END : Sentence.HUNG, ExitStatus.NOT_REACHED);
        }
        console.err(words.commands().of(Sentence.HUNG_DIRECT));
        return directly(command);
    }

    /// Without its app there is no demonstration: the person's own daemon is none of its business.
    private int directly(Command.OnDaemon command) throws InterruptedException {
        if (settings.profile().equals(DEMO)) {
            return withoutApp(Sentence.NOT_RUNNING, ExitStatus.OFF);
        }
        try (Session session = direct.get()) {
            if (!(command instanceof Command.Logs)) {
                Settling.await(session, settings.limits().time(Limit.FIRST_LOOK));
            }
            return new Commands(session, words, console, signals, examination).run(command);
        }
    }

    /// As JSON where that was asked for: `app` says that there is none.
    private int withoutApp(Sentence sentence, int status) {
        if (!console.json()) {
            return said(sentence, status);
        }
        String text = words.commands().of(sentence);
        console.out(Json.write(Json.object().put("app", false).put("sentence", text)));
        return status;
    }

    private int said(Sentence sentence, int status) {
        console.err(words.commands().of(sentence));
        return status;
    }
}
