package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.Answer;
import app.tomo.cli.control.Bounds;
import app.tomo.cli.control.ControlClaim;
import app.tomo.cli.control.ControlClient;
import app.tomo.cli.control.Peer;
import app.tomo.cli.control.Request;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.Profiles;
import app.tomo.config.Setting;
import app.tomo.config.Surroundings;
import app.tomo.model.ActionKind;
import app.tomo.service.TomoProcess;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Tomos of the person's other profiles, asked and brought forward through their control sockets. Blocks.
record ProfileDoor(Machine machine, Threads threads, Words words) {
    /// What of the environment was said of this Tomo's daemon.
    private static final Set<String> OWN =
            Stream.of(
                            Setting.PROFILE,
                            Setting.UNIT,
                            Setting.SCOPE,
                            Setting.PORT,
                            Setting.KANATA,
                            Setting.CONFIG)
                    .map(setting -> Surroundings.variableOf(setting.key()))
                    .collect(Collectors.toUnmodifiableSet());

    /// The same in other words.
    ProfileDoor in(Words other) {
        return new ProfileDoor(machine, threads, other);
    }

    List<String> names() {
        return Profiles.of(machine.surroundings());
    }

    Places places(String profile) {
        return Places.of(machine.surroundings(), profile);
    }

    /// Whether its Tomo runs and takes commands.
    boolean isUp(String profile) {
        return ask(profile, new Command.Status(), new FirstLine()) instanceof Answer.Ended;
    }

    /// How its Tomo says that its daemon is, `✓ kanata is well`; empty where none runs.
    String state(String profile) {
        FirstLine line = new FirstLine();
        return ask(profile, new Command.Status(), line) instanceof Answer.Ended ? line.text : "";
    }

    /// Has its Tomo end, where one runs.
    ///
    /// @return whether none runs any more
    boolean quit(String profile) {
        Answer _ = ask(profile, new Command.Quit(), new FirstLine());
        return !ControlClaim.isTaken(places(profile));
    }

    /// Has its Tomo start the daemon that it looks after.
    ///
    /// @return empty when that runs, else a sentence that says why not
    String start(String profile) {
        FirstLine line = new FirstLine();
        Answer answer =
                ask(
                        profile,
                        new Command.Act(ActionKind.START, ""),
                        Bounds.of(machine.limits()),
                        line);
        if (answer instanceof Answer.Ended(int status) && status == ExitStatus.WELL) {
            return "";
        }
        return line.text.isEmpty() ? words.profiles().silent(profile) : line.text;
    }

    /// Brings its Tomo forward, and starts it where it does not run.
    ///
    /// @return null when it is there, else a sentence that says why not
    @Nullable String open(String profile) {
        if (ask(profile, new Command.Show(), new FirstLine()) instanceof Answer.Ended) {
            return null;
        }
        TomoProcess.Absence why =
                TomoProcess.start(
                        List.of("--profile", profile),
                        OWN,
                        () -> Files.exists(places(profile).socket()) && isUp(profile),
                        machine.limits().start(),
                        threads.time());
        return switch (why) {
            case null -> null;
            case TomoProcess.Absence.Ended(int status) ->
                    words.profiles().endedAtOnce(profile, status);
            case TomoProcess.Absence.Silent() -> words.profiles().silent(profile);
            case TomoProcess.Absence.Unstartable(String cause) ->
                    words.profiles().unstartable(profile, cause);
        };
    }

    private Answer ask(String profile, Command command, Console console) {
        return ask(profile, command, Bounds.urgent(machine.limits()), console);
    }

    private Answer ask(String profile, Command command, Bounds bounds, Console console) {
        return new ControlClient(places(profile), Peer.byCredentials(), bounds, threads.time())
                .ask(
                        new Request(command, Given.NOTHING, false, false, words.language()),
                        console,
                        new CallerSignals());
    }

    /// Keeps the first line of what is printed.
    private static final class FirstLine implements Console {
        private String text = "";

        @Override
        public boolean json() {
            return false;
        }

        @Override
        public boolean interactive() {
            return false;
        }

        @Override
        public void out(String printed) {
            text = text.isEmpty() ? printed.lines().findFirst().orElse("") : text;
        }

        @Override
        public void err(String said) {
            out(said);
        }

        @Override
        public void progress(String line) {
            // Nobody watches.
        }

        @Override
        public boolean closed() {
            return false;
        }
    }
}
