package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.Problem;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.Subscription;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is so about a child, for whoever follows it. Not for several threads at once.
final class ChildNews {
    private final Followers followers = new Followers();
    private final ChildLauncher launcher;
    private final ChildLog log;
    private ServiceStatus status;

    /// @param launcher has notes on what it starts
    /// @param log has notes on what it could not keep
    ChildNews(ServiceStatus first, ChildLauncher launcher, ChildLog log) {
        this.status = first;
        this.launcher = launcher;
        this.log = log;
    }

    ServiceStatus status() {
        return status;
    }

    boolean is(Activity activity) {
        return status.activity() == activity;
    }

    ServiceReading reading() {
        List<Problem> notes =
                Stream.of(launcher.notes(), log.notes()).flatMap(List::stream).toList();
        return new ServiceReading.Seen(status.with(notes));
    }

    Subscription follow(Consumer<ServiceReading> onChange) {
        return followers.add(onChange, reading());
    }

    void become(ServiceStatus next) {
        status = next;
        tell();
    }

    void tell() {
        followers.tell(reading());
    }
}
