package app.tomo.kanata;

import app.tomo.model.Event;

import org.jspecify.annotations.Nullable;

/// What a message from the daemon means to Tomo. Pure.
public final class Hearsay {
    /// Tomo's simulator declares itself by pushing this message, which every client understands and ignores.
    public static final String SIMULATOR = "tomo-simulator";

    private Hearsay() {}

    /// The event, or null where there is none in it.
    public static @Nullable Event event(long link, ServerMessage message) {
        return switch (message) {
            case ServerMessage.LayerChange(String layer) -> new Event.LayerChanged(link, layer);
            case ServerMessage.CurrentLayerName(String layer) ->
                    new Event.PingAnswered(link, layer);
            case ServerMessage.LayerNames(var names) -> new Event.LayersListed(link, names);
            case ServerMessage.ConfigFileReload(String file) ->
                    new Event.ConfigReloaded(link, file.isEmpty() ? null : file);
            case ServerMessage.Accepted _ -> new Event.RequestAccepted(link);
            case ServerMessage.Refused(String why) -> refused(link, why);
            case ServerMessage.Failure(String why) -> refused(link, why);
            case ServerMessage.HoldActivated _, ServerMessage.TapActivated _ ->
                    new Event.ActivitySeen(link);
            case ServerMessage.MessagePush(var pushed) ->
                    SIMULATOR.equals(pushed.textValue())
                            ? new Event.SimulationDeclared(link)
                            : null;
            // It may tell of the reload before (kanata.md); only ConfigFileReload is proof.
            case ServerMessage.ReloadResult _ -> null;
            case ServerMessage.FakeKeyNames(var names) -> new Event.VirtualKeysListed(link, names);
            case ServerMessage.CurrentLayerInfo _,
                    ServerMessage.HelloOk _,
                    ServerMessage.Unknown _ ->
                    null;
        };
    }

    private static Event refused(long link, String why) {
        return new Event.RequestRefused(link, why, Refusals.unknownCommand(why));
    }
}
