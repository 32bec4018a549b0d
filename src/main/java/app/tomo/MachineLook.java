package app.tomo;

import app.tomo.cli.command.OutcomeJson;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.diagnosis.Probing;
import app.tomo.diagnosis.Probing.Answer;
import app.tomo.diagnosis.Probing.Probe;
import app.tomo.diagnosis.SnapshotView;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.catalogue.Doctor;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.kanata.Kanata;
import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.LastReload;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.service.HoldersLook;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Looks at everything that a diagnosis is made of, and changes nothing. Blocks until the daemon was looked at
/// ([Limit#FIRST_LOOK]) and every probe has answered or was given up ([Limit#PROBE]), whatever hangs; being interrupted ends it
/// at once. Any thread but the mailbox's and the FX thread.
///
/// @param resident whether this is the app, which holds its own control socket
/// @param simulation whether what is looked after is Tomo's own simulation, of which the machine knows nothing
record MachineLook(
        Buses buses,
        Threads threads,
        Machine machine,
        boolean resident,
        BooleanSupplier simulation) {
    private static final String SIMULATED = "simulated";

    /// For one command, which never looks after a simulation.
    static MachineLook brief(Buses buses, Threads threads, Machine machine) {
        return new MachineLook(buses, threads, machine, false, () -> false);
    }

    /// What all of it comes to.
    Diagnosis diagnosis(Session session) throws InterruptedException {
        return Doctor.diagnose(at(session, (_, _) -> {}), new Kanata());
    }

    /// @param session what looks after the daemon
    /// @param listener hears of each probe
    Observations at(Session session, Probing.Listener listener) throws InterruptedException {
        Settling.await(session, machine.limits().time(Limit.FIRST_LOOK));
        Snapshot now = session.current();
        listener.answered(Source.HEALTH, !(now.service() instanceof ServiceReading.NotYet));
        listener.answered(Source.HISTORY, !now.recalling());
        MachineProbes probes = MachineProbes.of(this, session, now);
        try (Probing probing =
                new Probing(threads.time(), machine.limits().time(Limit.PROBE), listener)) {
            return asked(now, probes, new Asking(probing, simulation.getAsBoolean()));
        }
    }

    /// All are asked before the first answer is waited for.
    private Observations asked(Snapshot now, MachineProbes probes, Asking asking)
            throws InterruptedException {
        var user = asking.ofMachine(Source.USER_UNIT, () -> probes.unit(Scope.USER));
        var system = asking.ofMachine(Source.SYSTEM_UNIT, () -> probes.unit(Scope.SYSTEM));
        var program = asking.ofMachine(Source.PROGRAM, probes::program);
        var config = asking.of(Source.CONFIG, () -> probes.config(system));
        var port = asking.ofMachine(Source.PORT, probes::port);
        var devices = asking.ofMachine(Source.DEVICES, () -> probes.devices(system));
        var holders = asking.ofMachine(Source.HOLDERS, HoldersLook.onThisMachine()::at);
        var daemons = asking.ofMachine(Source.PROCESSES, probes::daemons);
        var log = asking.of(Source.LOG, probes::log);
        var tomo = asking.of(Source.TOMO, probes::tomo);
        SnapshotView view = new SnapshotView(now);
        return new Observations(
                threads.time().now(),
                subject(now, probes),
                view.health(),
                user.get(),
                system.get(),
                program.get(),
                config.get(),
                port.get(),
                devices.get(),
                holders.get(),
                daemons.get(),
                log.get(),
                view.history(lastReload(now)),
                tomo.get(),
                asking.probing().gaps());
    }

    /// Asks the probes. Of a simulation only what it can tell itself is asked: the machine's own daemon is none of its business.
    private record Asking(Probing probing, boolean simulated) {
        <T> Answer<T> of(Source source, Probe<T> probe) {
            return probing.ask(source, probe);
        }

        <T> Answer<T> ofMachine(Source source, Probe<T> probe) {
            if (!simulated) {
                return of(source, probe);
            }
            probing.skip(source, SIMULATED);
            return () -> null;
        }
    }

    private static Subject subject(Snapshot now, MachineProbes probes) {
        return new Subject(
                now.target().scope(),
                now.target().unit(),
                probes.invocation(),
                now.wish(),
                now.service() instanceof ServiceReading.Undecided(List<Candidate> candidates)
                        ? candidates
                        : List.of(),
                now.simulated());
    }

    private static String lastReload(Snapshot now) {
        LastReload newest = now.lastReload();
        return newest == null ? "" : OutcomeJson.name(ActionKind.RELOAD, newest.outcome());
    }
}
