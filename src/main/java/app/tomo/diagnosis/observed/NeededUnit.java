package app.tomo.diagnosis.observed;

/// A unit without which another one is not started, as their manager has it (systemd.unit(5)).
///
/// @param name its name: `keys.mount`
/// @param relation how it is needed: `Requires`, `Requisite`, `BindsTo`
/// @param loadState whether the manager has a definition of it: `not-found`
/// @param activeState how it is: `failed`
public record NeededUnit(String name, String relation, String loadState, String activeState) {
    /// How it is named where it is needed, and what became of it.
    public String told() {
        return relation + "=" + name + ": LoadState=" + loadState + ", ActiveState=" + activeState;
    }
}
