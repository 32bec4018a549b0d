package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.cli.entry.Caller;
import app.tomo.config.Preset;
import app.tomo.config.PresetsFile;
import app.tomo.config.Setting;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsWriter;
import app.tomo.kanata.StartCommand;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.service.PresetDropIn;
import app.tomo.words.PresetWords;
import app.tomo.words.PresetWords.Sentence;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// `tomo preset`: lists the presets, or has the daemon started with one of them (decisions/presets.md). What is in use is read
/// off the command that starts the daemon. Blocks.
///
/// @param sessions an engine for one look
/// @param dropIns what may be written beside a unit of the person's own
/// @param home what `~/` stands for
record PresetCommand(
        Supplier<Session> sessions,
        Function<String, PresetDropIn> dropIns,
        SettingsDesk desk,
        Caller caller,
        Question question,
        Words all,
        Console console,
        Path home) {
    private static final Path OF_THE_MACHINE = Path.of("/etc/systemd/system");

    /// How far what a machine reads stands in from what a person reads.
    private static final int INDENT = 6;

    int run(Command.Preset command) throws InterruptedException {
        PresetsFile presets = PresetsFile.read(desk.places().settings(), home);
        if (!presets.unusable().isEmpty()) {
            console.err(words().unusable(presets.unusable()));
        }
        if (command.none()) {
            return turnTo(null, command.yes());
        }
        if (command.name().isEmpty()) {
            return list(presets.all());
        }
        Preset preset = presets.named(command.name());
        if (preset == null) {
            List<String> names = presets.all().stream().map(Preset::name).toList();
            console.err(
                    names.isEmpty()
                            ? words().none(desk.places().settings().toString())
                            : words().unknown(command.name(), names));
            return ExitStatus.USAGE;
        }
        return turnTo(preset, command.yes());
    }

    private PresetWords words() {
        return all.presets();
    }

    private int list(List<Preset> presets) throws InterruptedException {
        new PresetList(words(), console)
                .print(presets, look().invocation(), desk.places().settings().toString());
        return ExitStatus.WELL;
    }

    private Snapshot look() throws InterruptedException {
        try (Session session = sessions.get()) {
            return settled(session);
        }
    }

    private static Snapshot settled(Session session) throws InterruptedException {
        Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
        return session.current();
    }

    /// @param preset null for the unit's own config
    private int turnTo(@Nullable Preset preset, boolean yes) throws InterruptedException {
        try (Session session = sessions.get()) {
            Snapshot snapshot = settled(session);
            if (preset != null && !isGood(preset, snapshot.invocation(), session)) {
                return ExitStatus.NOT_REACHED;
            }
            return switch (snapshot.target().scope()) {
                case USER -> ofUnit(preset, snapshot, yes);
                case SYSTEM -> ofMachine(preset, snapshot);
                case CHILD -> ofChild(preset);
                case ATTACHED -> refused(attached(preset));
            };
        }
    }

    private String attached(@Nullable Preset preset) {
        return preset == null ? words().of(Sentence.NO_UNIT) : words().attached(preset.config());
    }

    private boolean isGood(Preset preset, Invocation unit, Session session) {
        Invocation wanted =
                new Invocation(unit.binary(), preset.config(), unit.address(), unit.arguments());
        CheckResult result = session.lifecycle().check(wanted);
        if (!(result instanceof CheckResult.Passed)) {
            console.err(all.commands().check(result, preset.config()));
        }
        return result instanceof CheckResult.Passed;
    }

    private int ofChild(@Nullable Preset preset) {
        SettingsWriter.Result written =
                preset == null
                        ? desk.writer().reset(Setting.CONFIG.key())
                        : desk.writer().set(Setting.CONFIG, preset.config());
        if (written instanceof SettingsWriter.Result.Refused(Path _, String why)) {
            return refused(words().unwritten(why));
        }
        return done(words().child(preset == null ? "" : preset.name()));
    }

    /// Only what an administrator would have to do is said.
    private int ofMachine(@Nullable Preset preset, Snapshot snapshot) {
        String unit = snapshot.target().unit();
        List<String> line = preset == null ? List.of() : line(preset, snapshot.invocation());
        if (preset == null || line.isEmpty()) {
            return refused(preset == null ? words().of(Sentence.NO_UNIT) : wrapped(unit, preset));
        }
        String file = PresetDropIn.beside(OF_THE_MACHINE, unit).toString();
        console.out(words().system(file, unit));
        console.out(PresetDropIn.text(preset.name(), line).indent(INDENT).stripTrailing());
        console.out(words().systemThen(file, unit));
        return ExitStatus.NOT_REACHED;
    }

    private static List<String> line(Preset preset, Invocation unit) {
        return StartCommand.with(unit.arguments(), preset.config(), preset.arguments());
    }

    private String wrapped(String unit, Preset preset) {
        return words().wrapped(unit, preset.config());
    }

    private int ofUnit(@Nullable Preset preset, Snapshot snapshot, boolean yes)
            throws InterruptedException {
        PresetDropIn dropIn = dropIns.apply(snapshot.target().unit());
        String before;
        try {
            before = dropIn.now();
        } catch (IOException unreadable) {
            return refused(words().unwritten(String.valueOf(unreadable.getMessage())));
        }
        Invocation own = before == null || preset == null ? snapshot.invocation() : own(dropIn);
        List<String> line = preset == null ? List.of() : line(preset, own);
        if (preset != null && line.isEmpty()) {
            String _ = dropIn.put(before);
            return refused(wrapped(snapshot.target().unit(), preset));
        }
        String text = preset == null ? null : PresetDropIn.text(preset.name(), line);
        if (before == null && text != null && !allowed(dropIn, text, yes)) {
            return ExitStatus.NOT_REACHED;
        }
        return put(dropIn, before, text, preset == null ? "" : preset.name(), snapshot);
    }

    /// How the unit starts it without Tomo's drop-in.
    private Invocation own(PresetDropIn dropIn) throws InterruptedException {
        String _ = dropIn.put(null);
        return look().invocation();
    }

    private boolean allowed(PresetDropIn dropIn, String text, boolean yes) {
        console.out(words().write(dropIn.file().toString()));
        console.out(text.indent(INDENT).stripTrailing());
        return yes
                || question.asked(
                        words().of(Sentence.QUESTION),
                        words().of(Sentence.NOT_ASKED),
                        words().of(Sentence.NOT_DONE));
    }

    private int put(
            PresetDropIn dropIn,
            @Nullable String before,
            @Nullable String text,
            String name,
            Snapshot snapshot)
            throws InterruptedException {
        String refused = dropIn.put(text);
        if (refused == null && Objects.equals(before, text)) {
            return done(words().done(name));
        }
        if (refused != null) {
            String _ = dropIn.put(before);
            return refused(words().unwritten(refused));
        }
        if (snapshot.facts().running() != Truth.YES) {
            return done(words().later(name));
        }
        if (restarted() == ExitStatus.WELL) {
            return done(words().done(name));
        }
        String lost = dropIn.put(before);
        console.err(lost == null ? words().of(Sentence.BACK) : words().lost(lost));
        int _ = restarted();
        return ExitStatus.NOT_REACHED;
    }

    /// By the running app where there is one.
    private int restarted() throws InterruptedException {
        return caller.run(new Command.Act(ActionKind.RESTART, ""));
    }

    /// As JSON the restart has said what there is to say.
    private int done(String sentence) {
        if (!console.json()) {
            console.out(sentence);
        }
        return ExitStatus.WELL;
    }

    private int refused(String sentence) {
        console.err(sentence);
        return ExitStatus.NOT_REACHED;
    }
}
