package app.tomo.simulator;

import app.tomo.kanata.Hearsay;
import app.tomo.kanata.ServerMessage;
import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.runtime.Scheduler;

import com.fasterxml.jackson.databind.node.TextNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A server that speaks kanata's protocol in a chosen version, over a real socket, with the layers of a real config. Many
/// clients, a virtual thread each. What it does with a request is written down where the real one was seen to do it
/// (kanata.md; the contract test runs against both).
public final class SimulatedKanata implements AutoCloseable {
    /// kanata reloads when no key is held; on an idle one the confirmation came after 1 to 3 ms.
    private static final Duration RELOAD_TAKES = Duration.ofMillis(2);

    static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private final SimulatedVersion version;
    private final SimulatedLog log;
    private final Scheduler scheduler;
    private final ServerSocket socket;
    private final Set<SimulatedClient> clients = ConcurrentHashMap.newKeySet();
    private final List<String> configs = new ArrayList<>();
    private int index;
    private LoadedConfig config;
    private String layer;
    private boolean lastReloadWorked = true;
    private boolean reloadQueued;
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
        this.scheduler = scheduler;
        configs.add(config.file());
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
                SimulatedClient client = new SimulatedClient(peer, this);
                clients.add(client);
                client.start();
            } catch (IOException _) {
                return;
            }
        }
    }

    /// The first words on a connection; the push is the simulator's own.
    synchronized void greet(SimulatedClient client) {
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

    /// Whether there is a config at that place; if so it is the one to reload from now on.
    synchronized boolean choose(long place) {
        if (place < 0 || place >= configs.size()) {
            return false;
        }
        index = (int) place;
        return true;
    }

    /// The place moves even when the parse fails later.
    synchronized void move(int by) {
        index = Math.floorMod(index + by, configs.size());
    }

    synchronized boolean chooseFile(String file) {
        if (!Files.isRegularFile(Path.of(file))) {
            return false;
        }
        configs.remove(file);
        configs.add(file);
        index = configs.size() - 1;
        return true;
    }

    /// Queues a reload. Several requests at once are one.
    synchronized void queueReload() {
        if (!reloadQueued) {
            reloadQueued = true;
            Scheduler.Scheduled _ =
                    scheduler.after(RELOAD_TAKES, () -> Thread.ofVirtual().start(this::reload));
        }
    }

    /// kanata's `wait`: on an idle keyboard the reload begins only when the wait is over, and the answer is the result of
    /// the reload before.
    void reloadAfter(Duration wait, SimulatedClient client) {
        Scheduler.Scheduled _ =
                scheduler.after(
                        wait,
                        () -> {
                            client.send(new ServerMessage.ReloadResult(lastReloadWorked(), wait));
                            queueReload();
                        });
    }

    private synchronized boolean lastReloadWorked() {
        return lastReloadWorked;
    }

    private synchronized void reload() {
        reloadQueued = false;
        if (closed) {
            return;
        }
        String file = configs.get(index);
        log.info("Requested live reload of file: " + file);
        switch (LoadedConfig.load(file)) {
            case LoadedConfig.Loading.Faulty(ConfigFault fault) -> {
                lastReloadWorked = false;
                log.fault(fault);
                log.error("live reload failed failed to parse config file");
            }
            case LoadedConfig.Loading.Loaded(LoadedConfig next) -> {
                lastReloadWorked = true;
                config = next;
                layer = next.first();
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
