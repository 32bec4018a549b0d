package app.tomo;

import app.tomo.config.SettingsWriter;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Target;
import app.tomo.words.AdoptWords;
import app.tomo.words.AdoptWords.Sentence;
import app.tomo.words.AdoptWords.Step;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// This very process takes over, and becomes the app.
final class ChildChange implements Takeover.Change {
    private final Target target;
    private final Invocation command;
    private final Takeover takeover;
    private @Nullable Keeper child;

    ChildChange(Target target, Invocation command, Takeover takeover) {
        this.target = target;
        this.command = command;
        this.takeover = takeover;
    }

    @Override
    public @Nullable String obstacle() {
        return null;
    }

    @Override
    public List<Step> plan(Owner owner) {
        AdoptWords say = takeover.say();
        return List.of(
                new Step(say.step(1, say.end(owner)), ""),
                new Step(
                        say.step(2, say.of(Sentence.START_CHILD)),
                        String.join(" ", command.arguments())));
    }

    @Override
    public @Nullable String prepare() {
        return null;
    }

    @Override
    public Outcome start() {
        Keeper keeper = Keeper.child(target, command, takeover.threads(), takeover.machine());
        child = keeper;
        return Takeover.outcome(keeper, each -> each.engine().lifecycle().start());
    }

    @Override
    public void undo() {
        Keeper started = child;
        if (started != null) {
            started.close();
        }
    }

    @Override
    public Takeover.Result.Done done() {
        boolean kept =
                takeover.remembered().remember(target, command)
                        instanceof SettingsWriter.Result.Written;
        String again =
                "tomo --scope child --kanata %s --config %s --port %s"
                        .formatted(command.binary(), command.config(), command.address());
        return new Takeover.Result.Done(
                kept ? takeover.say().of(Sentence.DONE_CHILD) : takeover.say().doneChild(again),
                child);
    }
}
