package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;
import app.tomo.model.Candidate;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Finds the units that run the daemon in one manager. Blocks.
///
/// The unit files' text says which units are worth a question: asking makes the manager load a unit, and a machine has
/// hundreds. What a unit then starts is what the manager says, with its drop-ins and specifiers applied; only of a unit
/// that it will not run, a masked or a broken one, the text has to do.
///
/// @param kind tells the daemon's command lines from others
/// @param answer by when the next answer has to be there
record ManagerSearch(
        Scope scope, SystemdManager manager, DaemonKind kind, Supplier<Countdown> answer) {
    /// More would be no use to anybody, and a manager that hangs after each question must not be asked for ever.
    private static final int MOST = 32;

    List<Candidate> find() throws BusException {
        UnitFiles files = new UnitFiles(folders());
        Set<String> loaded = loaded();
        Set<String> names = new TreeSet<>();
        for (String name : files.mentioning(kind::mentionedIn)) {
            names.addAll(UnitFiles.instances(name, loaded));
        }
        loaded.stream().filter(kind::mentionedIn).forEach(names::add);
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (String name : names.stream().limit(MOST).toList()) {
            Candidate candidate = candidate(name, files);
            if (candidate != null) {
                found.putIfAbsent(candidate.unit(), candidate);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Path> folders() throws BusException {
        List<Path> folders = new ArrayList<>();
        for (Object each : manager.folders(answer.get()).inVariant(0, List.class)) {
            try {
                folders.add(Path.of(String.valueOf(each)));
            } catch (InvalidPathException unwritable) {
                // Its name has letters that this process's locale does not have.
            }
        }
        return folders;
    }

    /// The services that the manager has in memory: those that run, and whatever has to do with them.
    private Set<String> loaded() throws BusException {
        Set<String> names = new TreeSet<>();
        List<?> units =
                manager.look(
                                "ListUnitsByPatterns",
                                answer.get(),
                                "asas",
                                List.of(),
                                List.of("*.service"))
                        .get(0, List.class);
        for (Object each : units) {
            if (each instanceof Struct unit && unit.get(0) instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /// Null where it does not run the daemon.
    private @Nullable Candidate candidate(String name, UnitFiles files) throws BusException {
        UnitProperties unit = properties(name);
        if (unit == null) {
            return null;
        }
        LoadState load = StatusMapping.load(unit.text("LoadState"));
        List<List<String>> commands =
                switch (load) {
                    case NOT_FOUND -> List.of();
                    case LOADED -> unit.commands();
                    case MASKED, BROKEN -> files.commands(name);
                };
        for (List<String> command : commands) {
            if (kind.starts(command)) {
                return candidate(unit, name, load, kind.invocation(command));
            }
        }
        // What a mask hides, and nothing else tells, is known by its name alone.
        boolean hidden = load == LoadState.MASKED && commands.isEmpty() && kind.mentionedIn(name);
        return hidden ? candidate(unit, name, load, Invocation.UNKNOWN) : null;
    }

    private Candidate candidate(
            UnitProperties unit, String name, LoadState load, Invocation invocation) {
        String id = unit.text("Id");
        return new Candidate(scope, id.isEmpty() ? name : id, invocation, load, !unit.isDown());
    }

    /// Null where this one unit cannot be asked about.
    private @Nullable UnitProperties properties(String name) throws BusException {
        try {
            ObjectPath path =
                    manager.look("LoadUnit", answer.get(), "s", name).get(0, ObjectPath.class);
            return UnitProperties.NONE.with(
                    manager.properties(path, answer.get()).get(0, Map.class));
        } catch (BusException failure) {
            if (failure.failure() instanceof BusFailure.Refused) {
                return null;
            }
            throw failure;
        }
    }
}
