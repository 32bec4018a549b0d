package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.Json;
import app.tomo.config.Origin;
import app.tomo.config.Preset;
import app.tomo.config.PresetArguments;
import app.tomo.config.PresetsDesk;
import app.tomo.config.PresetsFile;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.words.PresetWords;
import app.tomo.words.PresetWords.Sentence;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `tomo preset`: lists the presets, changes them, or has the daemon started with one of them (decisions/presets.md). Blocks.
///
/// @param settings of this call; the config that was said in it is the one of a new preset
record PresetCommand(
        PresetSwitch turning,
        PresetsDesk desk,
        Settings settings,
        Question question,
        Words all,
        Console console) {
    /// How far what a machine reads stands in from what a person reads.
    private static final int INDENT = 6;

    int run(Command.Preset command) throws InterruptedException {
        PresetsFile presets = desk.read();
        if (presets.misshapen()) {
            console.err(words().of(Sentence.MISSHAPEN));
        }
        if (!presets.unusable().isEmpty()) {
            console.err(words().unusable(presets.unusable()));
        }
        return switch (command.verb()) {
            case LIST -> list(presets);
            case NONE -> turnTo(null, true, command.yes());
            case SWITCH, START, REMOVE -> withOne(command, presets);
            case ADD -> add(command.name(), command.arguments(), presets);
        };
    }

    private PresetWords words() {
        return all.presets();
    }

    private int list(PresetsFile presets) throws InterruptedException {
        Snapshot snapshot = look();
        PresetUse use = PresetUse.of(presets, snapshot, turning.sides());
        String vain = PresetUse.inVain(presets, snapshot);
        if (vain != null) {
            console.err(words().markedInVain(vain));
        }
        new PresetList(words(), console).print(presets.all(), use, desk.settings().toString());
        return ExitStatus.WELL;
    }

    private Snapshot look() throws InterruptedException {
        try (Session session = turning.sessions().get()) {
            Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
            return session.current();
        }
    }

    private int withOne(Command.Preset command, PresetsFile presets) throws InterruptedException {
        Preset preset = presets.named(command.name());
        if (preset == null) {
            List<String> names = presets.all().stream().map(Preset::name).toList();
            console.err(
                    names.isEmpty()
                            ? words().none(desk.settings().toString())
                            : words().unknown(command.name(), names));
            return ExitStatus.USAGE;
        }
        return switch (command.verb()) {
            case REMOVE -> changed(desk.remove(preset), words().removed(preset.name()));
            case START -> turnTo(preset, false, command.yes());
            default -> turnTo(preset, true, command.yes());
        };
    }

    private int add(String name, List<String> arguments, PresetsFile presets)
            throws InterruptedException {
        if (!Preset.isName(name)) {
            return refused(words().badName(name), ExitStatus.USAGE);
        }
        String taken = PresetArguments.taken(arguments);
        if (taken != null) {
            return refused(words().badArgument(taken), ExitStatus.USAGE);
        }
        Settings.Choice said = settings.of(Setting.CONFIG);
        String config =
                said.origin() == Origin.COMMAND_LINE ? said.text() : look().invocation().config();
        if (config == null) {
            return refused(words().of(Sentence.NO_CONFIG), ExitStatus.NOT_REACHED);
        }
        if (!Files.isRegularFile(Path.of(config))) {
            return refused(words().noFile(config), ExitStatus.NOT_REACHED);
        }
        Preset preset = new Preset(name, config, arguments);
        return changed(desk.add(preset, presets.all().size()), words().added(name, config));
    }

    private int changed(PresetsDesk.Change change, String sentence) {
        return switch (change) {
            case PresetsDesk.Change.Written _ -> done(sentence);
            case PresetsDesk.Change.Taken(String name) ->
                    refused(words().taken(name), ExitStatus.USAGE);
            case PresetsDesk.Change.Misshapen _ -> ExitStatus.NOT_REACHED;
            case PresetsDesk.Change.Meanwhile _ ->
                    refused(words().of(Sentence.MEANWHILE), ExitStatus.NOT_REACHED);
            case PresetsDesk.Change.Refused(String why) ->
                    refused(words().unwritten(why), ExitStatus.NOT_REACHED);
        };
    }

    private int turnTo(@Nullable Preset preset, boolean now, boolean yes)
            throws InterruptedException {
        PresetOutcome outcome =
                turning.turnTo(preset, now, (file, text) -> allowed(file, text, yes));
        if (outcome instanceof PresetOutcome.NotAllowed && !console.json()) {
            return ExitStatus.NOT_REACHED;
        }
        String sentence = PresetSentences.of(outcome, all);
        if (PresetSentences.isReached(outcome)) {
            return done(sentence);
        }
        return outcome instanceof PresetOutcome.OfMachine byAdministrator
                ? leftTo(byAdministrator, sentence)
                : refused(sentence, ExitStatus.NOT_REACHED);
    }

    /// What somebody else has to write or to take away, and what to do then.
    private int leftTo(PresetOutcome.OfMachine administrator, String sentence) {
        String then = words().systemThen(administrator.file(), administrator.unit());
        if (console.json()) {
            console.out(
                    Json.write(
                            Json.object()
                                    .put("done", false)
                                    .put("sentence", sentence)
                                    .put("file", administrator.file())
                                    .put("text", administrator.text())
                                    .put("then", then)));
            return ExitStatus.NOT_REACHED;
        }
        console.out(sentence);
        if (!administrator.text().isEmpty()) {
            console.out(administrator.text().indent(INDENT).stripTrailing());
        }
        console.out(then);
        return ExitStatus.NOT_REACHED;
    }

    private boolean allowed(String file, String text, boolean yes) {
        if (!console.json()) {
            console.out(words().write(file));
            console.out(text.indent(INDENT).stripTrailing());
        }
        return yes
                || (!console.json()
                        && question.asked(
                                words().of(Sentence.QUESTION),
                                words().of(Sentence.NOT_ASKED),
                                words().of(Sentence.NOT_DONE)));
    }

    private int done(String sentence) {
        return Ending.of(ExitStatus.WELL, sentence, console);
    }

    private int refused(String sentence, int status) {
        return Ending.of(status, sentence, console);
    }
}
