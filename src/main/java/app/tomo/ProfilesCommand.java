package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.ControlClaim;
import app.tomo.config.Given;
import app.tomo.config.Json;
import app.tomo.config.Places;
import app.tomo.config.Profiles;
import app.tomo.config.Setting;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.model.Target;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// `tomo profile`: lists the person's profiles, each with what it looks after and whether its Tomo runs. Blocks.
record ProfilesCommand(Surroundings surroundings, Words words, Console console) {
    int run() {
        List<String> names = Profiles.of(surroundings);
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("profiles");
        for (String name : names) {
            boolean runs = ControlClaim.isTaken(Places.of(surroundings, name));
            Target target = target(name);
            if (console.json()) {
                array.addObject()
                        .put("name", name)
                        .put("scope", target.scope().id())
                        .put("unit", target.unit())
                        .put("running", runs);
            } else {
                console.out(words.profiles().line(name, words.scopes().unit(target), runs));
            }
        }
        if (console.json()) {
            console.out(Json.write(json));
        } else if (names.size() == 1) {
            console.out(words.profiles().only());
        }
        return ExitStatus.WELL;
    }

    private Target target(String profile) {
        return SettingsReader.read(surroundings, Given.NOTHING.or(Setting.PROFILE, profile))
                .target();
    }
}
