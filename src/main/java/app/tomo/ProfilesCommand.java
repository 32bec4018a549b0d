package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.ControlClaim;
import app.tomo.config.Given;
import app.tomo.config.Json;
import app.tomo.config.Origin;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.config.Settings;
import app.tomo.config.SettingsReader;
import app.tomo.model.Target;
import app.tomo.words.ProfileWords;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// `tomo profile`: lists the person's profiles, each with what it looks after and how that is; makes, opens and removes one.
/// Blocks.
///
/// @param settings of this call; what was said in it is said of a new profile
record ProfilesCommand(
        ProfileDoor door, Buses buses, Settings settings, Question question, Console console) {
    /// What a profile may be called has nothing to do with folders.
    private static final SettingSyntax SYNTAX = new SettingSyntax(Path.of("/"), Path.of("/"));

    int run(Command.Profile command) throws InterruptedException {
        return switch (command.verb()) {
            case LIST -> list();
            case NEW -> make(command.name());
            case OPEN -> known(command.name()) ? open(command.name()) : ExitStatus.USAGE;
            case REMOVE ->
                    known(command.name())
                            ? remove(command.name(), command.yes())
                            : ExitStatus.USAGE;
        };
    }

    private Words words() {
        return door.words();
    }

    private ProfileWords say() {
        return words().profiles();
    }

    private int list() {
        List<String> names = door.names();
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("profiles");
        for (String name : names) {
            String state = door.state(name);
            boolean runs = !state.isEmpty();
            Target target = target(name);
            if (console.json()) {
                array.addObject()
                        .put("name", name)
                        .put("scope", target.scope().id())
                        .put("unit", target.unit())
                        .put("running", runs);
            } else {
                String what = words().scopes().unit(target);
                console.out(runs ? say().line(name, what, state) : say().line(name, what));
            }
        }
        if (console.json()) {
            console.out(Json.write(json));
        } else if (names.size() == 1) {
            console.out(say().only());
        }
        return ExitStatus.WELL;
    }

    private Target target(String profile) {
        return SettingsReader.read(
                        door.machine().surroundings(), Given.NOTHING.or(Setting.PROFILE, profile))
                .target();
    }

    private int make(String name) {
        if (SYNTAX.read(Setting.PROFILE, name) == null) {
            return Ending.of(ExitStatus.USAGE, say().badName(name), console);
        }
        Target said = settings.target();
        ProfileMaker.Result result =
                new ProfileMaker(door, buses)
                        .make(
                                new ProfileMaker.Wish(
                                        name,
                                        typed(Setting.CONFIG, said.config()),
                                        typed(Setting.PORT, said.address()),
                                        typed(Setting.UNIT, said.unit())));
        String between = console.json() ? " " : System.lineSeparator();
        return Ending.of(
                result.made() ? ExitStatus.WELL : ExitStatus.NOT_REACHED,
                String.join(between, result.sentences()),
                console);
    }

    /// Only what stands on this very command line.
    private <T> @Nullable T typed(Setting setting, @Nullable T value) {
        return settings.of(setting).origin() == Origin.COMMAND_LINE ? value : null;
    }

    private boolean known(String name) {
        boolean known = door.names().contains(name);
        if (!known) {
            int _ = Ending.of(ExitStatus.USAGE, say().unknown(name, door.names()), console);
        }
        return known;
    }

    private int open(String name) {
        String why = door.open(name);
        if (why != null) {
            return refused(why);
        }
        return Ending.of(ExitStatus.WELL, say().opened(name), console);
    }

    private int remove(String name, boolean yes) throws InterruptedException {
        if (name.equals(Setting.PROFILE.initial())) {
            return refused(say().notDefault());
        }
        if (ControlClaim.isTaken(door.places(name))) {
            return refused(say().running(name));
        }
        ProfileRemoval removal = new ProfileRemoval(name, target(name), door, buses);
        if (!console.json()) {
            console.out(
                    say().goes(
                                    removal.goes().stream()
                                            .map(Path::toString)
                                            .collect(Collectors.joining(", "))));
        }
        if (!yes && console.json()) {
            return refused(say().notAsked());
        }
        if (!yes && !question.asked(say().question(), say().notAsked(), say().notDone())) {
            return ExitStatus.NOT_REACHED;
        }
        return switch (ControlClaim.take(door.places(name))) {
            case ControlClaim.Result.Mine(ControlClaim claim) -> removed(name, removal, claim);
            case ControlClaim.Result.Taken _ -> refused(say().running(name));
            case ControlClaim.Result.Unusable(Path path, String why) ->
                    refused(say().unwritten(why == null ? path.toString() : why));
        };
    }

    /// No Tomo of that profile can begin while it goes.
    ///
    /// @param claim given up at the end
    private int removed(String name, ProfileRemoval removal, ControlClaim claim)
            throws InterruptedException {
        try (claim) {
            String why = removal.remove();
            if (why != null) {
                return refused(why);
            }
        }
        return Ending.of(ExitStatus.WELL, say().removed(name), console);
    }

    private int refused(String sentence) {
        return Ending.of(ExitStatus.NOT_REACHED, sentence, console);
    }
}
