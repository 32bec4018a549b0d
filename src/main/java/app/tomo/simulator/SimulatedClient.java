package app.tomo.simulator;

import app.tomo.kanata.Frame;
import app.tomo.kanata.Frames;
import app.tomo.runtime.Scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// One connection of the simulated daemon: a virtual thread that reads, one that writes. A client that never reads loses
/// messages once its queue is full; it holds up nobody.
final class SimulatedClient implements Listener {
    private static final int BOUND = 1 << 20;
    private static final int QUEUE = 10_000;
    private static final byte[] END = {};

    private final Socket socket;
    private final SimulatedKanata daemon;
    private final Dialogue dialogue;
    private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>(QUEUE);
    private volatile boolean hungUp;

    SimulatedClient(Socket socket, SimulatedKanata daemon) {
        this.socket = socket;
        this.daemon = daemon;
        this.dialogue = new Dialogue(daemon, this);
    }

    void start() {
        daemon.greet(this);
        Thread.ofVirtual().name("simulated-writer").start(this::write);
        Thread.ofVirtual().name("simulated-reader").start(this::read);
    }

    @Override
    public void hear(Conduct.Said said) {
        if (said.later().isZero()) {
            boolean _ = outgoing.offer(said.bytes());
        } else {
            Scheduler.Scheduled _ =
                    daemon.scheduler().after(said.later(), () -> outgoing.offer(said.bytes()));
        }
    }

    @Override
    public void hangUp() {
        hungUp = true;
        if (!outgoing.offer(END)) {
            cut();
        }
    }

    private void write() {
        try (OutputStream out = socket.getOutputStream()) {
            for (byte[] line = outgoing.take(); line.length > 0; line = outgoing.take()) {
                out.write(line);
                out.flush();
            }
        } catch (IOException _) {
            // The client has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            cut();
        }
    }

    private void read() {
        Frames frames = Frames.ofStream(BOUND);
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

    private void heard(Frame frame) {
        dialogue.heard(frame).join();
    }

    @Override
    public void cut() {
        daemon.gone(this);
        try {
            socket.close();
        } catch (IOException _) {
            // It is not used any more either way.
        }
    }
}
