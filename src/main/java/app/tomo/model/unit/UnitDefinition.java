package app.tomo.model.unit;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A unit as its manager has it.
///
/// @param scope USER or SYSTEM
/// @param name with its type: `kanata.service`
/// @param file where it is defined; null where it is not, or the manager made it up
/// @param dropIns what is written beside it, in the order in which it counts
/// @param state systemd's own word for whether it starts by itself (`enabled`, `static`, …); empty where it does not say
/// @param active systemd's own word (`active`, `failed`, …)
/// @param since when the main process was started; null where none runs
/// @param commands what it starts, the program with its full path first
/// @param values its effective properties, as far as the manager told them
public record UnitDefinition(
        Scope scope,
        String name,
        LoadState load,
        @Nullable DefinitionFile file,
        List<DefinitionFile> dropIns,
        String state,
        String active,
        long pid,
        @Nullable Instant since,
        List<List<String>> commands,
        Map<UnitProperty, UnitValue> values) {
    public UnitDefinition {
        dropIns = List.copyOf(dropIns);
        commands = List.copyOf(commands);
        Map<UnitProperty, UnitValue> own = new EnumMap<>(UnitProperty.class);
        own.putAll(values);
        values = Map.copyOf(own);
    }

    /// A manager that knows no unit of that name.
    public static UnitDefinition none(Scope scope, String name) {
        return new UnitDefinition(
                scope,
                name,
                LoadState.NOT_FOUND,
                null,
                List.of(),
                "",
                "inactive",
                0,
                null,
                List.of(),
                Map.of());
    }

    public boolean exists() {
        return load != LoadState.NOT_FOUND;
    }

    /// Whether its manager has what it says; else the values are systemd's own.
    public boolean readable() {
        return load == LoadState.LOADED;
    }

    /// Whether Tomo wrote it, and not only what is beside it.
    public boolean own() {
        return file != null && file.own();
    }

    public boolean runs() {
        return pid != 0 || active.equals("active") || active.equals("activating");
    }

    /// Whether it starts at login, or when the machine starts.
    public boolean enabled() {
        return state.equals("enabled") || state.equals("enabled-runtime");
    }

    /// Whether it can be told to: it says for what.
    public boolean canBeEnabled() {
        return enabled() || state.equals("disabled");
    }

    /// What Tomo wrote beside it and has no use without it. A preset of somebody else's unit is left in force.
    public List<DefinitionFile> ownDropIns() {
        return dropIns.stream().filter(each -> each.own() || (each.ofTomo() && mayGo())).toList();
    }

    private boolean mayGo() {
        return own() || !exists();
    }

    /// The same with that beside it, which its manager does not tell of a unit that is not there.
    public UnitDefinition with(List<DefinitionFile> beside) {
        return new UnitDefinition(
                scope, name, load, file, beside, state, active, pid, since, commands, values);
    }

    public Optional<UnitValue> value(UnitProperty property) {
        return Optional.ofNullable(values.get(property));
    }
}
