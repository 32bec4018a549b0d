package app.tomo.simulator;

import app.tomo.model.DaemonAddress;

import java.util.List;

/// A daemon under contract: a real kanata or the simulator, answering on loopback.
interface Peer extends AutoCloseable {
    /// Starts one with `config`. A real one is the binary of that version.
    interface Start {
        Peer with(String config) throws Exception;
    }

    DaemonAddress address();

    boolean simulated();

    /// Blocks until that many lines with these words were logged.
    void awaitLogged(String words, int times) throws InterruptedException;

    List<String> log();

    boolean alive();

    @Override
    void close();
}
