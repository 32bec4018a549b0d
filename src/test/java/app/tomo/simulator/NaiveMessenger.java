package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.ServerMessage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The client of incident 3: what is said to nobody is dropped, an answer is waited for as long as a default says that nobody
/// chose, whoever refuses is asked again at once, and two paths give the same permit back.
final class NaiveMessenger {
    private static final Duration HIDDEN_DEFAULT = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMillis(10);

    int dials;
    int sent;
    int lost;
    int toasts;
    int permits = 1;
    int mostAtOnce;
    Duration longestWait = Duration.ZERO;
    @Nullable Instant named;
    private final VirtualStage stage;
    private final Deque<Instant> waiting = new ArrayDeque<>();
    private final List<Instant> underWay = new ArrayList<>();
    private VirtualDoor.@Nullable Line line;

    NaiveMessenger(VirtualStage stage) {
        this.stage = stage;
        connect();
    }

    private void connect() {
        dials++;
        line = stage.enter(this::hear, this::disconnected);
        if (line == null) {
            stage.time.after(AT_ONCE, this::connect);
        } else if (named != null) {
            toasts++;
        }
    }

    private void disconnected() {
        toasts++;
        named = named == null ? stage.time.now() : named;
        for (Instant asked : List.copyOf(underWay)) {
            permits++; // by the path that recovers
            end(asked); // and by the one that cleans up
        }
        connect();
    }

    void reload() {
        waiting.add(stage.time.now());
        goOn();
    }

    private void goOn() {
        while (permits > 0 && !waiting.isEmpty()) {
            permits--;
            begin(waiting.remove());
        }
    }

    private void begin(Instant asked) {
        underWay.add(asked);
        mostAtOnce = Math.max(mostAtOnce, underWay.size());
        if (line == null) {
            lost++;
        } else {
            sent++;
            line.say(new ClientMessage.Reload());
        }
        stage.time.after(HIDDEN_DEFAULT, () -> end(asked));
    }

    private void hear(ServerMessage said) {
        if (said instanceof ServerMessage.ConfigFileReload && !underWay.isEmpty()) {
            end(underWay.getFirst());
        }
    }

    private void end(Instant asked) {
        if (!underWay.remove(asked)) {
            return;
        }
        Duration took = Duration.between(asked, stage.time.now());
        longestWait = took.compareTo(longestWait) > 0 ? took : longestWait;
        permits++;
        goOn();
    }
}
