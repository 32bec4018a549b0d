package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;

/// From which version on a command is understood.
final class Since {
    private Since() {}

    static boolean understands(SimulatedVersion version, ClientMessage message) {
        return switch (message) {
            case ClientMessage.ChangeLayer _,
                    ClientMessage.RequestLayerNames _,
                    ClientMessage.RequestCurrentLayerInfo _,
                    ClientMessage.RequestCurrentLayerName _,
                    ClientMessage.ActOnFakeKey _,
                    ClientMessage.SetMouse _ ->
                    true;
            case ClientMessage.Reloading _ -> version.canReload();
            case ClientMessage.RequestFakeKeyNames _, ClientMessage.Hello _ -> version.canGreet();
        };
    }
}
