package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.LogFile;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import java.util.HashMap;
import java.util.Map;

/// The engines through which a recovery acts on daemons: the one that there is for the daemon that is looked after, else one for
/// each, which stays for as long as the recovery does, so that nothing of what happens meanwhile is missed. One thread.
final class RecoveryEngines implements AutoCloseable {
    private record Place(Scope scope, String unit) {
        static Place of(Target target) {
            return new Place(target.scope(), target.unit());
        }
    }

    private final Session own;
    private final UnitDesk desk;
    private final Map<Place, Session> opened = new HashMap<>();

    /// @param own of the daemon that is looked after; it is not closed here
    RecoveryEngines(Session own, UnitDesk desk) {
        this.own = own;
        this.desk = desk;
    }

    /// The daemon of that target. Blocks until all was seen that can be seen at once.
    Session at(Target target) throws InterruptedException {
        Place place = Place.of(target);
        if (place.equals(Place.of(own.current().target()))) {
            return own;
        }
        Session there = opened.get(place);
        if (there != null) {
            return there;
        }
        Session session =
                Keeper.brief(
                                new TargetChoice.Chosen.One(target, false),
                                desk.buses(),
                                desk.threads(),
                                desk.machine())
                        .session(desk.threads(), LogFile.in(desk.machine().places().state()));
        opened.put(place, session);
        Settling.await(session, desk.machine().limits().time(Limit.FIRST_LOOK));
        return session;
    }

    @Override
    public void close() {
        opened.values().forEach(Session::close);
        opened.clear();
    }
}
