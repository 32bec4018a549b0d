package app.tomo;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What signals do. TERM, INT and HUP begin an orderly end instead of the JVM's own, which would pull JavaFX from under its
/// windows. USR1 asks for a dump.
///
/// `sun.misc.Signal` is the JDK's only way to hear of them; it is reached by reflection, because the compiler warns of its
/// mere name and has no switch for that. Where it is missing, the JVM's own end is hooked instead.
final class Interrupts {
    private static final List<String> END = List.of("TERM", "INT", "HUP");

    private static final int KILLED = 137;

    private Interrupts() {}

    /// Has `end` begin the end of what runs; `ended` says that it has come. What hangs longer than [Limit#QUIT] is not
    /// waited for (incident 2).
    static void handle(Runnable end, CountDownLatch ended, Supplier<Limits> limits) {
        on(END, () -> finish(end, ended, limits.get().of(Limit.QUIT)));
    }

    /// Has `action` run, on a thread of its own, whenever one of these signals comes, which then does nothing else.
    static void on(List<String> names, Runnable action) {
        try {
            for (String name : names) {
                handle(name, aside(action));
            }
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(action));
        }
    }

    /// Has `action` run, on a thread of its own, whenever USR1 asks for it. Where signals cannot be had, nobody can ask.
    static void onRequest(Runnable action) {
        try {
            handle("USR1", aside(action));
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // There is the command for it, too.
        }
    }

    private static Runnable aside(Runnable action) {
        return () -> Thread.ofPlatform().daemon().start(action);
    }

    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object proxy =
                Proxy.newProxyInstance(
                        Interrupts.class.getClassLoader(),
                        new Class<?>[] {handler},
                        (_, method, _) -> {
                            if (method.getName().equals("handle")) {
                                action.run();
                            }
                            return null;
                        });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    }

    /// Ends the process at once: nothing that it waits for comes any more.
    static void halt() {
        Runtime.getRuntime().halt(KILLED);
    }

    private static void finish(Runnable end, CountDownLatch ended, long millis) {
        end.run();
        try {
            if (!ended.await(millis, TimeUnit.MILLISECONDS)) {
                halt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
