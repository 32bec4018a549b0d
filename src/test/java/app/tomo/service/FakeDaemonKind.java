package app.tomo.service;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.LogFinding;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A daemon that is started with `-f CONFIG` and `-p PORT`, so that `tail -f CONFIG` can play it.
final class FakeDaemonKind implements DaemonKind {
    @Override
    public Invocation invocation(List<String> arguments) {
        String port = after("-p", arguments);
        return new Invocation(
                arguments.isEmpty() ? null : arguments.getFirst(),
                after("-f", arguments),
                port == null ? null : DaemonAddress.loopback(Integer.parseInt(port)),
                arguments);
    }

    @Override
    public boolean starts(List<String> arguments) {
        return !arguments.isEmpty() && arguments.getFirst().endsWith("/tail");
    }

    @Override
    public boolean mentionedIn(String text) {
        return text.contains("tail");
    }

    @Override
    public boolean runs(List<String> arguments) {
        return invocation(arguments).config() != null;
    }

    @Override
    public List<Path> usualConfigs(Path folder, Map<String, String> environment) {
        return List.of();
    }

    @Override
    public List<LogFinding> findings(List<DaemonLog.Line> lines) {
        return List.of();
    }

    private static @Nullable String after(String flag, List<String> arguments) {
        int at = arguments.indexOf(flag);
        return at < 0 || at + 1 == arguments.size() ? null : arguments.get(at + 1);
    }
}
