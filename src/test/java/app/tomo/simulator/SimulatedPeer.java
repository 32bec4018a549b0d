package app.tomo.simulator;

import app.tomo.model.DaemonAddress;
import app.tomo.runtime.SystemTime;

import java.io.IOException;
import java.util.List;

/// The simulator, as a peer.
final class SimulatedPeer implements Peer {
    private final SystemTime time = new SystemTime();
    private final PeerLog log = new PeerLog();
    private final SimulatedKanata daemon;

    private SimulatedPeer(String version, LoadedConfig config) throws IOException {
        daemon =
                new SimulatedKanata(
                        SimulatedVersion.of(version),
                        config,
                        DaemonAddress.loopback(1),
                        true,
                        new SimulatedLog(time, log::add),
                        time);
    }

    static SimulatedPeer start(String version, String config) throws IOException {
        return switch (LoadedConfig.load(config)) {
            case LoadedConfig.Loading.Loaded(LoadedConfig loaded) ->
                    new SimulatedPeer(version, loaded);
            case LoadedConfig.Loading.Faulty(var fault) ->
                    throw new IllegalArgumentException(fault.toString());
        };
    }

    @Override
    public DaemonAddress address() {
        return DaemonAddress.loopback(daemon.port());
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public void awaitLogged(String words, int times) throws InterruptedException {
        log.await(words, times);
    }

    @Override
    public List<String> log() {
        return log.lines();
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public void close() {
        daemon.close();
        time.close();
    }
}
