package app.tomo;

import app.tomo.cli.command.ExitStatus;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.service.UserUnit;
import app.tomo.words.AdoptWords;
import app.tomo.words.AdoptWords.Sentence;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// The person's systemd takes over: by a unit that is written for it.
final class UnitChange implements AdoptCommand.Change {
    private final Target target;
    private final AdoptCommand adopt;
    private final UserUnit unit;
    private final String text;

    UnitChange(Target target, List<String> line, AdoptCommand adopt) {
        this.target = target;
        this.adopt = adopt;
        this.unit =
                UserUnit.of(
                        target.unit(),
                        configuration(adopt.machine()),
                        adopt.buses().session(),
                        adopt.threads().time());
        this.text = UserUnit.text(adopt.words().daemon(), line);
    }

    /// The person's own, also for a Tomo that keeps its files elsewhere.
    private static Path configuration(Machine machine) {
        Path named = Path.of(machine.surroundings().variable("XDG_CONFIG_HOME"));
        return named.isAbsolute() ? named : machine.surroundings().home().resolve(".config");
    }

    @Override
    public @Nullable String obstacle() {
        return switch (unit.isThere()) {
            case UNKNOWN -> adopt.say().of(Sentence.NO_MANAGER);
            case YES -> adopt.say().unitThere(target.unit());
            case NO -> null;
        };
    }

    @Override
    public List<String> plan(Owner owner) {
        AdoptWords say = adopt.say();
        return List.of(
                say.step(1, say.write(unit.file().toString())),
                text.indent(6).stripTrailing(),
                say.step(2, say.of(Sentence.ENABLE)),
                say.step(3, say.end(owner)),
                say.step(4, say.start(Scope.USER, target.unit())),
                say.of(Sentence.UNDO));
    }

    @Override
    public @Nullable String prepare() {
        return unit.install(text);
    }

    @Override
    public Outcome start() {
        try (Keeper taker = taker()) {
            return AdoptCommand.outcome(taker, keeper -> keeper.engine().lifecycle().start());
        }
    }

    private Keeper taker() {
        return Keeper.brief(
                new TargetChoice.Chosen.One(target, false),
                adopt.buses(),
                adopt.threads(),
                adopt.machine());
    }

    @Override
    public void undo() {
        try (Keeper taker = taker()) {
            Outcome _ = AdoptCommand.outcome(taker, keeper -> keeper.engine().lifecycle().stop());
        }
        unit.remove();
    }

    @Override
    public int finish() {
        adopt.console().out(adopt.say().done(Scope.USER, target.unit()));
        return ExitStatus.WELL;
    }
}
