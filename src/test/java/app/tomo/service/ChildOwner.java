package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.runtime.SystemTime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A process that looks after a child, says its PID, and keeps it until it is ended itself.
final class ChildOwner {
    private ChildOwner() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> command = List.of(arguments).subList(1, arguments.length);
        SystemTime time = new SystemTime();
        ChildServiceManager manager = manager(folder, command, time);
        System.out.println(manager.start(Duration.ofSeconds(60)));
        System.out.println(ServiceManagerContract.seen(manager.read()).pid());
        while (System.in.read() >= 0) {
            // Until somebody ends it.
        }
    }

    /// A manager whose files are in that folder.
    static ChildServiceManager manager(Path folder, List<String> command, SystemTime time) {
        FakeDaemonKind kind = new FakeDaemonKind();
        Invocation invocation = kind.invocation(command);
        return new ChildServiceManager(
                "daemon",
                () -> invocation,
                folder,
                () -> Limits.DEFAULT,
                new ChildLog(folder.resolve("kanata.log"), time),
                folder.resolve("child"),
                kind,
                time,
                time);
    }
}
