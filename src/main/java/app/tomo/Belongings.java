package app.tomo;

import app.tomo.cli.control.ControlClaim;
import app.tomo.cli.entry.Caller;
import app.tomo.config.MadeThing;
import app.tomo.config.MadeThings;
import app.tomo.config.Places;
import app.tomo.desktop.Autostart;
import app.tomo.model.Belonging;
import app.tomo.model.Belonging.Kind;
import app.tomo.model.Scope;
import app.tomo.model.ShellWord;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.service.MachineUndo;
import app.tomo.service.WrittenUnits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for everything that is on this machine because of Tomo, in all of the person's profiles. Changes nothing. Blocks; any
/// thread.
record Belongings(UnitDesk desk, ProfileDoor door, MachineUndo machine) {
    /// What there is.
    ///
    /// @param things in the order in which they go
    /// @param plans for the units among them
    record Found(List<Belonging> things, List<UnitPlan> plans) {
        Found {
            things = List.copyOf(things);
            plans = List.copyOf(plans);
        }

        /// What would go, or is left.
        ///
        /// @param keep without what is the person's
        List<Belonging> going(boolean keep) {
            return things.stream()
                    .filter(each -> !each.stays() && !(keep && each.isThePersons()))
                    .toList();
        }
    }

    /// Something that Tomo made outside of its folders, and where it is noted.
    record Noted(MadeThing thing, MadeThings notes) {}

    Found look() {
        List<Belonging> things = new ArrayList<>();
        List<UnitPlan> plans = new ArrayList<>();
        profiles().stream()
                .filter(each -> ControlClaim.isTaken(door.places(each)))
                .forEach(each -> things.add(new Belonging(Kind.APP, each, "", false)));
        for (Scope scope : List.of(Scope.USER, Scope.SYSTEM)) {
            for (String unit : WrittenUnits.in(desk.folder(scope))) {
                unit(scope, unit, things, plans);
            }
        }
        profiles().stream()
                .map(this::entry)
                .filter(Autostart::isOurs)
                .forEach(each -> things.add(new Belonging(Kind.ENTRY, each.file(), "", false)));
        noted().stream().map(this::made).forEach(each -> add(each, things));
        for (String profile : profiles()) {
            folders(door.places(profile), things);
        }
        return new Found(things, plans);
    }

    private static void add(@Nullable Belonging thing, List<Belonging> things) {
        if (thing != null) {
            things.add(thing);
        }
    }

    /// The person's, and that of the demonstration.
    Set<String> profiles() {
        Set<String> all = new HashSet<>(door.names());
        all.add(Caller.DEMO);
        return all;
    }

    Autostart entry(String profile) {
        var surroundings = door.machine().surroundings();
        return Autostart.of(surroundings.variables(), surroundings.home(), profile, "");
    }

    private void unit(Scope scope, String unit, List<Belonging> things, List<UnitPlan> plans) {
        if (!(UnitPlanning.forget(scope, desk.survey(scope, unit))
                instanceof UnitPlanning.Result.Planned(UnitPlan plan))) {
            String file = desk.folder(scope).resolve(unit).toString();
            things.add(new Belonging(Kind.UNIT, unit, file, scope == Scope.SYSTEM));
            return;
        }
        plans.add(plan);
        DefinitionFile own = plan.before().file();
        for (UnitStep step : plan.steps()) {
            if (step instanceof UnitStep.Delete(String path, _)) {
                boolean itself = own != null && path.equals(own.path());
                Kind whole = plan.has(UnitStep.Stop.class) ? Kind.RUNNING_UNIT : Kind.UNIT;
                things.add(
                        itself
                                ? new Belonging(whole, unit, path, plan.asks())
                                : new Belonging(Kind.DROP_IN, path, unit, plan.asks()));
            }
        }
    }

    /// What is noted as made, the last first.
    List<Noted> noted() {
        List<Noted> all = new ArrayList<>();
        for (String profile : profiles()) {
            MadeThings notes = new MadeThings(door.places(profile));
            notes.all().forEach(each -> all.addFirst(new Noted(each, notes)));
        }
        return all;
    }

    /// Null where it is not there any more.
    @Nullable Belonging made(Noted noted) {
        return switch (noted.thing()) {
            case MadeThing.OfFile(String path, String text, _) -> file(Path.of(path), text);
            // Nobody misses one that is empty by then, and no other goes.
            case MadeThing.OfFolder _ -> null;
            case MadeThing.OfGroup(String group, _) -> group(group);
            case MadeThing.OfMember(String person, String group, _) -> {
                List<String> members = machine.members(group);
                yield members != null && members.contains(person)
                        ? new Belonging(Kind.MEMBER, person, group, !machine.isRoot())
                        : null;
            }
        };
    }

    private static @Nullable Belonging file(Path path, String text) {
        if (!Files.exists(path)) {
            return null;
        }
        boolean asks = !Files.isWritable(path.toAbsolutePath().resolveSibling(""));
        try {
            if (!Files.isSymbolicLink(path) && Files.readString(path).equals(text)) {
                return new Belonging(Kind.FILE, path.toString(), "", asks);
            }
        } catch (IOException _) {
            // Nobody can say that it is as it was.
        }
        return new Belonging(Kind.CHANGED, path.toString(), "", asks);
    }

    private @Nullable Belonging group(String group) {
        List<String> members = machine.members(group);
        if (members == null) {
            return null;
        }
        List<String> others = new ArrayList<>(members);
        for (Noted each : noted()) {
            if (each.thing() instanceof MadeThing.OfMember(String person, String of, _)
                    && of.equals(group)) {
                others.remove(person);
            }
        }
        return others.isEmpty()
                ? new Belonging(Kind.GROUP, group, "", !machine.isRoot())
                : new Belonging(Kind.SHARED, group, String.join(", ", others), false);
    }

    private static void folders(Places places, List<Belonging> things) {
        if (holds(places.config(), "settings.json*", Set.of())) {
            things.add(of(Kind.SETTINGS, places.settings()));
        }
        if (Files.isDirectory(versions(places))) {
            things.add(of(Kind.VERSIONS, versions(places)));
        }
        Set<Path> others = Set.of(versions(places), places.state().resolve("profiles"));
        if (holds(places.state(), "*", others)) {
            things.add(of(Kind.STATE, places.state()));
        }
        if (holds(places.cache(), "*", Set.of(places.cache().resolve("profiles")))) {
            things.add(of(Kind.CACHE, places.cache()));
        }
    }

    private static Belonging of(Kind kind, Path path) {
        return new Belonging(kind, path.toString(), "", false);
    }

    /// What was kept of the person's configs.
    static Path versions(Places places) {
        return places.state().resolve("configs");
    }

    private static boolean holds(Path folder, String pattern, Set<Path> but) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            for (Path each : entries) {
                if (!but.contains(each)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // It is not there.
        }
        return false;
    }

    /// What takes it away by hand; empty where that is not known.
    String byHand(Belonging thing) {
        String sudo = thing.asks() ? "sudo " : "";
        String manager = thing.asks() ? "sudo systemctl " : "systemctl --user ";
        String what = ShellWord.of(thing.what());
        return switch (thing.kind()) {
            case RUNNING_UNIT, UNIT ->
                    manager
                            + "disable --now "
                            + what
                            + "; "
                            + sudo
                            + "rm "
                            + ShellWord.of(thing.about())
                            + "; "
                            + manager
                            + "daemon-reload";
            case DROP_IN -> sudo + "rm " + what + "; " + manager + "daemon-reload";
            case FILE, GROUP, MEMBER -> undo(thing, sudo);
            case ENTRY, SETTINGS, VERSIONS, STATE, CACHE -> "rm -r " + what;
            case APP, CHANGED, SHARED -> "";
        };
    }

    private String undo(Belonging thing, String sudo) {
        return noted().stream()
                .filter(each -> thing.equals(made(each)))
                .flatMap(each -> Stream.of(sudo + ShellWord.line(each.thing().undo())))
                .findFirst()
                .orElse("");
    }
}
