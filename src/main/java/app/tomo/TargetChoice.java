package app.tomo;

import app.tomo.config.Origin;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.service.RunningDaemons;
import app.tomo.service.UnitSearch;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which daemon Tomo looks after: the one that the person named, else the one that is remembered, else the one that is
/// found. A unit is found before a daemon that runs outside of every unit, unless only that one lives. Where it is found in
/// several places, the person is asked.
///
/// @param settings what the person said, and what is remembered
record TargetChoice(Settings settings, Finder finder) {
    /// What is looked after from now on.
    sealed interface Chosen {
        Target target();

        /// A single one, named or found.
        ///
        /// @param found whether it was looked for just now, and everywhere: worth remembering
        record One(Target target, boolean found) implements Chosen {}

        /// One that somebody else runs, found just now: for as long as it runs, and not worth remembering.
        ///
        /// @param whole whether it was looked for everywhere
        record Passing(Target target, boolean whole) implements Chosen {}

        /// It is found nowhere.
        ///
        /// @param target where it is usually found
        /// @param whole whether it was looked for everywhere
        record Nothing(Target target, boolean whole) implements Chosen {}

        /// More than one, and nobody has said which is meant.
        ///
        /// @param target where it is usually found
        record Several(Target target, List<Candidate> candidates) implements Chosen {}
    }

    /// Whether it is a unit that is only remembered: it may have gone since.
    boolean remembered() {
        return !isSettled()
                && (settings.of(Setting.UNIT).origin() == Origin.REMEMBERED
                        || settings.of(Setting.SCOPE).origin() == Origin.REMEMBERED);
    }

    /// Whether the person left open what is looked after.
    boolean isOpen() {
        return !isSettled();
    }

    /// Blocks, for a bounded time, where something has to be looked for.
    Chosen now() {
        return isSettled() || remembered() ? new Chosen.One(settings.target(), false) : search();
    }

    /// The unit that there is, where what was chosen runs outside of every unit and there is a single one; null else. Blocks for a
    /// bounded time.
    @Nullable Target unitBeside(Target chosen) {
        if (chosen.scope() != Scope.ATTACHED || isSettled()) {
            return null;
        }
        List<Candidate> units = fitting(finder.units(managers()).units());
        return units.size() == 1 ? target(units.getFirst()) : null;
    }

    /// Looks for it whatever is remembered. Blocks for a bounded time.
    Chosen search() {
        UnitSearch.Found found = finder.units(managers());
        List<Candidate> units = fitting(found.units());
        List<Candidate> loose = loose(found.units());
        if (!loose.isEmpty() && units.stream().noneMatch(this::isMeant)) {
            return loose.size() == 1
                    ? new Chosen.Passing(target(loose.getFirst()), found.whole())
                    : new Chosen.Several(settings.target(), all(units, loose));
        }
        return switch (units.size()) {
            case 0 -> new Chosen.Nothing(byName(), found.whole());
            case 1 -> new Chosen.One(target(units.getFirst()), found.whole());
            default -> new Chosen.Several(settings.target(), units);
        };
    }

    private static List<Candidate> all(List<Candidate> units, List<Candidate> loose) {
        return Stream.concat(units.stream(), loose.stream()).toList();
    }

    /// Whether one runs that no unit runs. Blocks for as long as it takes to look through the machine's processes.
    boolean hasLoose() {
        return !loose(List.of()).isEmpty();
    }

    /// What is looked after where that one is chosen.
    Chosen of(Candidate candidate) {
        return candidate.scope() == Scope.ATTACHED
                ? new Chosen.Passing(target(candidate), true)
                : new Chosen.One(target(candidate), true);
    }

    private Target target(Candidate candidate) {
        return candidate.scope() == Scope.ATTACHED
                ? settings.target().attached(candidate.invocation().address())
                : settings.at(candidate.scope(), candidate.unit(), Origin.DISCOVERED).target();
    }

    /// What nobody can see from the outside, as when a script starts the daemon, is found by the unit's name.
    private Target byName() {
        if (settings.isSaid(Setting.SCOPE)) {
            return settings.target();
        }
        String unit = settings.target().unit();
        return settings.at(finder.managerOf(unit), unit, Origin.DEFAULT).target();
    }

    private boolean isSettled() {
        return switch (settings.target().scope()) {
            case CHILD, ATTACHED -> true;
            case USER, SYSTEM -> settings.isSaid(Setting.SCOPE) && settings.isSaid(Setting.UNIT);
        };
    }

    private Set<Scope> managers() {
        return settings.isSaid(Setting.SCOPE)
                ? EnumSet.of(settings.target().scope())
                : EnumSet.of(Scope.USER, Scope.SYSTEM);
    }

    /// Of those found the ones that can be meant: the person's own words first, then what can be started.
    private List<Candidate> fitting(List<Candidate> found) {
        List<Candidate> named =
                settings.isSaid(Setting.UNIT)
                        ? found.stream()
                                .filter(each -> each.unit().equals(settings.target().unit()))
                                .toList()
                        : found;
        DaemonAddress address = settings.target().address();
        List<Candidate> there =
                preferred(
                        named,
                        each -> address != null && address.equals(each.invocation().address()));
        return preferred(there, each -> each.load() == LoadState.LOADED);
    }

    private static List<Candidate> preferred(
            List<Candidate> candidates, Predicate<Candidate> better) {
        List<Candidate> best = candidates.stream().filter(better).toList();
        return best.isEmpty() ? candidates : best;
    }

    /// A unit that runs, and has the port that the person named, if they did.
    private boolean isMeant(Candidate unit) {
        DaemonAddress address = settings.target().address();
        return unit.up() && (address == null || address.equals(unit.invocation().address()));
    }

    /// Those that run outside of these units, one a port. Whoever names a unit or its manager means none of them.
    private List<Candidate> loose(List<Candidate> units) {
        if (settings.isSaid(Setting.UNIT) || settings.isSaid(Setting.SCOPE)) {
            return List.of();
        }
        DaemonAddress address = settings.target().address();
        return finder.running().stream()
                .filter(each -> !isIn(units, each.owner()))
                .map(TargetChoice::candidate)
                .filter(each -> address == null || address.equals(each.invocation().address()))
                .filter(firstOfItsPort())
                .toList();
    }

    private static Predicate<Candidate> firstOfItsPort() {
        Set<DaemonAddress> ports = new HashSet<>();
        return each -> ports.add(Objects.requireNonNull(each.invocation().address()));
    }

    /// A unit that starts the daemon by a script is not among those found; it may still be the one that Tomo looks after.
    private boolean isIn(List<Candidate> units, Owner owner) {
        boolean asked = owner.manager() == Scope.SYSTEM || owner.ours();
        return !owner.unit().isEmpty()
                && asked
                && (owner.unit().equals(settings.target().unit())
                        || units.stream()
                                .anyMatch(
                                        each ->
                                                each.unit().equals(owner.unit())
                                                        && each.scope() == owner.manager()));
    }

    private static Candidate candidate(RunningDaemons.Running daemon) {
        return new Candidate(Scope.ATTACHED, "", daemon.invocation(), LoadState.LOADED, true);
    }
}
