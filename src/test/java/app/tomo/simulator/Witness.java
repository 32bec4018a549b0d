package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.ServerMessage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whether the daemon is well, told by somebody who asks it anew four times a second. What a companion says is held against it.
final class Witness {
    private static final Duration LOOKS = Duration.ofMillis(250);
    private static final Duration ANSWERS_WITHIN = Duration.ofMillis(300);

    /// What lasts so long is well.
    private static final Duration FIRM = Duration.ofSeconds(60);

    private final VirtualStage stage;
    private @Nullable Instant ill;
    private @Nullable Instant wellSince;

    private Witness(VirtualStage stage) {
        this.stage = stage;
    }

    static Witness of(VirtualStage stage) {
        Witness witness = new Witness(stage);
        witness.look();
        return witness;
    }

    private void look() {
        Instant asked = stage.time.now();
        AtomicBoolean answered = new AtomicBoolean();
        VirtualDoor.Line line =
                stage.enter(
                        said -> {
                            if (said instanceof ServerMessage.CurrentLayerName) {
                                answered.set(true);
                            }
                        },
                        () -> {});
        if (line != null) {
            line.say(new ClientMessage.RequestCurrentLayerName());
        }
        stage.time.after(ANSWERS_WITHIN, () -> judge(asked, line, answered.get()));
        stage.time.after(LOOKS, this::look);
    }

    private void judge(Instant asked, VirtualDoor.@Nullable Line line, boolean answered) {
        if (line != null) {
            line.leave();
        }
        if (answered) {
            wellSince = wellSince == null ? asked : wellSince;
        } else {
            wellSince = null;
            ill = ill == null ? asked : ill;
        }
    }

    /// When it was ill for the first time; null where it never was.
    @Nullable Instant ill() {
        return ill;
    }

    /// Since when it has been well for good; null where that is not so yet.
    @Nullable Instant well() {
        Instant firm = stage.time.now().minus(FIRM);
        return wellSince == null || wellSince.isAfter(firm) ? null : wellSince;
    }
}
