package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Defects;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.cli.control.Bounds;
import app.tomo.cli.control.ControlClaim;
import app.tomo.cli.control.ControlClient;
import app.tomo.cli.control.Peer;
import app.tomo.cli.entry.Caller;
import app.tomo.config.Places;
import app.tomo.config.PresetsDesk;
import app.tomo.config.RememberedTarget;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Surroundings;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.report.Part;
import app.tomo.diagnosis.report.Report;
import app.tomo.model.ActionKind;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.service.MachineUndo;
import app.tomo.service.TerminalAgent;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// One command of the command line: wires what it needs, and carries it out in this process or in the Tomo that runs.
///
/// @param signals raised where the person ends it
record Errand(
        Surroundings surroundings,
        SettingsInForce inForce,
        Places places,
        Words words,
        CallerSignals signals,
        Console console,
        Defects defects,
        Threads threads,
        Buses buses) {
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
    }

    /// Blocks to its end; the exit status.
    int run(Command command) throws InterruptedException {
        Settings settings = inForce.now();
        if (!mayAsk(command, settings)) {
            return run(command, settings);
        }
        try (TerminalAgent _ =
                TerminalAgent.forThisProcess(
                        surroundings.variables(),
                        threads.time(),
                        settings.limits().time(Limit.FIRST_LOOK))) {
            return run(command, settings);
        }
    }

    /// Whether a password may be asked for. What is urgent is not kept waiting by that.
    private static boolean mayAsk(Command command, Settings settings) {
        return switch (command) {
            case Command.Service _,
                    Command.Recover _,
                    Command.Uninstall _,
                    Command.Adopt _,
                    Command.Preset _ ->
                    true;
            case Command.Act act -> settings.target().scope() == Scope.SYSTEM && !act.urgent();
            default -> false;
        };
    }

    private int run(Command command, Settings settings) throws InterruptedException {
        Machine machine = new Machine(surroundings, places, inForce);
        SettingsDesk desk = new SettingsDesk(inForce, new SettingsWriter(places), places);
        RememberedTarget remembered = remembered(desk);
        Discovery discovery = discovery(settings, remembered, machine);
        Caller caller = caller(command, settings, discovery, machine);
        Takeover takeover =
                new Takeover(settings.target(), words, threads, buses, machine, remembered);
        AppCommand app =
                new AppCommand(
                        machine, settings, words, console, defects, threads, buses, discovery,
                        takeover, desk, caller);
        UnitDesk units = new UnitDesk(buses, threads, machine, words, remembered);
        return switch (command) {
            case Command.Act act when act.urgent() -> {
                int status = cancellable(caller, act, settings.limits());
                new Survivors(settings.target(), words, console).tell();
                yield status;
            }
            case Command.OnDaemon onDaemon -> cancellable(caller, onDaemon, settings.limits());
            case Command.OnSettings onSettings -> caller.run(onSettings, desk);
            case Command.OnApp onApp -> caller.run(onApp);
            case Command.Simulate simulate ->
                    new SimulateCommand(settings, places.state().resolve("demo"), words, threads)
                            .run(simulate);
            case Command.Replay(String file) ->
                    new ReplayCommand(words, console, places.state().resolve("demo")).run(file);
            case Command.Diagnose(String file) -> new DiagnoseCommand(words, console).run(file);
            case Command.Report report -> report(machine, discovery).run(report);
            case Command.Adopt adopt -> new AdoptCommand(takeover, places, console, app).run(adopt);
            case Command.Profile profile ->
                    new ProfilesCommand(door(machine), buses, settings, question(), console)
                            .run(profile);
            case Command.Preset preset -> presets(caller, desk, discovery, machine).run(preset);
            case Command.Service service ->
                    new ServiceCommand(discovery::session, units, question(), console).run(service);
            case Command.Recover recover ->
                    new Recovering(units, discovery, settings, console, signals).run(recover);
            case Command.Uninstall uninstall ->
                    uninstall(units, settings.target(), machine).run(uninstall);
            case Command.App asked -> app.run(asked);
        };
    }

    private Question question() {
        return new Question(console);
    }

    private ProfileDoor door(Machine machine) {
        return new ProfileDoor(machine, threads, words);
    }

    private UninstallCommand uninstall(UnitDesk units, Target target, Machine machine) {
        MachineUndo undo = MachineUndo.onThisMachine(threads.time());
        return new UninstallCommand(
                new Belongings(units, door(machine), undo), target, question(), console);
    }

    private ReportCommand report(Machine machine, Discovery discovery) {
        return new ReportCommand(
                new ReportDesk(machine),
                words,
                console,
                threads,
                () -> seen(discovery, machine),
                about -> beside(about, discovery, machine));
    }

    private @Nullable Diagnosis seen(Discovery discovery, Machine machine) {
        try (Session session = discovery.session()) {
            return MachineLook.brief(buses, threads, machine).diagnosis(session);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private List<Part> beside(Report.About about, Discovery discovery, Machine machine) {
        try (Session session = discovery.session()) {
            return new BundleParts(buses, threads, machine, words).of(about, session.log());
        }
    }

    private PresetCommand presets(
            Caller caller, SettingsDesk desk, Discovery discovery, Machine machine) {
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
                turning, presets, desk.inForce().now(), question(), words, console);
    }

    private RememberedTarget remembered(SettingsDesk desk) {
        String file = desk.places().settings().toString();
        return new RememberedTarget(
                desk.writer(),
                aside -> console.err(words.settings().setAside(file, aside.toString())));
    }

    private Discovery discovery(Settings settings, RememberedTarget remembered, Machine machine) {
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
            Command command, Settings settings, Discovery discovery, Machine machine) {
        MachineLook look = MachineLook.brief(buses, threads, machine);
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
