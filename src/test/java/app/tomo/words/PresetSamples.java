package app.tomo.words;

import app.tomo.model.PresetObstacle;

import java.util.List;
import java.util.stream.Stream;

/// All that is said of presets and profiles.
final class PresetSamples {
    private PresetSamples() {}

    static void say(PresetWords words, List<String> said) {
        Stream.of(PresetWords.Sentence.values()).map(words::of).forEach(said::add);
        said.add(words.line("work", "/home/p/work.kbd", true, true));
        said.add(words.line("home", "/home/p/home.kbd", false, true));
        said.add(words.line("games", "/home/p/games.kbd", false, false));
        said.add(words.added("work", "/home/p/work.kbd"));
        said.add(words.removed("work"));
        said.add(words.badName("my work"));
        said.add(words.taken("work"));
        said.add(words.badArgument("--port"));
        said.add(words.none("/home/p/.config/tomo/settings.json"));
        said.add(words.unusable(List.of("a b", "c")));
        said.add(words.markedInVain("gone"));
        said.add(words.unknown("wrok", List.of("work", "games")));
        said.add(words.attached("/home/p/work.kbd"));
        said.add(words.wrapped("kanata.service", "/home/p/work.kbd"));
        said.add(words.unwritten("Read-only file system"));
        said.add(words.system("/etc/systemd/system/k.service.d/60.conf", "k.service"));
        said.add(words.systemAway("/etc/systemd/system/k.service.d/60.conf", "k.service"));
        said.add(words.systemThen("/etc/systemd/system/k.service.d/60.conf", "k.service"));
        said.add(words.write("/home/p/.config/systemd/user/k.service.d/60.conf"));
        for (String name : List.of("work", "")) {
            said.addAll(List.of(words.done(name), words.later(name), words.marked(name)));
        }
        said.add(words.lost("Read-only file system"));
        for (PresetLabel label : PresetLabel.values()) {
            said.add(words.of(label));
        }
        for (PresetObstacle obstacle : PresetObstacle.values()) {
            said.add(words.obstacle(obstacle, "kanata.service"));
        }
        said.removeIf(String::isEmpty);
        said.add(words.nameMissing());
        said.add(words.configMissing());
        said.add(words.noFile("/home/p/work.kbd"));
        said.add(words.openQuote());
        said.add(words.changedElsewhere("work"));
        said.add(words.saved("work"));
        said.add(words.about(PresetLabel.SWITCH, "work"));
    }

    static void say(ProfileWords words, List<String> said) {
        for (ProfileLabel label : ProfileLabel.values()) {
            said.add(words.of(label));
        }
        said.add(words.line("left", "kanata.service (yours)", "✓ kanata is well"));
        said.add(words.line("left", "kanata.service (yours)"));
        said.add(words.only());
        said.add(words.entry("left", "✓ kanata is well"));
        said.add(words.entry("left", ""));
        said.add(words.open("left"));
        said.add(words.badName("a/b"));
        said.add(words.taken("left"));
        said.add(words.unknown("lefd", List.of("default", "left")));
        said.add(words.made("left", "kanata-left.service (yours)", "5830"));
        said.add(words.wroteUnit("/home/p/.config/systemd/user/kanata-left.service"));
        said.add(words.usesConfig("/home/p/left.kbd", true));
        said.add(words.usesConfig("/home/p/left.kbd", false));
        said.add(words.opened("left"));
        said.add(words.endedAtOnce("left", 1));
        said.add(words.silent("left"));
        said.add(words.unstartable("left", "Permission denied"));
        said.add(words.removed("left"));
        said.add(words.goes("/home/p/.config/tomo/profiles/left"));
        said.add(words.running("left"));
        said.add(words.notDefault());
        said.add(words.unwritten("Read-only file system"));
        said.add(words.portTaken("5829", "kanata.service"));
        said.add(words.unitTaken("kanata.service", "default"));
        said.add(words.question());
        said.add(words.notAsked());
        said.add(words.notDone());
    }
}
