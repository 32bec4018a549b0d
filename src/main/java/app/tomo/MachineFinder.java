package app.tomo;

import app.tomo.bus.Bus;
import app.tomo.config.EmergencyFile;
import app.tomo.kanata.Kanata;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.service.RunningDaemons;
import app.tomo.service.UnitFinder;
import app.tomo.service.UnitSearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Looks on this very machine.
record MachineFinder(Buses buses, Threads threads, Machine machine) implements Finder {
    @Override
    public UnitSearch.Found units(Set<Scope> managers) {
        Map<Scope, Supplier<Bus>> asked = new LinkedHashMap<>();
        if (managers.contains(Scope.USER)) {
            asked.put(Scope.USER, buses::session);
        }
        if (managers.contains(Scope.SYSTEM)) {
            asked.put(Scope.SYSTEM, buses::system);
        }
        return new UnitSearch(new Kanata(), threads.time(), threads.blocking())
                .find(asked, patience());
    }

    /// A bus that hangs costs a second where the daemon is found elsewhere, and nothing where nothing has to be looked for.
    /// One that goes on answering slowly, as while a person is logged in, is waited for.
    private UnitSearch.Patience patience() {
        Limits limits = machine.limits();
        return new UnitSearch.Patience(
                limits.time(Limit.FIND_SILENCE),
                limits.time(Limit.FIND_OTHERS),
                limits.time(Limit.FIND));
    }

    /// None during an emergency stop: what is looked after then is ended, and nobody said that of these.
    @Override
    public List<RunningDaemons.Running> running() {
        return new EmergencyFile(machine.places()).since() == null
                ? RunningDaemons.onThisMachine(new Kanata()).withPort()
                : List.of();
    }

    @Override
    public Scope managerOf(String unit) {
        return new UnitFinder(buses.session(), buses.system(), threads.time())
                .find(unit, patience().silence())
                .choice();
    }
}
