package app.tomo;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.words.AdoptWords;
import app.tomo.words.AdoptWords.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// This very process takes over, and becomes the app.
final class ChildChange implements AdoptCommand.Change {
    private final Target target;
    private final Invocation command;
    private final AdoptCommand adopt;
    private @Nullable Keeper child;

    ChildChange(Target target, Invocation command, AdoptCommand adopt) {
        this.target = target;
        this.command = command;
        this.adopt = adopt;
    }

    @Override
    public @Nullable String obstacle() {
        return adopt.appRuns() ? adopt.say().of(Sentence.APP_RUNS) : null;
    }

    @Override
    public List<String> plan(Owner owner) {
        AdoptWords say = adopt.say();
        return List.of(
                say.step(1, say.end(owner)),
                say.step(2, say.start(Scope.CHILD, String.join(" ", command.arguments()))),
                say.of(Sentence.UNDO));
    }

    @Override
    public @Nullable String prepare() {
        return null;
    }

    @Override
    public Outcome start() {
        Keeper keeper = Keeper.child(target, command, adopt.threads(), adopt.machine());
        child = keeper;
        return AdoptCommand.outcome(keeper, each -> each.engine().lifecycle().start());
    }

    @Override
    public void undo() {
        Keeper started = child;
        if (started != null) {
            started.close();
        }
    }

    @Override
    public int finish() throws InterruptedException {
        Keeper started = child;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        String again =
                "tomo --scope child --kanata %s --config %s --port %s"
                        .formatted(command.binary(), command.config(), command.address());
        adopt.console().out(adopt.say().done(Scope.CHILD, again));
        return adopt.app().run(started);
    }
}
