package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.FirstAttempt;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Variant;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitValue;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads how a unit is defined: what its manager says, and the files that it names. Blocks for as long as bus and disk do.
public final class UnitDefinitions {
    private static final long MICROS = 1_000_000;

    private UnitDefinitions() {}

    /// @param manager whose unit it is
    /// @throws BusException where it cannot be asked
    static UnitDefinition read(SystemdManager manager, Scope scope, UnitName name, Countdown end)
            throws BusException {
        FirstAttempt.await(manager.bus(), end.left());
        ObjectPath path = manager.look("LoadUnit", end, "s", name.value()).get(0, ObjectPath.class);
        Map<?, ?> answer = manager.properties(path, end).get(0, Map.class);
        Map<String, Object> told = new HashMap<>();
        answer.forEach(
                (key, value) ->
                        told.put(
                                String.valueOf(key),
                                value instanceof Variant variant ? variant.value() : value));
        return definition(scope, name, told, UnitProperties.NONE.with(answer));
    }

    /// The same over that bus; null where it cannot be asked.
    public static @Nullable UnitDefinition read(
            Bus bus, Scope scope, String unit, Duration most, Clock clock) {
        try {
            return read(
                    new SystemdManager(bus, false),
                    scope,
                    UnitName.of(unit),
                    Countdown.of(most, clock));
        } catch (BusException _) {
            return null;
        }
    }

    private static UnitDefinition definition(
            Scope scope, UnitName name, Map<String, Object> told, UnitProperties unit) {
        LoadState load = StatusMapping.load(unit.text("LoadState"));
        if (load == LoadState.NOT_FOUND) {
            return UnitDefinition.none(scope, name.value());
        }
        String fragment = unit.text("FragmentPath");
        long pid = unit.number("MainPID");
        return new UnitDefinition(
                scope,
                name.value(),
                load,
                fragment.isEmpty() ? null : file(fragment),
                paths(told.get("DropInPaths")),
                unit.text("UnitFileState"),
                unit.text("ActiveState"),
                pid,
                pid == 0 ? null : instant(unit.number("ExecMainStartTimestamp")),
                unit.commands(),
                values(told));
    }

    /// What stands beside a unit of that name in that folder, in the order in which it counts; a manager does not tell it of a
    /// unit that is not there.
    public static List<DefinitionFile> dropIns(Path folder, String unit) {
        Path beside = folder.resolve(UnitName.of(unit).value() + ".d");
        try (Stream<Path> all = Files.list(beside)) {
            return all.map(Path::toString)
                    .filter(each -> each.endsWith(".conf"))
                    .sorted()
                    .map(UnitDefinitions::file)
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    /// What it would start without the preset that is in force beside it, by its text. Empty where none is, or where the text does
    /// not tell, as with a specifier that only the manager replaces.
    public static List<String> withoutPreset(UnitDefinition unit) {
        DefinitionFile definition = unit.file();
        if (definition == null || unit.dropIns().stream().noneMatch(DefinitionFile::ofPreset)) {
            return List.of();
        }
        String text =
                Stream.concat(Stream.of(definition), unit.dropIns().stream())
                        .filter(each -> !each.ofPreset())
                        .map(DefinitionFile::text)
                        .collect(Collectors.joining("\n"));
        List<List<String>> commands = UnitText.commands(text);
        boolean plain =
                !commands.isEmpty()
                        && commands.getLast().stream()
                                .noneMatch(each -> each.contains("%") || each.contains("$"));
        return plain ? commands.getLast() : List.of();
    }

    private static List<DefinitionFile> paths(@Nullable Object told) {
        return told instanceof List<?> all
                ? all.stream().map(String::valueOf).map(UnitDefinitions::file).toList()
                : List.of();
    }

    static DefinitionFile file(String path) {
        Path file = Path.of(path);
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException _) {
            text = "";
        }
        return new DefinitionFile(path, text, Files.isSymbolicLink(file));
    }

    private static Map<UnitProperty, UnitValue> values(Map<String, Object> told) {
        Map<UnitProperty, UnitValue> values = new EnumMap<>(UnitProperty.class);
        for (UnitProperty each : UnitProperty.values()) {
            Object value = told.get(each.property());
            if (value instanceof Number number) {
                values.put(each, number(each, number.longValue()));
            } else if (value instanceof Boolean on) {
                values.put(each, UnitValue.of(on));
            } else if (value instanceof String text) {
                values.put(each, new UnitValue(text));
            }
        }
        return values;
    }

    /// A watchdog that nobody set never barks, which is what 0 says, too.
    private static UnitValue number(UnitProperty property, long told) {
        UnitValue value =
                property.kind() == UnitProperty.Kind.TIME
                        ? UnitValue.ofMicros(told)
                        : new UnitValue(Long.toString(told));
        return property == UnitProperty.WATCHDOG && value.isNever() ? UnitValue.ofMicros(0) : value;
    }

    private static @Nullable Instant instant(long micros) {
        return micros == 0 ? null : Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000);
    }
}
