package app.tomo;

import app.tomo.config.Origin;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.service.UnitFinder;

import java.time.Duration;

/// In which manager the unit is looked after when the person did not say: where it is defined, their own first. Blocks,
/// for a second or two where a bus is slow.
record ScopeChoice(Buses buses, Threads threads) {
    private static final Duration BUS = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(2);

    Target target(Settings settings) {
        Target target = settings.target();
        if (settings.of(Setting.SCOPE).origin() != Origin.DEFAULT) {
            return target;
        }
        Buses.await(buses.session(), BUS);
        Buses.await(buses.system(), BUS);
        Scope scope =
                new UnitFinder(buses.session(), buses.system(), threads.time())
                        .find(target.unit(), LOOK)
                        .choice();
        return new Target(
                target.profile(),
                scope,
                target.unit(),
                target.binary(),
                target.config(),
                target.address());
    }
}
