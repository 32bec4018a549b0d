package app.tomo;

import app.tomo.TargetChoice.Chosen;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.RememberedTarget;
import app.tomo.config.SettingsWriter;
import app.tomo.model.Activity;
import app.tomo.model.Candidate;
import app.tomo.model.Limit;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Makes the engine for what Tomo looks after, and remembers what was found. Blocks, unless it says otherwise.
///
/// @param refused told where it cannot be remembered
/// @param blocking runs what may block, one thread each
record Discovery(
        TargetChoice choice,
        RememberedTarget remembered,
        Consumer<SettingsWriter.Result.Refused> refused,
        Keepers keepers,
        Executor blocking,
        Scheduler scheduler) {
    /// Has the app look after what is found, and remember it. It is looked for again for as long as nothing is there: no
    /// such unit (any more), or what somebody else ran has ended. So is what may be where nobody could be asked.
    void begin(App app) {
        Chosen chosen = choice.now();
        app.begin(keepers.resident(chosen));
        remember(chosen);
        Absence absence = new Absence(choice.isOpen(), choice.remembered());
        later(app, absence, isWhole(chosen));
        Subscription _ =
                app.follow(
                        snapshot -> {
                            switch (absence.of(snapshot)) {
                                case GONE -> blocking.execute(() -> again(app, absence));
                                case DOWN -> blocking.execute(() -> instead(app, absence));
                                case NONE -> {}
                            }
                        });
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

    /// Has the app look after that from now on. Blocks, so that whoever asked finds it there.
    void lookAfter(App app, Target target) {
        app.lookAfter(keepers.resident(new Chosen.One(target, false)));
    }

    /// For one command, which leaves no trace.
    Session session() {
        Session session = keepers.brief(choice.now());
        if (!choice.remembered() || !isAway(session)) {
            return session;
        }
        Chosen chosen = choice.search();
        boolean other =
                Absence.hasGone(session.current())
                        ? !isNoOther(chosen, session.current().target())
                        : chosen instanceof Chosen.Passing;
        if (!other) {
            return session;
        }
        session.close();
        return keepers.brief(chosen);
    }

    /// The same for one that is to be recovered: a unit that failed counts for more than what runs outside of every unit, which is
    /// rather in its way.
    Session sessionToRecover() throws InterruptedException {
        Session session = session();
        Target unit = choice.unitBeside(session.current().target());
        if (unit == null) {
            return session;
        }
        Session beside = keepers.brief(new Chosen.One(unit, false));
        Settling.await(beside, beside.current().limits().time(Limit.FIRST_LOOK));
        ServiceStatus status = beside.current().status();
        boolean failed =
                status != null
                        && (status.activity() == Activity.FAILED
                                || status.activity() == Activity.RESTARTING);
        (failed ? session : beside).close();
        return failed ? beside : session;
    }

    private boolean isAway(Session session) {
        try {
            Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Snapshot now = session.current();
        return Absence.hasGone(now) || (Absence.isDown(now) && choice.hasLoose());
    }

    private void again(App app, Absence absence) {
        Target before = app.snapshot().target();
        Chosen chosen = choice.search();
        // A person who has chosen meanwhile has the last word.
        if (app.snapshot().target().equals(before)) {
            if (isNoOther(chosen, before)) {
                remember(chosen);
            } else {
                lookAfter(app, absence, chosen);
            }
        }
        later(app, absence, isWhole(chosen));
    }

    private void later(App app, Absence absence, boolean whole) {
        if (absence.lasts(whole)) {
            Duration pause = app.snapshot().limits().time(Limit.FIND_AGAIN);
            var _ = scheduler.after(pause, () -> blocking.execute(() -> once(app, absence, whole)));
        }
    }

    private void once(App app, Absence absence, boolean whole) {
        if (absence.lasts(whole)) {
            again(app, absence);
        }
    }

    /// A unit that is down gives way to what runs outside of every unit, and to no other unit: it was chosen among them.
    private void instead(App app, Absence absence) {
        if (choice.hasLoose() && choice.search() instanceof Chosen.Passing passing) {
            lookAfter(app, absence, passing);
        }
    }

    private void lookAfter(App app, Absence absence, Chosen chosen) {
        absence.over();
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

    private static boolean isWhole(Chosen chosen) {
        return switch (chosen) {
            case Chosen.Nothing nothing -> nothing.whole();
            case Chosen.Passing passing -> passing.whole();
            case Chosen.One _, Chosen.Several _ -> true;
        };
    }

    private void remember(Chosen chosen) {
        if (chosen instanceof Chosen.One(Target target, boolean found)
                && found
                && remembered.remember(target.scope(), target.unit())
                        instanceof SettingsWriter.Result.Refused why) {
            refused.accept(why);
        }
    }
}
