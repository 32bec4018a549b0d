package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigHistory;
import app.tomo.config.MadeThings;
import app.tomo.diagnosis.Probing;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.catalogue.Doctor;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.diagnosis.recovery.RecoveryPlanning;
import app.tomo.diagnosis.recovery.RecoveryRun;
import app.tomo.kanata.Kanata;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Clock;
import app.tomo.service.MachineRepair;
import app.tomo.service.MachineUndo;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Looks at this machine, plans, and repairs it.
///
/// @param eyes what looks at the machine
/// @param session of the daemon that is looked after; closed by whoever made it
/// @param chosen hears what is looked after from then on
/// @param residence has Tomo itself run the daemon; null where this Tomo does
/// @param busy whether a repair is under way
record MachineRecovery(
        Session session,
        MachineLook eyes,
        UnitDesk desk,
        Consumer<Target> chosen,
        @Nullable Residence residence,
        AtomicBoolean busy)
        implements RecoveryDesk {
    private static final Kanata KANATA = new Kanata();

    /// In the app, which stays.
    ///
    /// @param chosen hears what is looked after from then on
    MachineRecovery(Session session, MachineLook eyes, UnitDesk desk, Consumer<Target> chosen) {
        this(session, eyes, desk, chosen, null, new AtomicBoolean());
    }

    /// For a command, which does not.
    MachineRecovery(Session session, MachineLook eyes, UnitDesk desk, Residence residence) {
        this(session, eyes, desk, _ -> {}, residence, new AtomicBoolean());
    }

    @Override
    public Work look(LookListener listener) {
        CompletableFuture<Thread> looking = new CompletableFuture<>();
        desk.threads()
                .blocking()
                .execute(
                        () -> {
                            looking.complete(Thread.currentThread());
                            look(session, listener);
                        });
        return () -> {
            var _ = looking.thenAccept(Thread::interrupt);
        };
    }

    /// One that was given up has nothing to tell. What throws is answered, too; the thread that it ends writes it down.
    private void look(Session of, LookListener listener) {
        try {
            listener.ended(found(of, listener::answered));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError mistake) {
            listener.mistaken();
            throw mistake;
        }
    }

    private Diagnosis found(Session of, Probing.Listener listener) throws InterruptedException {
        return Doctor.diagnose(eyes.at(of, listener), KANATA);
    }

    @Override
    public RecoveryPlan plan(Diagnosis diagnosis, @Nullable Scope wanted) {
        return RecoveryPlanning.plan(
                new SurveyMaker(desk, history()).survey(diagnosis, session.current(), wanted));
    }

    @Override
    public RecoveryPlan hardening(Diagnosis diagnosis) {
        return RecoveryPlanning.hardening(
                new SurveyMaker(desk, history()).survey(diagnosis, session.current(), null));
    }

    private ConfigHistory history() {
        return new ConfigHistory(desk.machine().places(), desk.machine()::limits);
    }

    @Override
    public Work repair(RecoveryPlan plan, RepairListener listener) {
        if (!busy.compareAndSet(false, true)) {
            Map<String, StepState> states = new HashMap<>();
            plan.steps().forEach(each -> states.put(each.id(), new StepState.NotReached()));
            desk.threads()
                    .blocking()
                    .execute(() -> listener.ended(states, new RecoveryEnd.Cancelled()));
            return () -> {};
        }
        RecoveryRun run =
                new RecoveryRun(
                        plan,
                        hands(),
                        desk.threads().time(),
                        desk.threads().time(),
                        desk.machine().limits().time(Limit.RECOVERY_PROOF),
                        new Freeing(listener, busy));
        desk.threads().blocking().execute(run::run);
        return run;
    }

    private MachineHands hands() {
        Clock clock = desk.threads().time();
        MadeThings notes = new MadeThings(desk.machine().places());
        ConfigFiles files = new ConfigFiles(desk.machine().places(), desk.machine()::limits);
        return new MachineHands(
                desk,
                new RecoveryEngines(session, desk),
                new ConfigRepair(files, history(), notes, clock),
                new RightsRepair(
                        new MachineRepair(MachineUndo.onThisMachine(clock).isRoot(), clock),
                        notes,
                        desk.machine().places(),
                        clock,
                        desk.machine().limits()),
                session.current().target(),
                chosen,
                residence,
                each -> found(each, (_, _) -> {}).findings());
    }

    /// Lets the next repair begin when this one has ended.
    private record Freeing(RepairListener listener, AtomicBoolean busy) implements RepairListener {
        @Override
        public void changed(Map<String, StepState> states) {
            listener.changed(states);
        }

        @Override
        public void ended(Map<String, StepState> states, RecoveryEnd end) {
            busy.set(false);
            listener.ended(states, end);
        }
    }
}
