package app.tomo.words;

import app.tomo.model.CheckResult;
import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.Limits;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Truth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Everything that the command line says beside the words of the other surfaces.
final class CommandSamples {
    private static final List<String> SETTINGS =
            List.of(
                    "unit",
                    "scope",
                    "port",
                    "kanata",
                    "config",
                    "profile",
                    "language",
                    "tray.layer",
                    "icons");
    private static final List<String> NOTIFY =
            List.of(
                    "theme",
                    "tray.style",
                    "reload.wait",
                    "notify.quiet-hours",
                    "notify.do-not-disturb",
                    "notify.failures",
                    "notify.hangs",
                    "notify.not-remapped",
                    "notify.reloads",
                    "notify.trials",
                    "notify.recoveries");
    private static final List<String> COMMANDS =
            List.of(
                    "status",
                    "start",
                    "stop",
                    "restart",
                    "pause",
                    "resume",
                    "reload",
                    "apply",
                    "keep",
                    "revert",
                    "drift",
                    "layers",
                    "layer",
                    "keys",
                    "key",
                    "emergency-stop",
                    "watch",
                    "logs",
                    "notifications",
                    "check",
                    "doctor",
                    "replay",
                    "report",
                    "simulate",
                    "adopt",
                    "preset",
                    "service",
                    "profile",
                    "dump",
                    "uninstall",
                    "settings",
                    "recover",
                    "quit");

    private CommandSamples() {}

    static List<CheckResult> checks() {
        List<CheckResult> all = new ArrayList<>();
        all.add(new CheckResult.Passed(List.of()));
        all.add(new CheckResult.Passed(List.of("one")));
        all.add(new CheckResult.Passed(List.of("one", "two")));
        all.add(new CheckResult.Failed(SnapshotBuilder.fault()));
        for (CheckResult.Why why : CheckResult.Why.values()) {
            all.add(new CheckResult.NotPossible(why, "detail"));
        }
        return all;
    }

    static List<String> say(Words words) {
        List<String> said = new ArrayList<>();
        commands(words.commands(), said);
        usage(words.usage(), said);
        settings(words.settings(), said);
        icons(words.icons(), said);
        adopt(words.adopt(), said);
        PresetSamples.say(words.presets(), said);
        PresetSamples.say(words.profiles(), said);
        for (String kind : List.of("fault", "time", "size", "number", "signal")) {
            said.add(words.scripts().notUnderstood("a.script", 3, kind, "dance"));
        }
        said.add(words.scripts().missing("a.script", List.of("a-storm", "a-loop")));
        said.add(words.scripts().unreadable("a.script", "Is a directory"));
        ReplaySamples.say(words, said);
        said.add(words.doctor().nothingFound(true));
        said.add(words.doctor().nothingFound(false));
        said.add(words.doctor().notSeen("user-unit", "no answer within 2000 ms"));
        said.add(words.doctor().saved("seen.json"));
        said.add(words.doctor().missing("seen.json"));
        said.add(words.doctor().unreadable("seen.json", "Is a directory"));
        said.add(words.doctor().noRecord("seen.json", "no at"));
        ReportSamples.say(words.report(), said);
        TrialSamples.say(words.trial(), said);
        EditorSamples.say(words.editor(), said);
        ConfigurationSamples.say(words.configuration(), said);
        PageSamples.say(words.pages(), said);
        ConfigsSamples.say(words.configs(), said);
        EditorSamples.say(words.kbd(), said);
        UnitSamples.say(words.units(), said);
        RecoverySamples.say(words.recovery(), said);
        UninstallSamples.say(words.uninstall(), said);
        return said;
    }

    private static void commands(CommandWords words, List<String> said) {
        Stream.of(CommandWords.Sentence.values()).map(words::of).forEach(said::add);
        Stream.of(CommandWords.Heading.values()).map(words::of).forEach(said::add);
        for (CheckResult check : checks()) {
            said.add(words.check(check, "kanata.kbd"));
            said.add(words.check(check, ""));
        }
        said.add(words.line("14:02:17", "kanata is well", "kanata.service (yours)"));
        said.add(words.line("14:02:17", "kanata started in 2 s.", ""));
        said.add(words.dashed("kanata is well", "kanata.service (yours)"));
        said.add(words.dashed("kanata is well", ""));
        said.add(words.logLine("14:02:17", "kanata", "WARN", "no keyboard"));
        Stream.of("daemon", "manager", "tomo").map(words::source).forEach(said::add);
        said.add(words.layersUnknown("kanata is stopped"));
        said.add(words.keysUnknown("kanata is stopped"));
        said.add(words.differs("--unit", "kanata.service"));
        said.add(words.differs("--port", ""));
        said.add(words.differsUndone("--port", "127.0.0.1:5829"));
        said.add(words.differsUndone("--port", ""));
        said.add(words.noDemo("/home/me/x", "full"));
        said.add(words.choice(1, "kanata.service (yours)"));
        said.add(words.ignored("--port", "127.0.0.1:5829"));
        said.add(words.ignored("--port", ""));
        said.add(words.runsInTerminal("/dev/pts/3", 4711));
        said.add(words.runsInTerminal("", 4711));
        said.add(words.foreign("/tmp/tomo-1000"));
        said.add(words.livesOn(4711, "you", true, "kanata -c keys.kbd"));
        said.add(words.livesOn(4711, "eve", false, ""));
        said.add(words.unusable("/tmp/tomo-1000", "No space left on device"));
        said.add(words.logUnwritable("/home/p/tomo.log", "No space left on device"));
        said.add(words.notDumped("No space left on device"));
        said.add(words.defect("/home/p/.local/state/tomo/defect.txt"));
    }

    private static void usage(UsageWords words, List<String> said) {
        said.add(words.unknownCommand("stats", "status"));
        said.add(words.unknownCommand("dance", ""));
        said.add(words.unknownOption("--uint", "--unit", "tomo"));
        said.add(words.unknownOption("--dance", "", "tomo logs"));
        said.add(words.optionOf("-n", "logs"));
        said.add(words.valueMissing("--unit"));
        said.add(words.valueUnwanted("--json"));
        said.add(words.layerMissing());
        said.add(words.keyMissing());
        said.add(words.recordMissing());
        said.add(words.noMotion("dance"));
        said.add(words.noAdopter());
        said.add(words.noTask());
        said.add(words.badValue("lines", "many"));
        said.add(words.badValue("since", "once"));
        said.add(words.noSetting("reload.cool-down"));
        said.add(words.badValue("pause", "soon"));
        said.add(words.noSettingsCommand());
        said.add(words.noProfileCommand());
        said.add(words.presetMissing());
        said.add(words.tooMuch("more"));
        said.add(words.twice("--unit"));
        said.add(words.notUnderstood());
        said.add(words.about());
        Stream.of("usage", "options", "commands", "exit", "example")
                .map(words::heading)
                .forEach(said::add);
        Stream.of(
                        "name", "file", "folder", "how", "address", "motion", "count", "time",
                        "version", "setting", "command")
                .map(words::valueName)
                .forEach(said::add);
        COMMANDS.stream().map(words::command).forEach(said::add);
        SETTINGS.stream().map(words::option).forEach(said::add);
        Stream.of(
                        "set",
                        "json",
                        "demo",
                        "kanata-version",
                        "script",
                        "check",
                        "follow",
                        "lines",
                        "save",
                        "out",
                        "since",
                        "help",
                        "version",
                        "cfg",
                        "p",
                        "anyway",
                        "keep",
                        "restart",
                        "trial",
                        "lift",
                        "yes",
                        "none",
                        "start",
                        "add",
                        "remove",
                        "user",
                        "system",
                        "dry-run",
                        "bundle")
                .map(words::option)
                .forEach(said::add);
        IntStream.rangeClosed(0, 5).mapToObj(words::exit).forEach(said::add);
        said.add(words.option("uninstall", "keep"));
        Stream.of("doctor", "report").map(each -> words.option(each, "from")).forEach(said::add);
        Stream.of("doctor", "drift", "check", "recover")
                .map(command -> words.exit(command, 5))
                .forEach(said::add);
        said.add(words.withoutCommand("--demo"));
        said.add(words.more());
        said.add(words.optionsOfAll());
    }

    private static void icons(IconWords words, List<String> said) {
        for (PictureFault fault : PictureFault.values()) {
            said.add(words.unusable("/home/me/nav.png", fault, 1024));
        }
        said.add(words.noFolder("/home/me/icons"));
        said.add(words.noLetters());
    }

    private static void settings(SettingsWords words, List<String> said) {
        for (String key : SETTINGS) {
            said.add(words.bad(key, "TOMO_X", "value", ""));
            said.add(words.bad(key, "settings.json", "value", "kept"));
            said.add(words.badArgument("--x", key, "value"));
        }
        said.add(words.bad("stop.force", words.place("settings.json", 3), "3", "3 s"));
        said.add(words.bad("reload.deaths", words.place("TOMO_RELOAD_DEATHS", 0), "no", "2"));
        said.add(words.badArgument("reload.deaths", "reload.deaths", "0"));
        said.add(words.badArgument("journal.size", "journal.size", "0"));
        said.add(words.unknownArgument("reload.cool"));
        list(words, said);
        LimitRule rule = LimitRule.ALL.getFirst();
        Limits swapped = Limits.DEFAULT.with(rule.whole(), rule.whole().least());
        said.add(words.contradiction(rule, swapped, rule.whole(), "settings.json"));
        said.add(words.unknownKey("prot", "settings.json"));
        said.add(words.otherProfile("left", "settings.json"));
        said.add(words.atNextStart("port", "5829", "settings.json"));
        said.add(words.notJson("settings.json", 3, 14, false));
        said.add(words.notJson("settings.json", 3, 14, true));
        said.add(words.noObject("settings.json", false));
        said.add(words.noObject("settings.json", true));
        said.add(words.unreadable("settings.json", "Permission denied"));
        said.add(words.notRemembered("settings.json", "Read-only file system"));
    }

    private static void list(SettingsWords words, List<String> said) {
        said.add(words.heading("default", "settings.json"));
        said.add(words.notSet());
        said.add(words.atStart());
        SETTINGS.stream().map(words::meaning).forEach(said::add);
        NOTIFY.stream().map(words::meaning).forEach(said::add);
        NOTIFY.stream().map(words::allowed).forEach(said::add);
        said.add(words.allowed("trial.used"));
        for (Limit limit : Limit.values()) {
            said.add(words.meaning(limit.key()));
            said.add(words.group(limit.key().substring(0, limit.key().indexOf('.'))));
        }
        Stream.of("daemon", "tomo").map(words::group).forEach(said::add);
        for (String origin : List.of("file", "environment", "command-line", "remembered")) {
            said.add(words.from(origin, "TOMO_X"));
            said.add(words.inForce("stop.force", "2 s", "TOMO_X", origin));
        }
        said.add(words.from("discovered", ""));
        said.add(words.inForce("unit", "", "", "default"));
        said.add(words.otherwise("from settings.json:3", "2 s"));
        said.add(words.changed("stop.force", "2 s"));
        said.add(words.setAside("settings.json", "settings.json.broken"));
        said.add(words.notWritten("settings.json", "Read-only file system"));
        LimitRule rule = LimitRule.ALL.getFirst();
        Limits low = Limits.DEFAULT.with(rule.whole(), rule.whole().least());
        said.add(words.contradicts(rule, low, rule.whole()));
    }

    private static void adopt(AdoptWords words, List<String> said) {
        Stream.of(AdoptWords.Sentence.values()).map(words::of).forEach(said::add);
        Owner owner = new Owner(4711, "p", true, "kanata", "kanata.service", Scope.USER, Truth.YES);
        said.add(words.step(1, words.write("/home/p/.config/systemd/user/kanata.service")));
        said.add(words.end(owner));
        said.add(words.hasUnit(owner, Scope.USER));
        said.add(words.notYours(owner));
        said.add(words.notKnown(owner));
        said.add(words.noPort(owner));
        said.add(words.unitThere("kanata.service"));
        said.add(words.startUnit("kanata.service"));
        said.add(words.doneUnit("kanata.service"));
        said.add(words.doneChild("tomo --scope child"));
        said.add(words.refused("The disk is full."));
        said.add(words.undone("It did not answer."));
        said.add(words.lost("It did not answer.", "kanata -p 5829"));
    }
}
