package app.tomo;

import app.tomo.model.Scope;
import app.tomo.service.RunningDaemons;
import app.tomo.service.UnitSearch;

import java.util.List;
import java.util.Set;

/// Looks for daemons on the machine. Every call blocks, for a bounded time.
interface Finder {
    /// The units that run the daemon, in these managers.
    UnitSearch.Found units(Set<Scope> managers);

    /// The daemons that run and have a port, in units and outside.
    List<RunningDaemons.Running> running();

    /// In which manager a unit of that name is defined, or would be.
    Scope managerOf(String unit);
}
