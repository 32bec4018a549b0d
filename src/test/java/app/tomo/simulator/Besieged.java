package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.Kanata;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Problem;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeFlag;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.SystemTime;
import app.tomo.words.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A whole engine with the real link, on real threads, beside a daemon whose process runs and whose port is held by a
/// [HostileDoor].
final class Besieged implements AutoCloseable {
    private static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);

    final HostileDoor door;
    final Engine engine;
    private final SystemTime time = new SystemTime();
    private final ExecutorService serial =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("besieged-mailbox").factory());
    private final ExecutorService blocking =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("besieged-work-", 0).factory());
    private final TcpDaemonLink link = new TcpDaemonLink();
    private final Simulation world;
    private final List<String> seen = new ArrayList<>();

    Besieged(Path folder, HostileDoor.Attack attack, long seed) throws IOException {
        door = new HostileDoor(attack, seed);
        world =
                Simulation.with(
                        Simulation.Setup.friendly("default", folder, time, time, blocking),
                        door.address(),
                        door);
        engine =
                new Engine(
                        world.target(),
                        Limits.DEFAULT.with(Limit.GRACE, 1_000),
                        new Engine.Ports(
                                time,
                                time,
                                () -> 0.5,
                                serial,
                                blocking,
                                world.manager(),
                                world.manager(),
                                link,
                                link,
                                world.log(),
                                new Kanata(),
                                world.check(),
                                new FakeFlag()));
        var _ = world.manager().start(Duration.ofSeconds(5));
        var _ = engine.mailbox().subscribe(this::note);
        engine.start();
    }

    private void note(Snapshot now) {
        String line = said(now);
        synchronized (seen) {
            if (seen.isEmpty() || !seen.getLast().equals(line)) {
                seen.add(line);
            }
        }
    }

    /// What a person is shown: the headline with the names of the problems.
    static String said(Snapshot now) {
        return now.headline() + " " + now.problems().stream().map(each -> each.id().id()).toList();
    }

    /// Each that was shown so far, in order.
    List<String> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /// The sentence of the gravest problem, empty where all is well.
    String sentence() {
        Snapshot now = engine.mailbox().current();
        List<Problem> problems = now.problems();
        return problems.isEmpty()
                ? ""
                : WORDS.problems().of(problems.getFirst(), now, now.at()).sentence();
    }

    /// Blocks until a person is shown that.
    void await(String wanted) throws InterruptedException {
        await(now -> said(now).equals(wanted), wanted);
    }

    void awaitHealthy() throws InterruptedException {
        await(now -> now.headline() == Headline.HEALTHY, "healthy");
    }

    private void await(Predicate<Snapshot> condition, String wanted) throws InterruptedException {
        CountDownLatch met = new CountDownLatch(1);
        try (Subscription _ =
                engine.mailbox()
                        .subscribe(
                                now -> {
                                    if (condition.test(now)) {
                                        met.countDown();
                                    }
                                })) {
            assertTrue(met.await(30, TimeUnit.SECONDS), () -> "no " + wanted + ": " + seen());
        }
    }

    /// How long the mailbox takes to answer, which is what a window waits for.
    Duration answer() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        try (Subscription _ = engine.mailbox().subscribe(_ -> answered.countDown())) {
            assertTrue(answered.await(30, TimeUnit.SECONDS), "the mailbox does not answer");
        }
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /// As the app ends; the peer stays.
    void leave() {
        engine.close();
        link.close();
        serial.shutdownNow();
        blocking.shutdownNow();
        time.close();
    }

    @Override
    public void close() {
        leave();
        world.close();
        door.close();
    }
}
