package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.ConfigCheck;
import app.tomo.runtime.DaemonControl;
import app.tomo.runtime.EmergencyFlag;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Mailbox;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.Subscription;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/// One look at a daemon, of which only configs are checked. Whoever asks for a change of it fails.
record CheckingSession(SeenSession look, ConfigCheck check) implements Session {
    CheckingSession(Snapshot seen, ConfigCheck check) {
        this(new SeenSession(seen), check);
    }

    @Override
    public LifecycleService lifecycle() {
        Mailbox mailbox = new Mailbox(look.current(), look.clock(), look.scheduler(), _ -> {});
        return new LifecycleService(
                mailbox,
                untouched(ServiceControl.class),
                untouched(DaemonControl.class),
                check,
                untouched(EmergencyFlag.class),
                Runnable::run);
    }

    private static <T> T untouched(Class<T> port) {
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, _) -> {
                            throw new AssertionError(method + " was called");
                        });
        return port.cast(proxy);
    }

    @Override
    public Snapshot current() {
        return look.current();
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        return look.subscribe(listener);
    }

    @Override
    public LogBook log() {
        return look.log();
    }

    @Override
    public Comparison compare() {
        return look.compare();
    }

    @Override
    public Clock clock() {
        return look.clock();
    }

    @Override
    public Scheduler scheduler() {
        return look.scheduler();
    }

    @Override
    public void close() {}
}
