package app.tomo.service;

import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;
import app.tomo.bus.Variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of a unit, by systemd's names for its properties (org.freedesktop.systemd1(5)). Immutable: a signal
/// that tells of changes makes the next value. A property of another type than promised counts as not told.
record UnitProperties(Map<String, Object> values) {
    static final String EXEC_START = "ExecStart";
    static final String WORKING_DIRECTORY = "WorkingDirectory";
    private static final String ENVIRONMENT = "Environment";
    private static final String ENVIRONMENT_FILES = "EnvironmentFiles";

    /// What stays as it is while the unit runs and ends: its definition.
    private static final Set<String> DEFINITION =
            Set.of(
                    "Id",
                    "LoadState",
                    "UnitFileState",
                    "FragmentPath",
                    "Restart",
                    EXEC_START,
                    WORKING_DIRECTORY,
                    ENVIRONMENT,
                    ENVIRONMENT_FILES);

    private static final Set<String> STATE =
            Set.of(
                    "ActiveState",
                    "SubState",
                    "Job",
                    "MainPID",
                    "NRestarts",
                    "Result",
                    "ExecMainPID",
                    "ExecMainCode",
                    "ExecMainStatus",
                    "ExecMainStartTimestamp",
                    "InactiveEnterTimestamp",
                    "StateChangeTimestampMonotonic");

    static final UnitProperties NONE = new UnitProperties(Map.of());

    UnitProperties {
        values = Map.copyOf(values);
    }

    /// Whether a change of this property matters here.
    static boolean isKept(String name) {
        return DEFINITION.contains(name) || STATE.contains(name);
    }

    /// These properties with the ones that a dictionary `a{sv}` gives.
    UnitProperties with(Map<?, ?> dictionary) {
        Map<String, Object> next = new HashMap<>(values);
        dictionary.forEach(
                (key, value) -> {
                    if (key instanceof String name && isKept(name)) {
                        next.put(name, value instanceof Variant variant ? variant.value() : value);
                    }
                });
        return new UnitProperties(next);
    }

    UnitProperties with(UnitProperties other) {
        return with(other.values);
    }

    /// Only what a change of state cannot change.
    UnitProperties definition() {
        Map<String, Object> only = new HashMap<>(values);
        only.keySet().retainAll(DEFINITION);
        return new UnitProperties(only);
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /// A number of any width; 0 where it was not told.
    long number(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /// The command lines of [#EXEC_START], `a(sasbttttuii)`: the program's path, then its arguments without `argv[0]`,
    /// which may be anything. The manager tells them as they are written, where `$` means itself twice; the variables that the
    /// unit sets are put in. Reads the files that the unit names for them.
    List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        if (values.get(EXEC_START) instanceof List<?> entries) {
            UnitEnvironment environment =
                    UnitEnvironment.of(
                            values.getOrDefault(ENVIRONMENT, List.of()),
                            values.getOrDefault(ENVIRONMENT_FILES, List.of()));
            for (Object entry : entries) {
                if (entry instanceof Struct struct
                        && struct.members().size() > 1
                        && struct.get(0) instanceof String path
                        && struct.get(1) instanceof List<?> argv) {
                    List<String> command = new ArrayList<>(List.of(path));
                    List<String> words = argv.stream().skip(1).map(String::valueOf).toList();
                    command.addAll(environment.replaced(words));
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    /// The manager's monotonic time, in microseconds, of the last change of state; 0 when there was none since the unit
    /// was loaded. It orders what is told by signals and by answers.
    long changedAt() {
        return number("StateChangeTimestampMonotonic");
    }

    /// Whether the manager shows a state that it is really in. While it starts a process it can show for a moment the
    /// state from before together with the process from after; the next signal has both.
    boolean settled() {
        return pid() == 0 || !isDown();
    }

    /// Whether nothing of it runs as far as the manager is concerned; processes can be left all the same.
    boolean isDown() {
        return text("ActiveState").equals("inactive") || text("ActiveState").equals("failed");
    }

    /// Whether systemd may be about to bring it back: it tells that a unit is down, and then at once that it restarts. From
    /// 254 on that moment has a word of its own (`failed-before-auto-restart`).
    boolean mayComeBack() {
        boolean wanted =
                switch (text("Restart")) {
                    case "always" -> true;
                    case "on-failure" -> text("ActiveState").equals("failed");
                    default -> false;
                };
        boolean plain = text("SubState").equals("failed") || text("SubState").equals("dead");
        boolean ordered = !job().equals(ObjectPath.ROOT);
        return wanted && isDown() && plain && !ordered && !text("Result").equals("start-limit-hit");
    }

    /// Whether it is being stopped because somebody ordered it, be it for a restart.
    boolean isStopping() {
        return text("ActiveState").equals("deactivating") && !job().equals(ObjectPath.ROOT);
    }

    /// Whether another process has been started since.
    boolean runsAnew(UnitProperties before) {
        return !isDown() && pid() != 0 && pid() != before.pid();
    }

    /// The order that is being carried out or waits; `/` for none.
    ObjectPath job() {
        return values.get("Job") instanceof Struct job
                        && job.members().size() == 2
                        && job.get(1) instanceof ObjectPath path
                ? path
                : ObjectPath.ROOT;
    }

    private long pid() {
        return number("MainPID");
    }
}
