package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which failure explains which: what follows from a cause that was found is no finding of its own, but where it needs a repair of
/// its own. Nothing explains itself, by whatever detour. Pure.
final class Consequences {
    /// What any cause of an end leads to.
    private static final Set<ProblemId> OF_AN_END =
            Set.of(
                    ProblemId.START_LIMIT,
                    ProblemId.CRASH_LOOP,
                    ProblemId.UNEXPLAINED_EXIT,
                    ProblemId.PROCESS_GONE);

    /// And what it looks like from outside.
    private static final Set<ProblemId> OF_A_START_THAT_FAILS =
            union(
                    OF_AN_END,
                    ProblemId.KILLED,
                    ProblemId.PANICKED,
                    ProblemId.CRASH_AFTER_RELOAD,
                    ProblemId.START_TIMEOUT,
                    ProblemId.UNIT_PROTOCOL,
                    ProblemId.UNIT_DISABLED);

    /// These are why a start fails, and nothing else.
    private static final Set<ProblemId> FAILS_THE_START =
            Set.of(
                    ProblemId.BAD_ARGUMENT,
                    ProblemId.CONFIG_INVALID,
                    ProblemId.XSET_MISSING,
                    ProblemId.UINPUT_DENIED,
                    ProblemId.KEYBOARD_NONE,
                    ProblemId.UNIT_SETUP,
                    ProblemId.UNIT_RESOURCES,
                    ProblemId.UNIT_CONDITION,
                    ProblemId.UNIT_HELPER,
                    ProblemId.MAC_DRIVER,
                    ProblemId.MAC_PERMISSION,
                    ProblemId.MAC_NOT_ROOT,
                    ProblemId.MAC_HID_DAEMON);

    /// These need a repair of their own, which is why they stay.
    private static final Set<ProblemId> KEPT = Set.of(ProblemId.START_LIMIT);

    private static final Map<ProblemId, Set<ProblemId>> EXPLAINS = explains();

    private Consequences() {}

    private static Set<ProblemId> union(Set<ProblemId> one, ProblemId... more) {
        Set<ProblemId> all = EnumSet.copyOf(one);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    private static Map<ProblemId, Set<ProblemId>> explains() {
        Map<ProblemId, Set<ProblemId>> table = new EnumMap<>(ProblemId.class);
        FAILS_THE_START.forEach(cause -> table.put(cause, OF_A_START_THAT_FAILS));
        ofConfigs(table);
        ofDevices(table);
        ofPorts(table);
        ofPrograms(table);
        ofUnits(table);
        ofEnds(table);
        return table;
    }

    private static void ofConfigs(Map<ProblemId, Set<ProblemId>> table) {
        table.put(ProblemId.CONFIG_MISSING, union(OF_A_START_THAT_FAILS, ProblemId.CONFIG_INVALID));
        table.put(
                ProblemId.CONFIG_UNREADABLE,
                union(OF_A_START_THAT_FAILS, ProblemId.CONFIG_INVALID, ProblemId.CONFIG_MISSING));
        table.put(ProblemId.RELOAD_REJECTED, Set.of(ProblemId.CONFIG_INVALID));
    }

    private static void ofDevices(Map<ProblemId, Set<ProblemId>> table) {
        table.put(ProblemId.UINPUT_MISSING, union(OF_A_START_THAT_FAILS, ProblemId.UINPUT_DENIED));
        Set<ProblemId> unread =
                union(OF_A_START_THAT_FAILS, ProblemId.KEYBOARD_NONE, ProblemId.KEYBOARD_WAITING);
        table.put(ProblemId.INPUT_DENIED, unread);
        table.put(
                ProblemId.NEEDS_LOGIN,
                union(unread, ProblemId.UINPUT_DENIED, ProblemId.INPUT_DENIED));
        table.put(ProblemId.KEYBOARD_GRABBED, Set.of(ProblemId.SECOND_DAEMON));
    }

    private static void ofPorts(Map<ProblemId, Set<ProblemId>> table) {
        table.put(
                ProblemId.PORT_TAKEN,
                union(OF_A_START_THAT_FAILS, ProblemId.PORT_FOREIGN, ProblemId.SECOND_DAEMON));
        table.put(
                ProblemId.LEFT_OVER,
                union(
                        OF_A_START_THAT_FAILS,
                        ProblemId.PORT_TAKEN,
                        ProblemId.PORT_FOREIGN,
                        ProblemId.KEYBOARD_GRABBED));
        table.put(
                ProblemId.PORT_FOREIGN,
                Set.of(ProblemId.PORT_CLOSED, ProblemId.UNRESPONSIVE, ProblemId.SECOND_DAEMON));
    }

    private static void ofPrograms(Map<ProblemId, Set<ProblemId>> table) {
        Set<ProblemId> wrongProgram =
                union(
                        OF_A_START_THAT_FAILS,
                        ProblemId.BAD_ARGUMENT,
                        ProblemId.CONFIG_MISSING,
                        ProblemId.CONFIG_INVALID,
                        ProblemId.PORT_CLOSED,
                        ProblemId.PORT_FOREIGN,
                        ProblemId.UNRESPONSIVE,
                        ProblemId.UNIT_SETUP);
        table.put(ProblemId.BINARY_MISSING, union(wrongProgram, ProblemId.UNIT_MISSING));
        table.put(ProblemId.BINARY_FOREIGN, union(wrongProgram, ProblemId.BINARY_MISSING));
    }

    private static void ofUnits(Map<ProblemId, Set<ProblemId>> table) {
        // Nothing says then which config is meant.
        Set<ProblemId> nowhere =
                union(
                        OF_A_START_THAT_FAILS,
                        ProblemId.CONFIG_MISSING,
                        ProblemId.CONFIG_UNREADABLE,
                        ProblemId.CONFIG_INVALID);
        table.put(ProblemId.UNIT_MISSING, nowhere);
        table.put(ProblemId.UNIT_MASKED, OF_A_START_THAT_FAILS);
        // What stands there as its command need not be.
        table.put(ProblemId.UNIT_BROKEN, union(OF_A_START_THAT_FAILS, ProblemId.BINARY_FOREIGN));
        table.put(ProblemId.UNIT_DEPENDENCY, OF_A_START_THAT_FAILS);
        table.put(
                ProblemId.WRONG_SCOPE,
                union(nowhere, ProblemId.UNIT_MISSING, ProblemId.BINARY_MISSING));
        table.put(ProblemId.UNIT_IN_BOTH, Set.of(ProblemId.UNIT_DISABLED));
    }

    private static void ofEnds(Map<ProblemId, Set<ProblemId>> table) {
        table.put(ProblemId.OUT_OF_MEMORY, union(OF_AN_END, ProblemId.KILLED));
        table.put(ProblemId.WATCHDOG, union(OF_AN_END, ProblemId.KILLED, ProblemId.PANICKED));
        table.put(ProblemId.STOP_TIMEOUT, union(OF_AN_END, ProblemId.KILLED));
        table.put(ProblemId.START_TIMEOUT, union(OF_AN_END, ProblemId.KILLED));
        table.put(ProblemId.RUNTIME_LIMIT, union(OF_AN_END, ProblemId.KILLED));
        table.put(ProblemId.UNIT_PROTOCOL, OF_AN_END);
        table.put(
                ProblemId.CRASH_AFTER_RELOAD,
                union(OF_AN_END, ProblemId.KILLED, ProblemId.PANICKED));
        table.put(ProblemId.PANICKED, union(OF_AN_END, ProblemId.KILLED));
        table.put(
                ProblemId.CRASH_LOOP,
                Set.of(ProblemId.KILLED, ProblemId.UNEXPLAINED_EXIT, ProblemId.PROCESS_GONE));
        table.put(ProblemId.KILLED, Set.of(ProblemId.START_LIMIT, ProblemId.UNEXPLAINED_EXIT));
        table.put(ProblemId.START_LIMIT, Set.of(ProblemId.UNEXPLAINED_EXIT));
    }

    /// Whether the first explains the second.
    static boolean explains(ProblemId cause, ProblemId effect) {
        return EXPLAINS.getOrDefault(cause, Set.of()).contains(effect);
    }

    /// Whether that is told also where its cause is.
    static boolean isKept(ProblemId id) {
        return KEPT.contains(id);
    }
}
