package app.tomo.service;

import app.tomo.model.Scope;
import app.tomo.model.Truth;

/// In which of systemd's managers a unit is defined (incident 4: `systemctl stop` did nothing, because it asked the
/// other manager).
///
/// @param user whether the person's manager has it; UNKNOWN where it cannot be asked
/// @param system whether the machine's manager has it
public record UnitScopes(Truth user, Truth system) {
    /// Where to look for the unit when the person did not say: their own manager first.
    public Scope choice() {
        return user != Truth.YES && system == Truth.YES ? Scope.SYSTEM : Scope.USER;
    }

    /// Whether a unit looked for here is only to be found in the other manager.
    public boolean onlyElsewhere(Scope here) {
        return switch (here) {
            case USER -> user == Truth.NO && system == Truth.YES;
            case SYSTEM -> system == Truth.NO && user == Truth.YES;
            case CHILD, ATTACHED -> false;
        };
    }

    public boolean inBoth() {
        return user == Truth.YES && system == Truth.YES;
    }
}
