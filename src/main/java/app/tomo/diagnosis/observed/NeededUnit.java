package app.tomo.diagnosis.observed;

import java.util.List;

/// A unit without which another one is not started, as their manager has it (systemd.unit(5)).
///
/// @param by the unit that needs it
/// @param name its name: `keys.mount`
/// @param relation how it is needed: `Requires`, `Requisite`, `BindsTo`
/// @param loadState whether the manager has a definition of it: `not-found`
/// @param activeState how it is: `failed`
public record NeededUnit(
        String by, String name, String relation, String loadState, String activeState) {
    private static final List<String> ABSENT =
            List.of("not-found", "masked", "error", "bad-setting");

    /// Whether it cannot be started at all.
    public boolean isAbsent() {
        return ABSENT.contains(loadState);
    }

    /// Whether it is not there now.
    public boolean isOff() {
        return List.of("failed", "inactive").contains(activeState);
    }

    /// The line that names it: `Requires=keys.mount`.
    public String line() {
        return relation + "=" + name;
    }

    /// Where it is named, and what became of it.
    public String told() {
        return "%s: %s: LoadState=%s, ActiveState=%s".formatted(by, line(), loadState, activeState);
    }
}
