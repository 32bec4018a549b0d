package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.Struct;
import app.tomo.bus.Variant;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.Clock;
import app.tomo.runtime.TrialTimer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A transient timer of the person's systemd, which starts a command when Tomo is gone (org.freedesktop.systemd1(5),
/// StartTransientUnit). A unit of a name that is still there cannot be made anew, so the second timer of a trial has another
/// name, and is there before the first one is stopped. One thread at a time; blocks for at most [Limit#BUS_ANSWER] a call.
public final class SystemdTrialTimer implements TrialTimer {
    private static final Logger LOG = LoggerFactory.getLogger(SystemdTrialTimer.class);
    private static final List<String> TURNS = List.of("apply", "keep");
    private static final String TIMER = ".timer";

    /// How late systemd may be, so as to wake the machine less often: not at all here.
    private static final long ACCURACY = TimeUnit.MILLISECONDS.toMicros(100);

    private final Supplier<? extends Bus> bus;
    private final OwnCommand command;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Supplier<Limits> limits;
    private final Set<String> armed = new HashSet<>();

    /// @param bus the session's, on which the person's manager is
    /// @param arguments what Tomo was told on its command line that a command of the same Tomo has to be told
    /// @param environment of this process
    public SystemdTrialTimer(
            Supplier<? extends Bus> bus,
            List<String> arguments,
            Map<String, String> environment,
            Clock clock,
            Supplier<Limits> limits) {
        this.bus = bus;
        this.command = OwnCommand.ofThisProcess();
        this.arguments = List.copyOf(arguments);
        this.environment = environment;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public void arm(String trial, Duration in) {
        boolean first = armed.add(trial);
        try {
            start(name(trial, TURNS.get(first ? 0 : 1)), trial, in);
            if (!first) {
                stop(name(trial, TURNS.get(0)));
            }
        } catch (BusException nobody) {
            LOG.info("nobody goes back if Tomo ends: {}", nobody.getMessage());
        }
    }

    @Override
    public void disarm(String trial) {
        armed.remove(trial);
        for (String turn : TURNS) {
            try {
                stop(name(trial, turn));
            } catch (BusException _) {
                // It is not there, or nobody is.
            }
        }
    }

    private static String name(String trial, String turn) {
        return "tomo-trial-" + trial + "-" + turn;
    }

    private void stop(String name) throws BusException {
        manager().change("StopUnit", countdown(), "ss", name + TIMER, "replace");
    }

    private SystemdManager manager() {
        return new SystemdManager(bus.get(), false);
    }

    private Countdown countdown() {
        return Countdown.of(limits.get().time(Limit.BUS_ANSWER), clock);
    }

    private void start(String name, String trial, Duration in) throws BusException {
        Struct after = Struct.of("OnActiveSec", TimeUnit.NANOSECONDS.toMicros(in.toNanos()));
        List<Struct> timer =
                List.of(
                        property("Description", Variant.of("Tomo: back to the last config")),
                        property("TimersMonotonic", new Variant("a(st)", List.of(after))),
                        property("AccuracyUSec", new Variant("t", ACCURACY)),
                        property("RemainAfterElapse", Variant.of(false)));
        List<Struct> service = List.of(Struct.of(name + ".service", service(trial)));
        manager()
                .change(
                        "StartTransientUnit",
                        countdown(),
                        "ssa(sv)a(sa(sv))",
                        name + TIMER,
                        "replace",
                        timer,
                        service);
    }

    private List<Struct> service(String trial) {
        List<String> line =
                Stream.of(
                                command.line().stream(),
                                Stream.of("revert", "--trial", trial),
                                arguments.stream())
                        .flatMap(each -> each)
                        .toList();
        Struct start = Struct.of(command.program(), line, false);
        return List.of(
                property("Description", Variant.of("Tomo: back to the last config")),
                property("Type", Variant.of("oneshot")),
                property("CollectMode", Variant.of("inactive-or-failed")),
                property("WorkingDirectory", Variant.of(command.folder())),
                property("Environment", Variant.of(environment())),
                property("ExecStart", new Variant("a(sasb)", List.of(start))));
    }

    /// What says where Tomo's files are, and how it speaks.
    private List<String> environment() {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(each -> matters(each.getKey()))
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList();
    }

    private static boolean matters(String name) {
        return switch (name) {
            case "HOME", "PATH", "LANG", "LANGUAGE", "JAVA_HOME" -> true;
            default ->
                    name.startsWith("TOMO_") || name.startsWith("XDG_") || name.startsWith("LC_");
        };
    }

    private static Struct property(String name, Variant value) {
        return Struct.of(name, value);
    }
}
