package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Defects;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.AppControl;
import app.tomo.cli.control.Bounds;
import app.tomo.cli.control.ControlClaim;
import app.tomo.cli.control.ControlServer;
import app.tomo.cli.control.Host;
import app.tomo.cli.control.Peer;
import app.tomo.cli.entry.Caller;
import app.tomo.config.EmergencyFile;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsWatch;
import app.tomo.desktop.MachineSleep;
import app.tomo.simulator.script.Script;
import app.tomo.words.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// `tomo` itself: the one resident app of a profile, on a desktop or in a terminal.
///
/// @param caller reaches the app that runs already, if one does
record AppCommand(
        Machine machine,
        Settings settings,
        Words words,
        Console console,
        Defects defects,
        Threads threads,
        Buses buses,
        Discovery discovery,
        Takeover takeover,
        SettingsDesk desk,
        Caller caller) {
    private static final Logger LOG = LoggerFactory.getLogger(AppCommand.class);

    /// Begins to look after something.
    private interface Beginning {
        void of(App app) throws IOException;
    }

    int run(Command.App app) throws InterruptedException {
        return switch (new ScriptFile(words).read(app.script())) {
            case ScriptFile.Reading.Read(Script script) ->
                    run(app.demo(), begun -> begin(begun, app.demo(), script));
            case ScriptFile.Reading.Unusable(String sentence) -> {
                console.err(sentence);
                yield ExitStatus.USAGE;
            }
        };
    }

    private void begin(App app, boolean demo, Script script) throws IOException {
        if (demo) {
            app.begin(Keeper.simulated(settings.profile(), machine, script, threads));
        } else {
            discovery.begin(app);
        }
    }

    /// Looks after what runs already.
    int run(Keeper ready) throws InterruptedException {
        return run(false, app -> app.begin(ready));
    }

    private int run(boolean demo, Beginning beginning) throws InterruptedException {
        return switch (ControlClaim.take(machine.places())) {
            case ControlClaim.Result.Taken _ -> caller.run(new Command.Show());
            case ControlClaim.Result.Mine(ControlClaim claim) -> run(demo, beginning, claim);
            case ControlClaim.Result.Unusable(var path, var why) -> {
                console.err(
                        why == null
                                ? words.commands().foreign(path.toString())
                                : words.commands().unusable(path.toString(), why));
                yield ExitStatus.NOT_REACHED;
            }
        };
    }

    private int run(boolean demo, Beginning beginning, ControlClaim claim)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        App app = new App(threads, machine, settings.profile(), words, Interrupts::halt);
        Interrupts.handle(app::quit, ended, machine::limits);
        Interrupts.onRequest(() -> noteDump(app));
        serve(app, claim);
        Shelf shelf = Shelf.of(app, machine, desk, discovery, buses, threads, words);
        follow(app, shelf);
        try {
            beginning.of(app);
            followFlag(app);
            app.endWith("shelf", app.follow(shelf::publish)::close);
            MachineSleep sleep = new MachineSleep(buses.system(), app::woke);
            app.endWith("sleep", sleep::close);
            if (!new DesktopRun(this, app, shelf).took()) {
                new TerminalRun(this, app, demo).run();
            }
            app.end();
            return ExitStatus.WELL;
        } catch (IOException unwritable) {
            app.end();
            console.err(
                    words.commands()
                            .noDemo(
                                    machine.places().state().toString(),
                                    String.valueOf(unwritable.getMessage())));
            return ExitStatus.NOT_REACHED;
        } finally {
            ended.countDown();
        }
    }

    private static void noteDump(App app) {
        try {
            LOG.info("asked by a signal for a dump, which is in {}", app.dump());
        } catch (IOException unwritable) {
            LOG.warn("asked by a signal for a dump, which cannot be written", unwritable);
        }
    }

    /// What the person changes in the settings file is in force at once, as far as a running Tomo can take it.
    private void follow(App app, Shelf shelf) {
        var inForce = machine.settings();
        inForce.onChange(new SettingsNews(words.inEnglish().settings(), inForce.now()));
        inForce.onChange(app::obey);
        SettingsWatch watch =
                SettingsWatch.over(
                        machine.places().settings(),
                        machine::limits,
                        () -> {
                            inForce.reread();
                            shelf.presets().refresh();
                        });
        app.endWith("settings", watch::close);
    }

    /// A script, another Tomo or a hand may set or lift the emergency stop.
    private void followFlag(App app) {
        SettingsWatch flag =
                SettingsWatch.over(
                        EmergencyFile.of(machine.places()), machine::limits, app::flagChanged);
        app.endWith("flag", flag::close);
    }

    /// Sees everything that a diagnosis is made of.
    MachineLook look(App app) {
        return new MachineLook(buses, threads, machine, true, app::isSimulation);
    }

    private void serve(App app, ControlClaim claim) {
        AppControl control =
                new AppControl() {
                    @Override
                    public Place show() {
                        return app.show();
                    }

                    @Override
                    public Path dump() throws IOException {
                        return app.dump();
                    }

                    @Override
                    public void quit() {
                        app.quit();
                    }
                };
        ControlServer server =
                new ControlServer(
                        claim,
                        new Host(
                                app::awaitSession,
                                desk,
                                words,
                                defects,
                                control,
                                look(app)::diagnosis),
                        Peer.byCredentials(),
                        Bounds.of(machine.limits()),
                        threads.time(),
                        threads.blocking());
        app.endWith("control socket", server::close);
        server.start();
    }
}
