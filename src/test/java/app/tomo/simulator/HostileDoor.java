package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.DaemonAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A port behind which a peer misbehaves towards each client, until it is told to let the simulated daemon answer.
final class HostileDoor implements Door, Door.Open {
    /// What is done to one client.
    interface Attack {
        void on(Socket client, Random random, AtomicLong said) throws IOException;
    }

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final ServerSocket server;
    private final Attack attack;
    private final long seed;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong said = new AtomicLong();
    private @Nullable SimulatedKanata daemon;
    private boolean wellBehaved;

    /// @param seed of what is random, the same for each client
    HostileDoor(Attack attack, long seed) throws IOException {
        this.attack = attack;
        this.seed = seed;
        this.server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().name("hostile").start(this::accept);
    }

    DaemonAddress address() {
        return DaemonAddress.loopback(server.getLocalPort());
    }

    @Override
    public synchronized Open open(SimulatedKanata next) {
        daemon = next;
        return this;
    }

    /// How many clients have come to it.
    int clients() {
        return count.get();
    }

    /// How many bytes they were told.
    long said() {
        return said.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                count.incrementAndGet();
                SimulatedKanata kanata = behaved();
                if (kanata == null) {
                    Thread.ofVirtual().name("hostile").start(() -> attack(client));
                } else {
                    new SimulatedClient(client, kanata).start();
                }
            }
        } catch (IOException _) {
            // Over.
        }
    }

    private void attack(Socket client) {
        clients.add(client);
        try (client) {
            attack.on(client, new Random(seed), said);
        } catch (IOException _) {
            // The client has had enough.
        } finally {
            clients.remove(client);
        }
    }

    private synchronized @Nullable SimulatedKanata behaved() {
        return wellBehaved ? daemon : null;
    }

    /// Blocks until none of its clients is connected any more, which it learns a moment after they have gone.
    void awaitNobody() {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!clients.isEmpty()) {
            assertTrue(System.nanoTime() < end, clients::toString);
            Thread.onSpinWait();
        }
    }

    /// From now on the daemon itself is behind the port; those who are connected are hung up on.
    void giveWay() throws IOException {
        synchronized (this) {
            wellBehaved = true;
        }
        for (Socket client : clients) {
            client.close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            giveWay();
        } catch (IOException _) {
            // Closed is closed.
        }
    }
}
