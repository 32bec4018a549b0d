package app.tomo.simulator;

import app.tomo.kanata.ClientCodec;
import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.Frame;
import app.tomo.kanata.ServerMessage;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the daemon answers to one client. One command at a time: the next is for when the one before has ended.
final class Dialogue {
    private static final CompletableFuture<Void> ENDED = CompletableFuture.completedFuture(null);

    private final SimulatedKanata daemon;
    private final Listener client;
    private boolean over;

    Dialogue(SimulatedKanata daemon, Listener client) {
        this.daemon = daemon;
        this.client = client;
    }

    /// Takes the next words of the client; done when the command has ended.
    CompletableFuture<Void> heard(Frame frame) {
        if (over || daemon.hangs()) {
            return ENDED;
        }
        return switch (frame) {
            case Frame.Value(String json) ->
                    switch (ClientCodec.read(json)) {
                        case ClientCodec.Reading.Understood(String name, ClientMessage message) ->
                                Since.understands(daemon.version(), message)
                                        ? answered(message)
                                        : unknown(name);
                        case ClientCodec.Reading.UnknownCommand(String name) -> unknown(name);
                        case ClientCodec.Reading.Malformed(String why) -> malformed(why);
                    };
            case Frame.Broken _, Frame.Oversize _ -> malformed("expected value");
        };
    }

    private CompletableFuture<Void> answered(ClientMessage message) {
        return answer(message).thenRun(daemon::wake);
    }

    private CompletableFuture<Void> answer(ClientMessage message) {
        switch (message) {
            case ClientMessage.ChangeLayer(String layer) -> daemon.changeLayer(layer);
            case ClientMessage.RequestLayerNames _ ->
                    say(new ServerMessage.LayerNames(daemon.config().names()));
            case ClientMessage.RequestCurrentLayerInfo _ -> {
                String layer = daemon.layer();
                say(new ServerMessage.CurrentLayerInfo(layer, daemon.config().textOf(layer)));
            }
            case ClientMessage.RequestCurrentLayerName _ ->
                    say(new ServerMessage.CurrentLayerName(daemon.layer()));
            case ClientMessage.ActOnFakeKey(String name, FakeKeyAction action) -> {
                if (!daemon.act(name, action)) {
                    say(new ServerMessage.Failure("unknown virtual/fake key: " + name));
                }
            }
            case ClientMessage.SetMouse _ -> {}
            case ClientMessage.RequestFakeKeyNames _ ->
                    say(
                            new ServerMessage.FakeKeyNames(
                                    List.copyOf(daemon.config().virtualKeys().keySet())));
            case ClientMessage.Hello _ ->
                    say(
                            new ServerMessage.HelloOk(
                                    daemon.version().text(), 1, daemon.version().capabilities()));
            case ClientMessage.Reloading reload -> {
                return reload(reload);
            }
        }
        return ENDED;
    }

    private CompletableFuture<Void> reload(ClientMessage.Reloading reload) {
        String refusal = daemon.ask(reload);
        if (refusal != null) {
            say(new ServerMessage.Refused(refusal));
            return ENDED;
        }
        say(new ServerMessage.Accepted());
        return reload.waiting().asked() && daemon.version().canGreet()
                ? daemon.await(reload.waiting().timeout()).thenAccept(this::say)
                : ENDED;
    }

    private CompletableFuture<Void> unknown(String name) {
        return malformed(
                "unknown variant `" + name + "`, expected one of the commands of this version");
    }

    /// One line that says no, then the end of the connection. Up to 1.9 it does not say why.
    private CompletableFuture<Void> malformed(String why) {
        over = true;
        say(
                daemon.version().canReload()
                        ? new ServerMessage.Refused("Failed to deserialize command: " + why)
                        : new ServerMessage.Failure("disconnecting - you sent an invalid message"));
        client.hangUp();
        return ENDED;
    }

    private void say(ServerMessage message) {
        daemon.say(client, message);
    }
}
