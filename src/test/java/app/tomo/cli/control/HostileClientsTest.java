package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.model.Limits;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.SystemTime;
import app.tomo.threads.LiveHeap;
import app.tomo.threads.LiveThreads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Clients of the control socket that do their worst, several at a time, while a person asks for the status.
/// `-Dtomo.seed=7` varies what is random.
@Timeout(180)
class HostileClientsTest {
    private static final long SEED = Long.getLong("tomo.seed", 1);
    private static final int ATTACKERS = 4;
    private static final int QUESTIONS = 100;
    private static final int KEPT = 100;
    private static final int CONNECTIONS = 10_000;
    private static final long LONG_LINE = 100L * 1024 * 1024;
    private static final long FEW_MEGABYTES = 8L * 1024 * 1024;

    enum Attack {
        RANDOM_BYTES {
            @Override
            void on(SocketChannel client, Random random) throws IOException {
                byte[] bytes = new byte[1 + random.nextInt(10_000)];
                random.nextBytes(bytes);
                write(client, bytes);
                awaitEnd(client);
            }
        },
        HALF_A_LINE {
            @Override
            void on(SocketChannel client, Random random) throws IOException {
                write(client, "{\"protocol\":1,\"comm".getBytes(StandardCharsets.UTF_8));
                awaitEnd(client);
            }
        },
        A_LINE_OF_100_MB {
            @Override
            void on(SocketChannel client, Random random) throws IOException {
                byte[] chunk = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
                for (long sent = 0; sent < LONG_LINE; sent += chunk.length) {
                    write(client, chunk);
                }
            }
        },
        NOT_A_WORD {
            @Override
            void on(SocketChannel client, Random random) throws IOException {
                awaitEnd(client);
            }
        },
        /// Asks for what has no end, and never reads it.
        AN_ANSWER_THAT_IS_NOT_READ {
            @Override
            void on(SocketChannel client, Random random) throws IOException {
                String ask = "{\"protocol\":1,\"command\":\"watch\",\"json\":true}\n";
                write(client, ask.getBytes(StandardCharsets.UTF_8));
                while (client.isOpen() && !Thread.currentThread().isInterrupted()) {
                    write(client, "{}\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        };

        abstract void on(SocketChannel client, Random random) throws IOException;

        static void write(SocketChannel client, byte[] bytes) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                var _ = client.write(buffer);
            }
        }

        static void awaitEnd(SocketChannel client) throws IOException {
            ByteBuffer heard = ByteBuffer.allocate(1_000);
            while (client.read(heard.clear()) >= 0) {
                // Whatever it was told.
            }
        }
    }

    @TempDir private Path root;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPersonIsAnsweredMeanwhile(Attack attack) throws Throwable {
        besieged(
                (socket, random, over) -> {
                    while (!over.get()) {
                        try (SocketChannel client = SocketChannel.open(socket)) {
                            attack.on(client, random);
                        } catch (IOException _) {
                            // Cut off, as it should be.
                        }
                    }
                },
                () -> {},
                () -> {});
    }

    /// A hundred with each question; the newest are kept open, and say nothing.
    @Test
    void aPersonIsAnsweredAmongTenThousand() throws Throwable {
        Semaphore allowed = new Semaphore(0);
        CountDownLatch came = new CountDownLatch(CONNECTIONS);
        besieged(
                (socket, _, over) -> {
                    Deque<SocketChannel> kept = new ArrayDeque<>();
                    while (allowed.tryAcquire(1, TimeUnit.SECONDS) || !over.get()) {
                        kept.addLast(SocketChannel.open(socket));
                        came.countDown();
                        if (kept.size() > KEPT) {
                            kept.removeFirst().close();
                        }
                    }
                    for (SocketChannel client : kept) {
                        try (client) {
                            Attack.awaitEnd(client);
                        } catch (IOException _) {
                            // Cut off, as it should be.
                        }
                    }
                },
                () -> allowed.release(CONNECTIONS / QUESTIONS),
                () -> assertTrue(came.await(60, TimeUnit.SECONDS), came + " did not come"));
    }

    /// One attacker.
    private interface Siege {
        void lay(UnixDomainSocketAddress socket, Random random, AtomicBoolean over)
                throws IOException, InterruptedException;
    }

    private void besieged(Siege siege, Runnable beforeEachQuestion, Executable afterTheLast)
            throws Throwable {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> attackers = new ArrayList<>();
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        try (LiveApp app = new LiveApp(root, Peer.byCredentials(), Bounds.of(Limits.DEFAULT))) {
            app.awaitPid(ServiceStatus.NO_PID);
            ask(app);
            long before = LiveHeap.bytes();
            for (int i = 0; i < ATTACKERS; i++) {
                Random random = new Random(SEED + i);
                UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(app.places.socket());
                attackers.add(
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            try {
                                                siege.lay(socket, random, over);
                                            } catch (IOException | InterruptedException failure) {
                                                failures.add(failure);
                                            }
                                        }));
            }
            for (int i = 0; i < QUESTIONS; i++) {
                beforeEachQuestion.run();
                ask(app);
            }
            afterTheLast.execute();
            LiveHeap.awaitAtMost(before + FEW_MEGABYTES, () -> "seed " + SEED);
            over.set(true);
        }
        for (Thread attacker : attackers) {
            attacker.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
        LiveThreads.awaitNone("live-app-");
    }

    /// As `tomo status` does, with the deadlines of a person.
    private static void ask(LiveApp app) {
        try (SystemTime time = new SystemTime()) {
            BufferConsole console = new BufferConsole(false, false);
            ControlClient client =
                    new ControlClient(
                            app.places, Peer.byCredentials(), Bounds.of(Limits.DEFAULT), time);
            Request status = new Request(new Command.Status(), Given.NOTHING, false, false);
            Answer answer = client.ask(status, console, new CallerSignals());
            assertEquals(new Answer.Ended(3), answer, "seed " + SEED);
            assertTrue(console.out.getFirst().startsWith("kanata is stopped"));
        }
    }
}
