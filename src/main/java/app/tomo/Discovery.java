package app.tomo;

import app.tomo.TargetChoice.Chosen;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.LogFile;
import app.tomo.config.Memory;
import app.tomo.model.Candidate;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Makes the engine for what Tomo looks after, and remembers what was found. Blocks, unless it says otherwise.
///
/// @param refused told where it cannot be remembered
record Discovery(
        TargetChoice choice,
        Memory memory,
        Consumer<Memory.Result.Refused> refused,
        Buses buses,
        Threads threads,
        Machine machine) {
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    /// Between two searches while a manager could not be asked.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /// Has the app look after what is found, and remember it. What is only remembered and turns out to have gone is looked
    /// for again, and so is what may be where nobody could be asked.
    void begin(App app) {
        Chosen chosen = choice.now();
        app.begin(keeper(chosen));
        remember(chosen);
        if (choice.remembered()) {
            AtomicBoolean asked = new AtomicBoolean();
            app.onNews(
                    snapshot -> {
                        if (hasGone(snapshot) && asked.compareAndSet(false, true)) {
                            threads.blocking().execute(() -> again(app));
                        }
                    });
        } else {
            againLater(app, chosen);
        }
    }

    /// Has the app look after what the person chose, and remember it. Returns at once.
    void choose(App app, Candidate candidate) {
        Chosen chosen = new Chosen.One(choice.target(candidate), true);
        threads.blocking()
                .execute(
                        () -> {
                            app.lookAfter(keeper(chosen));
                            remember(chosen);
                        });
    }

    /// For one command, which leaves no trace.
    Session session() {
        Session session = brief(choice.now());
        if (!choice.remembered() || !hasGone(session)) {
            return session;
        }
        Chosen chosen = choice.search();
        if (chosen instanceof Chosen.Nothing) {
            return session;
        }
        session.close();
        return brief(chosen);
    }

    private void again(App app) {
        Chosen chosen = choice.search();
        if (!(chosen instanceof Chosen.Nothing)) {
            app.lookAfter(keeper(chosen));
            remember(chosen);
        }
        againLater(app, chosen);
    }

    private void againLater(App app, Chosen chosen) {
        if (chosen instanceof Chosen.Nothing(Target _, boolean whole) && !whole) {
            var _ = threads.time().after(AGAIN, () -> threads.blocking().execute(() -> again(app)));
        }
    }

    private boolean hasGone(Session session) {
        try {
            Settling.await(session, FIRST_LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return hasGone(session.current());
    }

    private static boolean hasGone(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return status != null && status.load() == LoadState.NOT_FOUND;
    }

    private void remember(Chosen chosen) {
        if (chosen instanceof Chosen.One(Target target, boolean found)
                && found
                && memory.remember(target.scope(), target.unit())
                        instanceof Memory.Result.Refused why) {
            refused.accept(why);
        }
    }

    private Keeper keeper(Chosen chosen) {
        return Keeper.resident(chosen, buses, threads, machine);
    }

    private Session brief(Chosen chosen) {
        return Keeper.brief(chosen, buses, threads, machine)
                .session(threads, LogFile.in(machine.places().state()));
    }
}
