package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.Hearsay;
import app.tomo.kanata.ServerMessage;
import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.runtime.Scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A server that speaks kanata's protocol in a chosen version, over a real socket, with the layers of a real config. Many
/// clients, a virtual thread each. What it does with a request is written down where the real one was seen to do it
/// (kanata.md; the contract test runs against both).
public final class SimulatedKanata implements AutoCloseable {
    private final SimulatedVersion version;
    private final SimulatedLog log;
    private final ServerSocket socket;
    private final Set<SimulatedClient> clients = ConcurrentHashMap.newKeySet();
    private final Set<String> pressed = new HashSet<>();
    private final ConfigList configs;
    private final ReloadQueue reloads;
    private LoadedConfig config;
    private String layer;
    private volatile boolean closed;

    /// Binds and begins to answer.
    ///
    /// @param address where to listen
    /// @param anyPort whether to take any free port of that host instead
    /// @throws IOException when the port is not to be had
    SimulatedKanata(
            SimulatedVersion version,
            LoadedConfig config,
            DaemonAddress address,
            boolean anyPort,
            SimulatedLog log,
            Scheduler scheduler)
            throws IOException {
        this.version = version;
        this.config = config;
        this.layer = config.first();
        this.log = log;
        this.configs = new ConfigList(config.file());
        this.reloads = new ReloadQueue(scheduler);
        socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(
                new InetSocketAddress(
                        InetAddress.ofLiteral(address.host()), anyPort ? 0 : address.port()));
        Thread.ofVirtual().name("simulated-kanata").start(this::accept);
        log.info("entering the processing loop");
        log.info("Starting kanata proper");
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket peer = socket.accept();
                new SimulatedClient(peer, this).start();
            } catch (IOException _) {
                return;
            }
        }
    }

    /// The first words on a connection, before any other; the push is the simulator's own.
    synchronized void greet(SimulatedClient client) {
        clients.add(client);
        client.send(new ServerMessage.LayerChange(layer));
        client.send(new ServerMessage.MessagePush(TextNode.valueOf(Hearsay.SIMULATOR)));
    }

    void gone(SimulatedClient client) {
        clients.remove(client);
    }

    SimulatedVersion version() {
        return version;
    }

    synchronized String layer() {
        return layer;
    }

    synchronized LoadedConfig config() {
        return config;
    }

    synchronized void changeLayer(String name) {
        if (config.names().contains(name) && !name.equals(layer)) {
            layer = name;
            log.info("Entered layer: " + name);
            broadcast(new ServerMessage.LayerChange(name));
        }
    }

    /// Does what the virtual key does; false where there is none of that name.
    synchronized boolean act(String name, FakeKeyAction action) {
        VirtualKeyAction effect = config.virtualKeys().get(name);
        if (effect == null) {
            return false;
        }
        log.info("tcp server fake-key action: " + name + "," + action.word());
        boolean down =
                switch (action) {
                    case PRESS, TAP -> true;
                    case TOGGLE -> !pressed.contains(name);
                    case RELEASE -> false;
                };
        if (down) {
            press(effect);
        }
        if (down && action != FakeKeyAction.TAP) {
            pressed.add(name);
        } else {
            pressed.remove(name);
        }
        return true;
    }

    private void press(VirtualKeyAction effect) {
        switch (effect) {
            case VirtualKeyAction.SwitchLayer(String target) -> changeLayer(target);
            case VirtualKeyAction.PushMessage(JsonNode message) ->
                    broadcast(new ServerMessage.MessagePush(message));
            case VirtualKeyAction.Reload _ -> ask();
            case VirtualKeyAction.Key _ -> {}
        }
    }

    /// Puts a reload into the queue; the daemon's words where there is no such config.
    synchronized @Nullable String ask(ClientMessage.Reloading reload) {
        String refusal = configs.choose(reload);
        if (refusal == null) {
            ask();
        }
        return refusal;
    }

    private void ask() {
        log.info("Requested live reload of file: " + configs.current());
        reloads.ask();
    }

    /// A command has ended.
    synchronized void wake() {
        reloads.wake(!pressed.isEmpty(), this::reload);
    }

    /// Blocks for a client that asked to wait for its reload.
    ServerMessage.ReloadResult await(@Nullable Duration wanted) throws InterruptedException {
        return reloads.await(wanted);
    }

    private synchronized void reload() {
        if (closed) {
            return;
        }
        String file = configs.current();
        switch (LoadedConfig.load(file)) {
            case LoadedConfig.Loading.Faulty(ConfigFault fault) -> {
                reloads.ended(false);
                log.fault(fault);
                log.error("live reload failed failed to parse config file");
            }
            case LoadedConfig.Loading.Loaded(LoadedConfig next) -> {
                reloads.ended(true);
                config = next;
                layer = next.first();
                pressed.clear();
                log.info("Live reload successful");
                broadcast(new ServerMessage.ConfigFileReload(file));
                broadcast(new ServerMessage.LayerChange(layer));
            }
        }
    }

    private void broadcast(ServerMessage message) {
        clients.forEach(client -> client.send(message));
    }

    /// Hangs up on everybody and frees the port. Returns at once.
    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException _) {
            // It is not used any more either way.
        }
        clients.forEach(SimulatedClient::close);
    }
}
