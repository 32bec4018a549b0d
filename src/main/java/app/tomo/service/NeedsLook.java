package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.ObjectPath;
import app.tomo.diagnosis.observed.NeededUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks at what a unit needs in order to be started: where that is not there, its manager refuses the start and says so to
/// nobody but to who asked for it. Blocks for as long as the bus does; changes nothing.
final class NeedsLook {
    private static final List<String> RELATIONS = List.of("Requires", "Requisite", "BindsTo");

    private NeedsLook() {}

    /// The units that the one with those properties needs; one that cannot be looked at is left out.
    static List<NeededUnit> of(Map<?, ?> told, SystemdManager manager, Countdown end) {
        List<NeededUnit> all = new ArrayList<>();
        for (String relation : RELATIONS) {
            if (UnitLook.plain(told.get(relation)) instanceof List<?> names) {
                names.forEach(name -> add(all, relation, String.valueOf(name), manager, end));
            }
        }
        return all;
    }

    private static void add(
            List<NeededUnit> all,
            String relation,
            String name,
            SystemdManager manager,
            Countdown end) {
        try {
            ObjectPath path = manager.look("LoadUnit", end, "s", name).get(0, ObjectPath.class);
            Map<?, ?> told = manager.properties(path, end).get(0, Map.class);
            all.add(
                    new NeededUnit(
                            name,
                            relation,
                            String.valueOf(UnitLook.plain(told.get("LoadState"))),
                            String.valueOf(UnitLook.plain(told.get("ActiveState")))));
        } catch (BusException _) {
            // Not known, then; what the unit itself says stands all the same.
        }
    }
}
