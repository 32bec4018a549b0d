package app.tomo;

import app.tomo.config.SettingsWriter;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.service.UserUnit;
import app.tomo.words.AdoptWords;
import app.tomo.words.AdoptWords.Sentence;
import app.tomo.words.AdoptWords.Step;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// The person's systemd takes over: by a unit that is written for it.
final class UnitChange implements Takeover.Change {
    private final Target target;
    private final Takeover takeover;
    private final UserUnit unit;
    private final String text;

    UnitChange(Target target, List<String> line, Takeover takeover) {
        this.target = target;
        this.takeover = takeover;
        this.unit =
                UserUnit.of(
                        target.unit(),
                        configuration(takeover.machine()),
                        takeover.buses().session(),
                        takeover.threads().time(),
                        takeover.machine()::limits);
        this.text = UserUnit.text(takeover.words().daemon(), line);
    }

    /// The person's own, also for a Tomo that keeps its files elsewhere.
    static Path configuration(Machine machine) {
        Path named = Path.of(machine.surroundings().variable("XDG_CONFIG_HOME"));
        return named.isAbsolute() ? named : machine.surroundings().home().resolve(".config");
    }

    @Override
    public @Nullable String obstacle() {
        return switch (unit.isThere()) {
            case UNKNOWN -> takeover.say().of(Sentence.NO_MANAGER);
            case YES -> takeover.say().unitThere(target.unit());
            case NO -> null;
        };
    }

    @Override
    public List<Step> plan(Owner owner) {
        AdoptWords say = takeover.say();
        return List.of(
                new Step(say.step(1, say.write(unit.file().toString())), text.strip()),
                new Step(say.step(2, say.of(Sentence.ENABLE)), ""),
                new Step(say.step(3, say.end(owner)), ""),
                new Step(say.step(4, say.startUnit(target.unit())), ""));
    }

    @Override
    public @Nullable String prepare() {
        return unit.install(text);
    }

    @Override
    public Outcome start() {
        try (Keeper taker = taker()) {
            return Takeover.outcome(taker, keeper -> keeper.engine().lifecycle().start());
        }
    }

    private Keeper taker() {
        return Keeper.brief(
                new TargetChoice.Chosen.One(target, false),
                takeover.buses(),
                takeover.threads(),
                takeover.machine());
    }

    @Override
    public void undo() {
        try (Keeper taker = taker()) {
            Outcome _ = Takeover.outcome(taker, keeper -> keeper.engine().lifecycle().stop());
        }
        unit.remove();
    }

    /// Found by itself from now on, unless another is remembered.
    @Override
    public Takeover.Result.Done done() {
        SettingsWriter.Result _ = takeover.remembered().remember(Scope.USER, target.unit());
        return new Takeover.Result.Done(takeover.say().doneUnit(target.unit()), null);
    }
}
