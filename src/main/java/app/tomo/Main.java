package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Complaints;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Defects;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.cli.control.Bounds;
import app.tomo.cli.control.ControlClaim;
import app.tomo.cli.control.ControlClient;
import app.tomo.cli.control.Peer;
import app.tomo.cli.entry.Caller;
import app.tomo.cli.entry.CommandLineReader;
import app.tomo.cli.entry.HelpText;
import app.tomo.cli.entry.LocalConsole;
import app.tomo.cli.entry.Reading;
import app.tomo.config.Complaint;
import app.tomo.config.Given;
import app.tomo.config.LogFile;
import app.tomo.config.Places;
import app.tomo.config.PresetsDesk;
import app.tomo.config.Profiles;
import app.tomo.config.RememberedTarget;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Surroundings;
import app.tomo.diagnosis.report.Part;
import app.tomo.diagnosis.report.Report;
import app.tomo.model.ActionKind;
import app.tomo.model.Limits;
import app.tomo.service.MachineUndo;
import app.tomo.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Where the JVM enters Tomo. Everything is wired here and in the classes beside it, by hand.
public final class Main {
    static final String VERSION = "0.1.0";

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
        return switch (new CommandLineReader(words, syntax).read(arguments)) {
            case Reading.Help _ -> printed(HelpText.of(words.usage()));
            case Reading.Version _ -> printed("tomo " + VERSION);
            case Reading.Misuse(String sentence) -> {
                System.err.println(sentence);
                yield ExitStatus.USAGE;
            }
            case Reading.Asked asked -> guarded(asked);
        };
    }

    private static int printed(String text) {
        System.out.println(text);
        return ExitStatus.WELL;
    }

    private int guarded(Reading.Asked asked) {
        SettingsInForce inForce = new SettingsInForce(reader(asked));
        Settings settings = inForce.now();
        boolean resident = asked.command() instanceof Command.App;
        words = words.in(settings.language(surroundings)).on(asked.json() && !resident);
        Console console = new LocalConsole(System.out, System.err, asked.json(), isTerminal());
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
            return carryOut(asked.command(), inForce, places, console, defects, threads, buses);
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

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
    }

    private int carryOut(
            Command command,
            SettingsInForce inForce,
            Places places,
            Console console,
            Defects defects,
            Threads threads,
            Buses buses)
            throws InterruptedException {
        Settings settings = inForce.now();
        Machine machine = new Machine(surroundings, places, inForce);
        SettingsDesk desk = new SettingsDesk(inForce, new SettingsWriter(places), places);
        RememberedTarget remembered = remembered(desk, console);
        Discovery discovery = discovery(settings, remembered, console, threads, buses, machine);
        MachineLook look = MachineLook.brief(buses, threads, machine);
        Caller caller = caller(command, settings, places, console, threads, discovery, look);
        Takeover takeover =
                new Takeover(settings.target(), words, threads, buses, machine, remembered);
        AppCommand app =
                new AppCommand(
                        machine, settings, words, console, defects, threads, buses, discovery,
                        takeover, desk, caller);
        return switch (command) {
            case Command.OnDaemon onDaemon -> cancellable(caller, onDaemon, settings.limits());
            case Command.OnSettings onSettings -> caller.run(onSettings, desk);
            case Command.OnApp onApp -> caller.run(onApp);
            case Command.Simulate simulate ->
                    new SimulateCommand(settings, places.state().resolve("demo"), words, threads)
                            .run(simulate);
            case Command.Replay(String file) ->
                    new ReplayCommand(words, console, places.state().resolve("demo")).run(file);
            case Command.Diagnose(String file) -> new DiagnoseCommand(words, console).run(file);
            case Command.Report report ->
                    new ReportCommand(
                                    new ReportDesk(machine),
                                    words,
                                    console,
                                    threads,
                                    about -> beside(about, discovery, threads, buses, machine))
                            .run(report);
            case Command.Adopt adopt -> new AdoptCommand(takeover, places, console, app).run(adopt);
            case Command.Profile profile ->
                    new ProfilesCommand(
                                    new ProfileDoor(machine, threads, words),
                                    buses,
                                    settings,
                                    new Question(console),
                                    console)
                            .run(profile);
            case Command.Preset preset ->
                    presets(caller, desk, console, discovery, threads, buses, machine).run(preset);
            case Command.Service service ->
                    new ServiceCommand(
                                    discovery::session,
                                    new UnitDesk(buses, threads, machine, words, remembered),
                                    new Question(console),
                                    console)
                            .run(service);
            case Command.Recover recover ->
                    new Recovering(
                                    new UnitDesk(buses, threads, machine, words, remembered),
                                    discovery,
                                    settings,
                                    console,
                                    signals)
                            .run(recover);
            case Command.Uninstall uninstall ->
                    new UninstallCommand(
                                    new Belongings(
                                            new UnitDesk(
                                                    buses, threads, machine, words, remembered),
                                            new ProfileDoor(machine, threads, words),
                                            MachineUndo.onThisMachine(threads.time())),
                                    settings.target(),
                                    new Question(console),
                                    console)
                            .run(uninstall);
            case Command.App asked -> app.run(asked);
        };
    }

    private List<Part> beside(
            Report.About about,
            Discovery discovery,
            Threads threads,
            Buses buses,
            Machine machine) {
        try (Session session = discovery.session()) {
            return new BundleParts(buses, threads, machine, words).of(about, session.log());
        }
    }

    private PresetCommand presets(
            Caller caller,
            SettingsDesk desk,
            Console console,
            Discovery discovery,
            Threads threads,
            Buses buses,
            Machine machine) {
        PresetSides sides = new PresetSides(buses, threads, machine);
        PresetsDesk presets = sides.desk(desk);
        PresetSwitch turning =
                new PresetSwitch(
                        discovery::session,
                        discovery::session,
                        sides,
                        presets,
                        () ->
                                caller.run(new Command.Act(ActionKind.RESTART, ""))
                                        == ExitStatus.WELL,
                        () -> ControlClaim.isTaken(machine.places()));
        return new PresetCommand(
                turning, presets, desk.inForce().now(), new Question(console), words, console);
    }

    private RememberedTarget remembered(SettingsDesk desk, Console console) {
        String file = desk.places().settings().toString();
        return new RememberedTarget(
                desk.writer(),
                aside -> console.err(words.settings().setAside(file, aside.toString())));
    }

    private Discovery discovery(
            Settings settings,
            RememberedTarget remembered,
            Console console,
            Threads threads,
            Buses buses,
            Machine machine) {
        return new Discovery(
                new TargetChoice(
                        settings,
                        new UnclaimedUnits(
                                new MachineFinder(buses, threads, machine),
                                surroundings,
                                settings.profile())),
                remembered,
                why ->
                        console.err(
                                words.settings().notRemembered(why.file().toString(), why.why())),
                Keepers.onThisMachine(buses, threads, machine, words.settings()),
                threads.blocking(),
                threads.time());
    }

    private Caller caller(
            Command command,
            Settings settings,
            Places places,
            Console console,
            Threads threads,
            Discovery discovery,
            MachineLook look) {
        Bounds bounds =
                command.urgent() ? Bounds.urgent(settings.limits()) : Bounds.of(settings.limits());
        return new Caller(
                new ControlClient(places, Peer.byCredentials(), bounds, threads.time()),
                discovery::session,
                settings,
                words,
                console,
                signals,
                look::diagnosis);
    }

    private int cancellable(Caller caller, Command.OnDaemon command, Limits limits)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Interrupts.handle(() -> signals.raise(CallerSignals.Signal.CANCELLED), ended, () -> limits);
        if (command instanceof Command.Apply && isTerminal()) {
            Agreement.by(System.in, () -> signals.raise(CallerSignals.Signal.AGREED));
        }
        try {
            return caller.run(command);
        } finally {
            ended.countDown();
        }
    }
}
