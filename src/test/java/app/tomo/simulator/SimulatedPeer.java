package app.tomo.simulator;

import app.tomo.model.DaemonAddress;
import app.tomo.runtime.SystemTime;
import app.tomo.simulator.script.Script;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The simulator, as a peer.
final class SimulatedPeer implements Peer {
    private final SystemTime time = new SystemTime();
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final PeerLog log = new PeerLog();
    private final TcpDoor door = new TcpDoor("127.0.0.1", 0);
    private final SimulatedProcess daemon;

    private SimulatedPeer(String version, String config, Script script) {
        daemon =
                new SimulatedProcess(
                        new SimulatedProcess.Stage(
                                SimulatedVersion.of(version),
                                script,
                                door,
                                new SimulatedLog(time, log::add),
                                time,
                                blocking),
                        1,
                        how -> log.add("ended: " + how));
        daemon.begin();
        daemon.load(config);
    }

    static SimulatedPeer start(String version, String config) {
        return start(version, config, Script.NONE);
    }

    static SimulatedPeer start(String version, String config, Script script) {
        return new SimulatedPeer(version, config, script);
    }

    @Override
    public DaemonAddress address() {
        return DaemonAddress.loopback(door.port());
    }

    void terminate() {
        daemon.terminate();
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
        boolean _ = daemon.end();
        blocking.shutdownNow();
        time.close();
    }
}
