package app.tomo;

import app.tomo.TargetChoice.Chosen;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.Memory;
import app.tomo.model.Activity;
import app.tomo.model.Candidate;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Makes the engine for what Tomo looks after, and remembers what was found. Blocks, unless it says otherwise.
///
/// @param refused told where it cannot be remembered
/// @param blocking runs what may block, one thread each
record Discovery(
        TargetChoice choice,
        Memory memory,
        Consumer<Memory.Result.Refused> refused,
        Keepers keepers,
        Executor blocking,
        Scheduler scheduler) {
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    /// Between two searches while a manager could not be asked.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /// Has the app look after what is found, and remember it. What is only remembered and turns out to have gone is looked
    /// for again, and so are what somebody else ran and has ended, and what may be where nobody could be asked.
    void begin(App app) {
        Chosen chosen = choice.now();
        app.begin(keepers.resident(chosen));
        remember(chosen);
        Absence absence = new Absence(choice.remembered());
        absence.watch(chosen);
        app.onNews(
                snapshot -> {
                    switch (absence.of(snapshot)) {
                        case GONE -> blocking.execute(() -> again(app, absence));
                        case DOWN -> blocking.execute(() -> instead(app, absence));
                        case NONE -> {}
                    }
                });
        againLater(app, absence, chosen);
    }

    /// Has the app look after what the person chose, and remember it. Returns at once.
    void choose(App app, Candidate candidate) {
        blocking.execute(
                () -> {
                    Chosen chosen = choice.of(candidate);
                    app.lookAfter(keepers.resident(chosen));
                    remember(chosen);
                });
    }

    /// For one command, which leaves no trace.
    Session session() {
        Session session = keepers.brief(choice.now());
        if (!choice.remembered() || !isAway(session)) {
            return session;
        }
        Chosen chosen = choice.search();
        boolean other =
                hasGone(session.current())
                        ? !isNoOther(chosen, session.current().target())
                        : chosen instanceof Chosen.Passing;
        if (!other) {
            return session;
        }
        session.close();
        return keepers.brief(chosen);
    }

    private boolean isAway(Session session) {
        try {
            Settling.await(session, FIRST_LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Snapshot now = session.current();
        return hasGone(now) || (isDown(now) && choice.hasLoose());
    }

    private void again(App app, Absence absence) {
        Chosen chosen = choice.search();
        if (!isNoOther(chosen, app.snapshot().target())) {
            lookAfter(app, absence, chosen);
        } else {
            remember(chosen);
        }
        againLater(app, absence, chosen);
    }

    /// A unit that is down gives way to what runs outside of every unit, and to no other unit: it was chosen among them.
    private void instead(App app, Absence absence) {
        if (choice.hasLoose() && choice.search() instanceof Chosen.Passing passing) {
            lookAfter(app, absence, passing);
        }
    }

    private void lookAfter(App app, Absence absence, Chosen chosen) {
        absence.watch(chosen);
        app.lookAfter(keepers.resident(chosen));
        remember(chosen);
    }

    private static boolean isNoOther(Chosen chosen, Target now) {
        return switch (chosen) {
            case Chosen.Nothing _ -> true;
            case Chosen.Several _ -> false;
            case Chosen.One _, Chosen.Passing _ -> chosen.target().equals(now);
        };
    }

    private void againLater(App app, Absence absence, Chosen chosen) {
        boolean whole =
                switch (chosen) {
                    case Chosen.Nothing nothing -> nothing.whole();
                    case Chosen.Passing passing -> passing.whole();
                    case Chosen.One _, Chosen.Several _ -> true;
                };
        if (!whole) {
            var _ = scheduler.after(AGAIN, () -> blocking.execute(() -> again(app, absence)));
        }
    }

    private void remember(Chosen chosen) {
        if (chosen instanceof Chosen.One(Target target, boolean found)
                && found
                && memory.remember(target.scope(), target.unit())
                        instanceof Memory.Result.Refused why) {
            refused.accept(why);
        }
    }

    private static boolean hasGone(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return status != null && status.load() == LoadState.NOT_FOUND;
    }

    private static boolean isDown(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return status != null
                && !status.hasProcess()
                && (status.activity() == Activity.INACTIVE || status.activity() == Activity.FAILED);
    }

    /// Notices when what is looked after is not there (any more), and may be somewhere else. Each absence is noticed once.
    private static final class Absence {
        private enum Kind {
            NONE,
            /// It was not running already when Tomo came; that it is stopped later is the person's own business.
            DOWN,
            GONE
        }

        private final boolean remembered;
        private boolean passing;
        private boolean seen;
        private boolean gone;

        Absence(boolean remembered) {
            this.remembered = remembered;
        }

        synchronized void watch(Chosen chosen) {
            passing = chosen instanceof Chosen.Passing;
            gone = false;
        }

        synchronized Kind of(Snapshot snapshot) {
            if (snapshot.status() == null) {
                return Kind.NONE;
            }
            boolean first = !seen;
            boolean was = gone;
            seen = true;
            gone = passing ? isDown(snapshot) : remembered && hasGone(snapshot);
            if (gone) {
                return was ? Kind.NONE : Kind.GONE;
            }
            return first && remembered && isDown(snapshot) ? Kind.DOWN : Kind.NONE;
        }
    }
}
