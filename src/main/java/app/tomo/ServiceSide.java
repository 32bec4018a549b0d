package app.tomo;

import app.tomo.kanata.BinaryIdentity;
import app.tomo.kanata.Kanata;
import app.tomo.kanata.StartCommand;
import app.tomo.model.Candidate;
import app.tomo.model.Invocation;
import app.tomo.model.Problem;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.service.AttachedServiceManager;
import app.tomo.service.ChildElsewhere;
import app.tomo.service.ChildLog;
import app.tomo.service.ChildPort;
import app.tomo.service.ChildServiceManager;
import app.tomo.service.ExplainedServiceManager;
import app.tomo.service.SystemdServiceManager;
import app.tomo.service.UndecidedServiceManager;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Who looks after the daemon, and where its words are kept: the adapters that differ from scope to scope.
///
/// @param end what has to be ended with them
record ServiceSide(
        ServiceManager manager,
        ServiceControl control,
        DaemonLog log,
        DaemonKind kind,
        Runnable end) {
    private static final Kanata KANATA = new Kanata();

    /// For a process that ends soon.
    static ServiceSide brief(Target target, Buses buses, Threads threads, Machine machine) {
        if (target.scope() != Scope.CHILD) {
            return standing(target, buses, threads, machine);
        }
        var nobody =
                new ChildElsewhere(
                        target.unit(),
                        command(target, machine).get(),
                        markFile(machine),
                        KANATA,
                        threads.time(),
                        machine::limits);
        var log = new ChildLog(logFile(machine), threads.time());
        return new ServiceSide(nobody, nobody, log, KANATA, log::close);
    }

    /// For the app.
    static ServiceSide resident(Target target, Buses buses, Threads threads, Machine machine) {
        if (target.scope() != Scope.CHILD) {
            return standing(target, buses, threads, machine);
        }
        return child(target, command(target, machine), threads, machine);
    }

    /// Tomo itself.
    static ServiceSide child(
            Target target, Supplier<Invocation> command, Threads threads, Machine machine) {
        ChildLog log = new ChildLog(logFile(machine), threads.time());
        ChildServiceManager child =
                new ChildServiceManager(
                        target.unit(),
                        command,
                        machine.surroundings().home(),
                        machine::limits,
                        log,
                        markFile(machine),
                        KANATA,
                        threads.time(),
                        threads.time());
        return new ServiceSide(
                explained(child, target, machine, _ -> null), child, log, KANATA, child::close);
    }

    /// Whoever holds the port, which may be ended. Tomo was told of a manager that takes over, so it is not the scope
    /// ATTACHED, in which nothing is ended.
    static ServiceSide leaving(Target target, Threads threads) {
        var holder = AttachedServiceManager.withLeave(target, KANATA, threads.time());
        return new ServiceSide(holder, holder, (_, _) -> List.of(), KANATA, () -> {});
    }

    /// Where Tomo's own children write.
    static Path logFile(Machine machine) {
        return machine.places().state().resolve("kanata.log");
    }

    /// In which the process of Tomo's own child is remembered.
    static Path markFile(Machine machine) {
        return machine.places().state().resolve("child");
    }

    private static Supplier<Invocation> command(Target target, Machine machine) {
        ChildPort port = new ChildPort();
        return () ->
                PresetSides.child(
                        StartCommand.of(
                                target,
                                target.address() == null ? port.free() : target.address(),
                                machine.surroundings().variables(),
                                machine.surroundings().home()),
                        machine);
    }

    /// For as long as it is not said which of them is meant.
    static ServiceSide undecided(
            Target target,
            List<Candidate> candidates,
            Buses buses,
            Threads threads,
            Machine machine) {
        List<ServiceControl> all =
                candidates.stream()
                        .map(each -> control(target, each, buses, threads, machine))
                        .flatMap(Optional::stream)
                        .toList();
        UndecidedServiceManager nobody = new UndecidedServiceManager(target, candidates, all);
        return new ServiceSide(nobody, nobody, (_, _) -> List.of(), KANATA, () -> {});
    }

    private static Optional<ServiceControl> control(
            Target target, Candidate candidate, Buses buses, Threads threads, Machine machine) {
        return switch (candidate.scope()) {
            case USER, SYSTEM ->
                    Optional.of(
                            systemd(candidate.scope(), candidate.unit(), buses, threads, machine));
            case ATTACHED ->
                    Optional.of(
                            new AttachedServiceManager(
                                    target.attached(candidate.invocation().address()),
                                    KANATA,
                                    threads.time()));
            case CHILD -> Optional.empty();
        };
    }

    /// Whoever looks after it does so without Tomo.
    private static ServiceSide standing(
            Target target, Buses buses, Threads threads, Machine machine) {
        if (target.scope() == Scope.ATTACHED) {
            AttachedServiceManager nobody =
                    new AttachedServiceManager(target, KANATA, threads.time());
            return new ServiceSide(nobody, nobody, nobody.log(), KANATA, () -> {});
        }
        SystemdServiceManager systemd =
                systemd(target.scope(), target.unit(), buses, threads, machine);
        return new ServiceSide(
                explained(systemd, target, machine, new BinaryIdentity(machine::limits)::problem),
                systemd,
                systemd.log(),
                KANATA,
                () -> {});
    }

    private static ServiceManager explained(
            ServiceManager manager,
            Target target,
            Machine machine,
            Function<Invocation, @Nullable Problem> stranger) {
        return new ExplainedServiceManager(
                manager,
                target,
                KANATA,
                machine.surroundings().variables(),
                machine.surroundings().home(),
                stranger);
    }

    private static SystemdServiceManager systemd(
            Scope scope, String unit, Buses buses, Threads threads, Machine machine) {
        return new SystemdServiceManager(
                scope,
                unit,
                scope == Scope.USER ? buses.session() : buses.system(),
                KANATA,
                threads.time(),
                threads.time(),
                machine::limits);
    }
}
