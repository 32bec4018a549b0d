package app.tomo.simulator;

import app.tomo.kanata.ClientCodec;
import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.Frame;
import app.tomo.kanata.Frames;
import app.tomo.kanata.ServerCodec;
import app.tomo.kanata.ServerMessage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// One connection of the simulated daemon: a virtual thread that reads, one that writes. A client that never reads loses
/// messages once its queue is full; it holds up nobody.
final class SimulatedClient {
    private static final int BOUND = 1 << 20;
    private static final int QUEUE = 10_000;
    private static final String END = "";

    private final Socket socket;
    private final SimulatedKanata daemon;
    private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>(QUEUE);
    private volatile boolean hungUp;

    SimulatedClient(Socket socket, SimulatedKanata daemon) {
        this.socket = socket;
        this.daemon = daemon;
    }

    void start() {
        daemon.greet(this);
        Thread.ofVirtual().name("simulated-writer").start(this::write);
        Thread.ofVirtual().name("simulated-reader").start(this::read);
    }

    /// Any thread; returns at once.
    void send(ServerMessage message) {
        boolean _ = outgoing.offer(ServerCodec.write(message));
    }

    private void write() {
        try (OutputStream out = socket.getOutputStream()) {
            for (String line = outgoing.take(); !line.equals(END); line = outgoing.take()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException _) {
            // The client has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void read() {
        Frames frames = new Frames(BOUND);
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0 && !hungUp; n = in.read(buffer)) {
                frames.accept(buffer, n, this::heard);
            }
        } catch (IOException _) {
            // The client has gone.
        } finally {
            hangUp();
        }
    }

    /// What was sent before still goes out.
    private void hangUp() {
        hungUp = true;
        if (!outgoing.offer(END)) {
            close();
        }
    }

    void close() {
        daemon.gone(this);
        try {
            socket.close();
        } catch (IOException _) {
            // It is not used any more either way.
        }
    }

    private void heard(Frame frame) {
        if (hungUp) {
            return;
        }
        switch (frame) {
            case Frame.Value(String json) ->
                    answer(
                            switch (ClientCodec.read(json)) {
                                case ClientCodec.Reading.Understood(
                                                String name,
                                                ClientMessage message) ->
                                        Since.understands(daemon.version(), message)
                                                ? message
                                                : unknown(name);
                                case ClientCodec.Reading.UnknownCommand(String name) ->
                                        unknown(name);
                                case ClientCodec.Reading.Malformed(String why) -> malformed(why);
                            });
            case Frame.Broken _, Frame.Oversize _ -> malformed("expected value");
        }
    }

    private void answer(@Nullable ClientMessage message) {
        switch (message) {
            case null -> {
                return;
            }
            case ClientMessage.ChangeLayer(String layer) -> daemon.changeLayer(layer);
            case ClientMessage.RequestLayerNames _ ->
                    send(new ServerMessage.LayerNames(daemon.config().names()));
            case ClientMessage.RequestCurrentLayerInfo _ -> {
                String layer = daemon.layer();
                send(new ServerMessage.CurrentLayerInfo(layer, daemon.config().textOf(layer)));
            }
            case ClientMessage.RequestCurrentLayerName _ ->
                    send(new ServerMessage.CurrentLayerName(daemon.layer()));
            case ClientMessage.ActOnFakeKey(String name, FakeKeyAction action) -> {
                if (!daemon.act(name, action)) {
                    send(new ServerMessage.Failure("unknown virtual/fake key: " + name));
                }
            }
            case ClientMessage.SetMouse _ -> {}
            case ClientMessage.RequestFakeKeyNames _ -> send(virtualKeys());
            case ClientMessage.Hello _ ->
                    send(
                            new ServerMessage.HelloOk(
                                    daemon.version().text(), 1, daemon.version().capabilities()));
            case ClientMessage.Reloading reload -> reload(reload);
        }
        daemon.wake();
    }

    private ServerMessage virtualKeys() {
        return new ServerMessage.FakeKeyNames(
                List.copyOf(daemon.config().virtualKeys().keySet()));
    }

    private void reload(ClientMessage.Reloading reload) {
        String refusal = daemon.ask(reload);
        if (refusal != null) {
            send(new ServerMessage.Refused(refusal));
            return;
        }
        send(new ServerMessage.Accepted());
        if (reload.waiting().asked() && daemon.version().canGreet()) {
            try {
                send(daemon.await(reload.waiting().timeout()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private @Nullable ClientMessage unknown(String name) {
        return malformed(
                "unknown variant `" + name + "`, expected one of the commands of this version");
    }

    /// One line that says no, then the end of the connection. Up to 1.9 it does not say why.
    private @Nullable ClientMessage malformed(String why) {
        send(
                daemon.version().canReload()
                        ? new ServerMessage.Refused("Failed to deserialize command: " + why)
                        : new ServerMessage.Failure(
                                "disconnecting - you sent an invalid message"));
        hangUp();
        return null;
    }
}
