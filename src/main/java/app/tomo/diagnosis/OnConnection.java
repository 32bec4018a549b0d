package app.tomo.diagnosis;

import app.tomo.model.Event;

/// What was heard over one connection, as if it had been heard over another one. Pure.
final class OnConnection {
    private OnConnection() {}

    /// @param link the number of the other one
    static Event renumbered(Event.FromLink heard, long link) {
        return switch (heard) {
            case Event.LinkOpened _ -> new Event.LinkOpened(link);
            case Event.LinkLost e -> new Event.LinkLost(link, e.why());
            case Event.DaemonGreeted e ->
                    new Event.DaemonGreeted(link, e.version(), e.reload(), e.namesKeys());
            case Event.SimulationDeclared _ -> new Event.SimulationDeclared(link);
            case Event.PingAnswered e -> new Event.PingAnswered(link, e.layer());
            case Event.LayerChanged e -> new Event.LayerChanged(link, e.layer());
            case Event.LayersListed e -> new Event.LayersListed(link, e.layers());
            case Event.VirtualKeysListed e -> new Event.VirtualKeysListed(link, e.keys());
            case Event.KeyTaken _ -> new Event.KeyTaken(link);
            case Event.ActivitySeen _ -> new Event.ActivitySeen(link);
            case Event.ConfigReloaded e -> new Event.ConfigReloaded(link, e.file());
            case Event.RequestAccepted _ -> new Event.RequestAccepted(link);
            case Event.RequestRefused e ->
                    new Event.RequestRefused(link, e.message(), e.unknownCommand());
        };
    }
}
