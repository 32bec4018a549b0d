package app.tomo.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeMachine;
import app.tomo.runtime.SystemTime;
import app.tomo.runtime.VirtualTime;

import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Rule 4 on real threads: what may block is never called on the mailbox's thread.
class SlowCallsTest {
    private static final Set<String> SLOW =
            Set.of(
                    "read",
                    "follow",
                    "start",
                    "stop",
                    "restart",
                    "kill",
                    "clearOrphans",
                    "since",
                    "check");
    private final Set<String> onMailbox = ConcurrentHashMap.newKeySet();
    private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Test
    void nothingSlowRunsOnTheMailbox() throws Exception {
        FakeMachine machine = new FakeMachine(new VirtualTime());
        machine.upForAnHour();
        try (SystemTime time = new SystemTime();
                ExecutorService serial =
                        Executors.newSingleThreadExecutor(task -> new Thread(task, "the-mailbox"));
                ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
                Engine engine =
                        new Engine(
                                new Target(
                                        "default", Scope.USER, "kanata.service", null, null, null),
                                Limits.DEFAULT,
                                ports(machine, time, serial, blocking))) {
            CountDownLatch seen = new CountDownLatch(1);
            CountDownLatch restarted = new CountDownLatch(1);
            long first = machine.pid;
            engine.mailbox()
                    .subscribe(
                            snapshot -> {
                                countDownWhenSeen(snapshot, seen);
                                ServiceStatus now = snapshot.status();
                                if (now != null && now.hasProcess() && now.pid() != first) {
                                    restarted.countDown();
                                }
                            });
            engine.start();
            assertTrue(seen.await(60, TimeUnit.SECONDS));
            engine.lifecycle().restart();
            assertTrue(restarted.await(60, TimeUnit.SECONDS));
            engine.lifecycle().stop();
            assertTrue(stopped.await(60, TimeUnit.SECONDS));
        }
        assertEquals(Set.of(), onMailbox);
        assertTrue(elsewhere.containsAll(Set.of("read", "check", "restart")), elsewhere.toString());
    }

    private static void countDownWhenSeen(Snapshot snapshot, CountDownLatch seen) {
        if (snapshot.status() != null) {
            seen.countDown();
        }
    }

    private Engine.Ports ports(
            FakeMachine machine,
            SystemTime time,
            ExecutorService serial,
            ExecutorService blocking) {
        return new Engine.Ports(
                time,
                time,
                () -> 0.5,
                serial,
                blocking,
                watched(app.tomo.runtime.ServiceManager.class, machine),
                watched(app.tomo.runtime.ServiceControl.class, machine),
                watched(app.tomo.runtime.DaemonLink.class, machine),
                watched(app.tomo.runtime.DaemonControl.class, machine),
                watched(app.tomo.runtime.DaemonLog.class, machine),
                watched(app.tomo.runtime.DaemonKind.class, machine),
                watched(app.tomo.runtime.ConfigCheck.class, machine),
                watched(app.tomo.runtime.EmergencyFlag.class, machine.flag));
    }

    private <T> T watched(Class<T> port, Object machine) {
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            if (SLOW.contains(method.getName())) {
                                boolean wrong =
                                        Thread.currentThread().getName().equals("the-mailbox");
                                (wrong ? onMailbox : elsewhere).add(method.getName());
                            }
                            if (method.getName().equals("stop")) {
                                stopped.countDown();
                            }
                            try {
                                synchronized (machine) {
                                    return method.invoke(machine, arguments);
                                }
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
        return port.cast(proxy);
    }
}
