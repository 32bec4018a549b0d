package app.tomo.simulator;

import app.tomo.lab.FreePort;
import app.tomo.lab.Kanata;
import app.tomo.model.DaemonAddress;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A real kanata, without devices.
final class RealPeer implements Peer {
    private final Process process;
    private final DaemonAddress address;
    private final PeerLog log = new PeerLog();

    private RealPeer(Process process, DaemonAddress address) {
        this.process = process;
        this.address = address;
        Thread.ofVirtual().start(this::read);
    }

    static RealPeer start(String version, String config) throws Exception {
        DaemonAddress address = DaemonAddress.loopback(FreePort.get());
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Kanata.binary(version).toString(),
                                "-n",
                                "-p",
                                String.valueOf(address.port()),
                                "-c",
                                config));
        if (!version.startsWith("1.9")) {
            command.add("--no-wait");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NO_GRAPHICS", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        RealPeer peer = new RealPeer(process, address);
        peer.awaitLogged("Starting kanata proper", 1);
        peer.awaitLogged("kanata is waiting", 1);
        return peer;
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.add(line);
            }
        } catch (IOException ended) {
            log.add("log ended: " + ended);
        }
    }

    @Override
    public DaemonAddress address() {
        return address;
    }

    @Override
    public boolean simulated() {
        return false;
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
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
