package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.ClientMessage.Wait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The companion of incident 0: whenever the daemon is back, it shows that, and sends the reload again. It has no word for what
/// goes on.
final class NaiveReloader {
    private static final Duration TRIES_AGAIN = Duration.ofMillis(100);
    private static final Duration WAITS = Duration.ofSeconds(5);

    final List<Instant> reloads = new ArrayList<>();
    final List<Instant> losses = new ArrayList<>();
    int toasts;
    private final VirtualStage stage;
    private final Instant until;

    /// @param until when it leaves
    NaiveReloader(VirtualStage stage, Instant until) {
        this.stage = stage;
        this.until = until;
        connect();
    }

    private void connect() {
        if (!stage.time.now().isBefore(until)) {
            return;
        }
        VirtualDoor.Line line = stage.enter(_ -> {}, this::lost);
        if (line == null) {
            stage.time.after(TRIES_AGAIN, this::connect);
            return;
        }
        toasts++;
        reloads.add(stage.time.now());
        line.say(new ClientMessage.Reload(Wait.upTo(WAITS)));
    }

    private void lost() {
        losses.add(stage.time.now());
        connect();
    }
}
