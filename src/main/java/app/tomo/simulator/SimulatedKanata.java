package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.Hearsay;
import app.tomo.kanata.ServerMessage;
import app.tomo.model.ConfigFault;
import app.tomo.runtime.Scheduler;
import app.tomo.simulator.script.Fault;
import app.tomo.simulator.script.Moment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A daemon that speaks kanata's protocol in a chosen version, with the layers of a real config. What it does with a request
/// is written down where the real one was seen to do it (kanata.md; the contract test runs against both). Any thread.
final class SimulatedKanata {
    private final SimulatedVersion version;
    private final Conduct conduct;
    private final Consumer<Moment> moments;
    private final SimulatedLog log;
    private final Scheduler scheduler;
    private final Set<Listener> clients = ConcurrentHashMap.newKeySet();
    private final Set<String> pressed = new HashSet<>();
    private final ConfigList configs;
    private final ReloadQueue reloads;
    private LoadedConfig config;
    private String layer;
    private volatile boolean ended;

    /// @param moments is told of what can be followed by a fault, and must not block
    /// @param executor runs what reads a config
    SimulatedKanata(
            SimulatedVersion version,
            LoadedConfig config,
            Conduct conduct,
            Consumer<Moment> moments,
            SimulatedLog log,
            Scheduler scheduler,
            Executor executor) {
        this.version = version;
        this.config = config;
        this.layer = config.first();
        this.conduct = conduct;
        this.moments = moments;
        this.log = log;
        this.scheduler = scheduler;
        this.configs = new ConfigList(config.file());
        this.reloads = new ReloadQueue(scheduler, executor);
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /// The first words on a connection, before any other; the push is the simulator's own.
    void greet(Listener client) {
        moments.accept(Moment.CONNECT);
        synchronized (this) {
            clients.add(client);
            say(client, new ServerMessage.LayerChange(layer));
            say(client, new ServerMessage.MessagePush(TextNode.valueOf(Hearsay.SIMULATOR)));
        }
        if (ended) {
            client.cut();
        }
    }

    /// Nothing is said by a daemon that hangs or has ended.
    void say(Listener client, ServerMessage message) {
        if (!ended && !hangs()) {
            client.hear(conduct.say(message));
        }
    }

    boolean hangs() {
        return conduct.has(Fault.Hang.class);
    }

    void gone(Listener client) {
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
            if (reload.waiting().asked()) {
                moments.accept(Moment.RELOAD_WITH_WAIT);
            }
        }
        return refusal;
    }

    private void ask() {
        log.info("Requested live reload of file: " + configs.current());
        reloads.ask();
        moments.accept(Moment.RELOAD);
    }

    /// As if a key had asked for it.
    synchronized void reloadByItself() {
        ask();
        wake();
    }

    /// A command has ended.
    synchronized void wake() {
        reloads.wake(!pressed.isEmpty(), this::reload);
    }

    /// The answer for a client that waits for its reload.
    CompletableFuture<ServerMessage.ReloadResult> await(@Nullable Duration wanted) {
        return conduct.has(Fault.StaleWait.class)
                ? reloads.awaitInVain(wanted)
                : reloads.await(wanted);
    }

    private synchronized void reload() {
        if (ended || hangs()) {
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
        clients.forEach(client -> say(client, message));
    }

    /// What a real key does to a tap-hold.
    void tell(ServerMessage message) {
        if (version.tellsOfKeys()) {
            broadcast(message);
        }
    }

    void hangUpOnAll() {
        clients.forEach(Listener::hangUp);
    }

    /// Not a word from now on. Returns at once, and never waits for what the daemon is doing.
    void fallSilent() {
        ended = true;
    }

    /// Its connections are gone.
    void end() {
        ended = true;
        clients.forEach(Listener::cut);
    }
}
