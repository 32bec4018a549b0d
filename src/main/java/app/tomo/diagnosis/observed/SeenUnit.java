package app.tomo.diagnosis.observed;

import app.tomo.model.unit.DefinitionFile;

import java.util.List;
import java.util.Map;

/// A unit as its manager has it: its properties by the names that systemd gives them (org.freedesktop.systemd1(5)), times in
/// microseconds, switches as `yes` and `no`.
///
/// @param properties those that were told; one that is missing is not known
/// @param commands what it starts, the program with its full path first
/// @param files where it is defined, the unit's own file first, then what is written beside it in the order in which it counts
/// @param processes what lives in its control group
/// @param needs the units without which it is not started
public record SeenUnit(
        Map<String, String> properties,
        List<List<String>> commands,
        List<DefinitionFile> files,
        List<Long> processes,
        List<NeededUnit> needs) {
    private static final String NOT_FOUND = "not-found";

    public SeenUnit {
        properties = Map.copyOf(properties);
        commands = List.copyOf(commands);
        files = List.copyOf(files);
        processes = List.copyOf(processes);
        needs = List.copyOf(needs);
    }

    /// A property as text; empty where it is not known.
    public String text(String property) {
        return properties.getOrDefault(property, "");
    }

    /// A property as a number; -1 where it is not known, or is none.
    public long number(String property) {
        try {
            return Long.parseLong(text(property));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /// Whether the manager knows a unit of that name.
    public boolean exists() {
        return !text("LoadState").isEmpty() && !text("LoadState").equals(NOT_FOUND);
    }

    /// The property as systemd spells it, for evidence: `Result=exit-code`.
    public String told(String property) {
        return property + "=" + text(property);
    }
}
