package app.tomo;

import app.tomo.bus.Bus;
import app.tomo.config.Origin;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.kanata.Kanata;
import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.service.UnitFinder;
import app.tomo.service.UnitSearch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Which daemon Tomo looks after: the one that the person named, else the one that is remembered, else the one that is
/// found. Where it is found in several places, the person is asked.
///
/// @param settings what the person said, and what is remembered
record TargetChoice(Settings settings, Buses buses, Threads threads) {
    /// A bus that hangs costs a second where the daemon is found elsewhere, and nothing where nothing has to be looked for.
    /// One that goes on answering slowly, as while a person is logged in, is waited for.
    private static final UnitSearch.Patience PATIENCE =
            new UnitSearch.Patience(
                    Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(4));

    /// What is looked after from now on.
    sealed interface Chosen {
        Target target();

        /// A single one, named or found.
        ///
        /// @param found whether it was looked for just now, and everywhere: worth remembering
        record One(Target target, boolean found) implements Chosen {}

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

    /// Whether it is only remembered: it may have gone since.
    boolean remembered() {
        return settings.of(Setting.UNIT).origin() == Origin.REMEMBERED
                || settings.of(Setting.SCOPE).origin() == Origin.REMEMBERED;
    }

    /// Blocks, for a bounded time, where something has to be looked for.
    Chosen now() {
        return isSettled() || remembered() ? new Chosen.One(settings.target(), false) : search();
    }

    /// Looks for it whatever is remembered. Blocks for a bounded time.
    Chosen search() {
        UnitSearch.Found found =
                new UnitSearch(new Kanata(), threads.time(), threads.blocking())
                        .find(managers(), PATIENCE);
        List<Candidate> fitting = fitting(found.units());
        return switch (fitting.size()) {
            case 0 -> new Chosen.Nothing(byName(), found.whole());
            case 1 -> new Chosen.One(target(fitting.getFirst()), found.whole());
            default -> new Chosen.Several(settings.target(), fitting);
        };
    }

    /// The one that was chosen, whatever was said when Tomo was started.
    Target target(Candidate candidate) {
        Target said = settings.target();
        return new Target(
                said.profile(),
                candidate.scope(),
                candidate.unit(),
                said.binary(),
                said.config(),
                said.address());
    }

    /// What nobody can see from the outside, as when a script starts the daemon, is found by the unit's name.
    private Target byName() {
        if (settings.isSaid(Setting.SCOPE)) {
            return settings.target();
        }
        Scope scope =
                new UnitFinder(buses.session(), buses.system(), threads.time())
                        .find(settings.target().unit(), PATIENCE.silence())
                        .choice();
        return settings.at(scope, settings.target().unit(), Origin.DEFAULT).target();
    }

    private boolean isSettled() {
        return switch (settings.target().scope()) {
            case CHILD, ATTACHED -> true;
            case USER, SYSTEM -> settings.isSaid(Setting.SCOPE) && settings.isSaid(Setting.UNIT);
        };
    }

    private Map<Scope, Supplier<Bus>> managers() {
        Map<Scope, Supplier<Bus>> managers = new LinkedHashMap<>();
        boolean said = settings.isSaid(Setting.SCOPE);
        Scope scope = settings.target().scope();
        if (!said || scope == Scope.USER) {
            managers.put(Scope.USER, buses::session);
        }
        if (!said || scope == Scope.SYSTEM) {
            managers.put(Scope.SYSTEM, buses::system);
        }
        return managers;
    }

    /// Of those found the ones that can be meant: the person's own words first, then what can be started.
    private List<Candidate> fitting(List<Candidate> found) {
        DaemonAddress address = settings.target().address();
        List<Candidate> named =
                settings.isSaid(Setting.UNIT)
                        ? found.stream()
                                .filter(each -> each.unit().equals(settings.target().unit()))
                                .toList()
                        : found;
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
}
