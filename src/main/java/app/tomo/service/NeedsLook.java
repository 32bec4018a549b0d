package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.ObjectPath;
import app.tomo.diagnosis.observed.NeededUnit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at what a unit needs in order to be started, and at what that needs where it is not up: where one of them is not there,
/// the manager refuses the start and says so to nobody but to who asked for it. Blocks for as long as the bus does; changes
/// nothing.
final class NeedsLook {
    private static final List<String> RELATIONS = List.of("Requires", "Requisite", "BindsTo");

    private final SystemdManager manager;
    private final Countdown end;
    private final List<NeededUnit> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private NeedsLook(SystemdManager manager, Countdown end) {
        this.manager = manager;
        this.end = end;
    }

    /// The units that the one with those properties needs; one that cannot be looked at is left out.
    static List<NeededUnit> of(String unit, Map<?, ?> told, SystemdManager manager, Countdown end) {
        NeedsLook look = new NeedsLook(manager, end);
        look.seen.add(unit);
        look.of(unit, told);
        return look.all;
    }

    private void of(String unit, Map<?, ?> told) {
        for (String relation : RELATIONS) {
            if (UnitLook.plain(told.get(relation)) instanceof List<?> names) {
                names.forEach(name -> add(unit, relation, String.valueOf(name)));
            }
        }
    }

    private void add(String by, String relation, String name) {
        if (!seen.add(name)) {
            return;
        }
        try {
            ObjectPath path = manager.look("LoadUnit", end, "s", name).get(0, ObjectPath.class);
            Map<?, ?> told = manager.properties(path, end).get(0, Map.class);
            var needed =
                    new NeededUnit(
                            by,
                            name,
                            relation,
                            String.valueOf(UnitLook.plain(told.get("LoadState"))),
                            String.valueOf(UnitLook.plain(told.get("ActiveState"))));
            all.add(needed);
            if (needed.isOff()) {
                of(name, told);
            }
        } catch (BusException _) {
            // Not known, then; what the unit itself says stands all the same.
        }
    }
}
