package app.tomo.simulator;

import app.tomo.diagnosis.Tally;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Permit;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Truth;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.Observer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What Tomo does on a stage.
final class ProtectedSide implements Observer {
    private static final Duration POLL = Duration.ofSeconds(1);

    int dials;
    long mostAtOnce;
    Duration longestWait = Duration.ZERO;
    final List<LifecycleService.Ticket> tickets = new ArrayList<>();
    private final VirtualStage stage;
    private long served;
    private final Tally tally = new Tally();

    private ProtectedSide(VirtualStage stage) {
        this.stage = stage;
    }

    /// From now on.
    static ProtectedSide of(VirtualStage stage) {
        ProtectedSide side = new ProtectedSide(stage);
        var _ = stage.engine.mailbox().observe(side);
        return side;
    }

    void reload() {
        Instant asked = stage.time.now();
        LifecycleService.Ticket ticket = stage.engine.lifecycle().reload();
        tickets.add(ticket);
        var _ =
                ticket.outcome()
                        .thenRun(
                                () -> {
                                    Duration took = Duration.between(asked, stage.time.now());
                                    longestWait =
                                            took.compareTo(longestWait) > 0 ? took : longestWait;
                                });
    }

    /// As the companion of incident 0 did.
    void reloadWheneverItIsBack() {
        boolean back = stage.now().facts().responding() == Truth.YES;
        if (back && stage.now().pid() != served) {
            served = stage.now().pid();
            reload();
        }
        stage.time.after(POLL, this::reloadWheneverItIsBack);
    }

    /// How many were asked for and never heard of again.
    long unanswered() {
        return tickets.stream().filter(ticket -> !ticket.outcome().isDone()).count();
    }

    @Override
    public void began(Snapshot snapshot) {
        tally.began(snapshot);
    }

    @Override
    public void stepped(Event event, Step step) {
        tally.stepped(event, step);
        dials += (int) step.effects().stream().filter(Effect.OpenLink.class::isInstance).count();
        Permit permit = step.next().permit();
        mostAtOnce = Math.max(mostAtOnce, permit.taken() - permit.released());
    }

    Side side(Witness witness) {
        Tally.Summary sum = tally.summary();
        return Side.of(witness, sum.reloadsSent(), sum.notifications(), named(sum));
    }

    private static @Nullable Instant named(Tally.Summary sum) {
        Instant sign = sum.firstSign();
        Duration name = sum.toName();
        return sign == null || name == null ? null : sign.plus(name);
    }
}
