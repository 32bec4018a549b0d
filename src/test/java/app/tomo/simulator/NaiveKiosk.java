package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.ServerMessage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// The page of incident 4: each reload brings the next, after 300 ms.
final class NaiveKiosk {
    static final Duration EVERY = Duration.ofMillis(300);

    int reloads;
    int toasts;
    private final VirtualStage stage;
    private final VirtualDoor.Line line;

    /// Shows a toast for each reload that took place.
    NaiveKiosk(VirtualStage stage) {
        this.stage = stage;
        line = Objects.requireNonNull(stage.enter(this::hear, () -> {}));
        ask();
    }

    private void ask() {
        line.say(new ClientMessage.Reload());
        reloads++;
        stage.time.after(EVERY, this::ask);
    }

    private void hear(ServerMessage said) {
        toasts += said instanceof ServerMessage.ConfigFileReload ? 1 : 0;
    }

    /// The same where a reload is a new process: the old one is told to end, and not waited for.
    static final class Processes {
        int started;
        int mostAtOnce;
        private final Set<Integer> alive = new HashSet<>();
        private final VirtualStage stage;
        private final SimulatedProcess.Stage where;

        /// @param script says how long an end takes
        Processes(VirtualStage stage, String script) {
            this.stage = stage;
            where =
                    new SimulatedProcess.Stage(
                            SimulatedVersion.CURRENT,
                            ScriptReaderTest.understood(script),
                            _ -> () -> {},
                            new SimulatedLog(stage.time, _ -> {}),
                            stage.time,
                            stage.time);
            next(null);
        }

        private void next(@Nullable SimulatedProcess old) {
            int number = ++started;
            alive.add(number);
            mostAtOnce = Math.max(mostAtOnce, alive.size());
            SimulatedProcess process =
                    new SimulatedProcess(where, number, _ -> alive.remove(number));
            process.begin();
            if (old != null) {
                old.terminate();
            }
            stage.time.after(EVERY, () -> next(process));
        }
    }
}
