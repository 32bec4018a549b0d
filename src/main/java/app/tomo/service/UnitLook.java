package app.tomo.service;

import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.FirstAttempt;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;
import app.tomo.bus.Variant;
import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitProperty;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at a unit as its manager has it, with everything that can matter for a diagnosis. Blocks for as long as bus and disk
/// do; changes nothing.
public final class UnitLook {
    private static final String NEVER = "infinity";
    private static final String TIME = "USec";
    private static final SeenUnit NONE =
            new SeenUnit(
                    Map.of("LoadState", "not-found"), List.of(), List.of(), List.of(), List.of());

    /// Besides those that Tomo judges ([UnitProperty]).
    private static final Set<String> TAKEN =
            Set.of(
                    "Id",
                    "LoadState",
                    "LoadError",
                    "ActiveState",
                    "SubState",
                    "FreezerState",
                    "Result",
                    "UnitFileState",
                    "UnitFilePreset",
                    "FragmentPath",
                    "NeedDaemonReload",
                    "ConditionResult",
                    "ConditionTimestamp",
                    "AssertResult",
                    "StateChangeTimestamp",
                    "ActiveEnterTimestamp",
                    "InactiveEnterTimestamp",
                    "Type",
                    "PIDFile",
                    "NotifyAccess",
                    "MainPID",
                    "ControlPID",
                    "ExecMainPID",
                    "ExecMainCode",
                    "ExecMainStatus",
                    "ExecMainStartTimestamp",
                    "ExecMainExitTimestamp",
                    "NRestarts",
                    "StatusText",
                    "StatusErrno",
                    "RemainAfterExit",
                    "StartLimitAction",
                    "TimeoutAbortUSec",
                    "RuntimeMaxUSec",
                    "OOMPolicy",
                    "MemoryMax",
                    "TasksMax",
                    "SendSIGKILL",
                    "User",
                    "Group",
                    "SupplementaryGroups",
                    "DynamicUser",
                    "WorkingDirectory",
                    "RootDirectory",
                    "StandardInput",
                    "StandardOutput",
                    "PrivateDevices",
                    "DevicePolicy",
                    "ProtectHome",
                    "ControlGroup");

    /// All that there is to say of a unit that is not there.
    private static final Set<String> OF_NONE =
            Set.of("Id", "LoadState", "LoadError", "ActiveState", "SubState", "UnitFileState");

    private static final Set<String> JUDGED =
            Arrays.stream(UnitProperty.values())
                    .map(UnitProperty::property)
                    .collect(Collectors.toUnmodifiableSet());

    private UnitLook() {}

    /// The unit as that manager has it.
    ///
    /// @throws BusException where the manager cannot be asked
    public static SeenUnit at(Bus bus, String unit, Duration most, Clock clock)
            throws BusException {
        SystemdManager manager = new SystemdManager(bus, false);
        Countdown end = Countdown.of(most, clock);
        UnitName name = UnitName.of(unit);
        FirstAttempt.await(bus, end.left());
        try {
            ObjectPath path =
                    manager.look("LoadUnit", end, "s", name.value()).get(0, ObjectPath.class);
            Map<?, ?> told = manager.properties(path, end).get(0, Map.class);
            return seen(
                    told, processes(manager, name, end), NeedsLook.of(unit, told, manager, end));
        } catch (BusException failure) {
            // The manager is well; it only finds that no unit can have such a name.
            if (failure.failure() instanceof BusFailure.Refused refused
                    && refused.error().equals(BusErrors.INVALID_ARGS)) {
                return NONE;
            }
            throw failure;
        }
    }

    private static SeenUnit seen(Map<?, ?> told, List<Long> processes, List<NeededUnit> needs) {
        Map<String, String> properties = new HashMap<>();
        told.forEach(
                (key, value) -> {
                    String name = String.valueOf(key);
                    String text = isTaken(name) ? text(name, plain(value)) : null;
                    if (text != null) {
                        properties.put(name, text);
                    }
                });
        if (properties.getOrDefault("LoadState", "").equals("not-found")) {
            var _ = properties.keySet().retainAll(OF_NONE);
        }
        String fragment = properties.getOrDefault("FragmentPath", "");
        Stream<String> beside =
                plain(told.get("DropInPaths")) instanceof List<?> paths
                        ? paths.stream().map(String::valueOf)
                        : Stream.of();
        List<DefinitionFile> files =
                Stream.concat(Stream.of(fragment).filter(each -> !each.isEmpty()), beside)
                        .map(UnitDefinitions::file)
                        .toList();
        return new SeenUnit(
                properties, UnitProperties.NONE.with(told).commands(), files, processes, needs);
    }

    private static boolean isTaken(String property) {
        return TAKEN.contains(property) || JUDGED.contains(property);
    }

    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Variant variant ? variant.value() : value;
    }

    /// As `systemctl show` has it, but for times, which are microseconds; null for what has no text.
    private static @Nullable String text(String property, @Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean on -> on ? "yes" : "no";
            case Number number -> number(property, number.longValue());
            case List<?> all -> all.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case Struct struct ->
                    struct.members().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "))
                            .strip();
            case null, default -> null;
        };
    }

    /// The largest number of 64 bits, which is negative here, means that there is none.
    private static String number(String property, long value) {
        boolean none = value < 0 || (value == Long.MAX_VALUE && property.endsWith(TIME));
        return none && !property.equals("ExecMainStatus") ? NEVER : Long.toString(value);
    }

    /// A manager does not tell them of a unit that is not loaded.
    private static List<Long> processes(SystemdManager manager, UnitName name, Countdown end) {
        try {
            Body answer = manager.look("GetUnitProcesses", end, "s", name.value());
            List<?> all = answer.get(0, List.class);
            return all.stream()
                    .map(each -> each instanceof Struct struct ? struct.get(1) : null)
                    .filter(Objects::nonNull)
                    .map(pid -> ((Number) pid).longValue())
                    .toList();
        } catch (BusException _) {
            return List.of();
        }
    }
}
