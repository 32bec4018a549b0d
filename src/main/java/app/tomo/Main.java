package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Complaints;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Defects;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.entry.Caller;
import app.tomo.cli.entry.CommandLineReader;
import app.tomo.cli.entry.HelpText;
import app.tomo.cli.entry.LocalConsole;
import app.tomo.cli.entry.Reading;
import app.tomo.config.Complaint;
import app.tomo.config.Given;
import app.tomo.config.LogFile;
import app.tomo.config.Places;
import app.tomo.config.Profiles;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.config.Settings;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.words.Words;

import java.util.List;

/// Where the JVM enters Tomo. Reads what is asked for and whose settings are meant; what a command
/// needs is wired in [Errand] and in the classes beside it, by hand.
public final class Main {
    static final String VERSION = "0.1.0";

    private static final String JSON = "--json";

    private final Surroundings surroundings = Surroundings.ofThisProcess();
    private Words words =
            Words.ofKanata(SettingsReader.read(surroundings, Given.NOTHING).language(surroundings));
    private final CallerSignals signals = new CallerSignals();

    private Main() {}

    /// Starts Tomo with the arguments of its command line; the process ends with the status of `ExitStatus`.
    public static void main(String[] arguments) {
        System.exit(new Main().run(arguments));
    }

    private int run(String... arguments) {
        var syntax = new SettingSyntax(surroundings.home(), surroundings.folder());
        boolean json = List.of(arguments).contains(JSON);
        return switch (new CommandLineReader(words.on(json), syntax).read(arguments)) {
            case Reading.Help(String command) -> printed(HelpText.of(words.usage(), command));
            case Reading.Version _ -> printed("tomo " + VERSION);
            case Reading.Misuse(String sentence) -> {
                LocalConsole console = console(json);
                console.err(sentence);
                yield console.ended(ExitStatus.USAGE);
            }
            case Reading.Asked asked -> {
                LocalConsole console = console(asked.json());
                yield console.ended(guarded(asked, console));
            }
        };
    }

    private static LocalConsole console(boolean json) {
        return new LocalConsole(System.out, System.err, json, Errand.isTerminal());
    }

    private static int printed(String text) {
        System.out.println(text);
        return ExitStatus.WELL;
    }

    private int guarded(Reading.Asked asked, Console console) {
        SettingsInForce inForce = new SettingsInForce(reader(asked));
        Settings settings = inForce.now();
        boolean resident = asked.command() instanceof Command.App;
        words = words.in(settings.language(surroundings)).on(asked.json() && !resident);
        if (!tellsOfSettings(asked.command())) {
            settings.complaints().stream()
                    .map((Complaint complaint) -> Complaints.sentence(complaint, words.settings()))
                    .forEach(console::err);
        }
        if (isMistyped(settings.profile()) && asked.command().needsProfile()) {
            console.err(words.profiles().unknown(settings.profile(), Profiles.of(surroundings)));
            return ExitStatus.USAGE;
        }
        Places places = Places.of(surroundings, settings.profile());
        LogFileWriter.into(LogFile.in(places.state()));
        Defects defects = Defects.in(places.state());
        try (Threads threads = Threads.start();
                Buses buses = new Buses(surroundings.variables(), settings.limits(), threads)) {
            return new Errand(
                            surroundings,
                            inForce,
                            places,
                            words,
                            signals,
                            console,
                            defects,
                            threads,
                            buses)
                    .run(asked.command());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitStatus.NOT_REACHED;
        } catch (RuntimeException | LinkageError defect) {
            defects.report(defect);
            console.err(words.commands().defect(defects.file().toString()));
            return ExitStatus.DEFECT;
        }
    }

    /// A profile begins with “tomo profile new”, and the demonstration by itself. Any other name would be a second Tomo for the
    /// daemon of the default one.
    private boolean isMistyped(String profile) {
        return !profile.equals(Caller.DEMO) && !Profiles.has(surroundings, profile);
    }

    /// These say by themselves what cannot be followed.
    private static boolean tellsOfSettings(Command command) {
        return command instanceof Command.OnSettings || command instanceof Command.Status;
    }

    private SettingsReader reader(Reading.Asked asked) {
        boolean demo = asked.command() instanceof Command.App app && app.demo();
        // A profile of its own, so that the demonstration never meets the person's own Tomo.
        Given given = demo ? asked.given().or(Setting.PROFILE, Caller.DEMO) : asked.given();
        return new SettingsReader(surroundings, given);
    }
}
