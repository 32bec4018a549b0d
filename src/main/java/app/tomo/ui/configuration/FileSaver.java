package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Saving;
import app.tomo.config.VersionOutcome;
import app.tomo.model.ActionKind;
import app.tomo.model.ConfigFault;
import app.tomo.model.Outcome;
import app.tomo.runtime.Clock;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Writes the text on screen, and has the daemon take what was written. One thing at a time. FX thread.
final class FileSaver {
    private final Workplace place;
    private final ConfigDesk desk;
    private final Errands errands;
    private final FxBridge bridge;
    private final Clock clock;
    private final LiveCheck check;

    FileSaver(
            Workplace place,
            ConfigDesk desk,
            Errands errands,
            FxBridge bridge,
            Clock clock,
            LiveCheck check) {
        this.place = place;
        this.desk = desk;
        this.errands = errands;
        this.bridge = bridge;
        this.clock = clock;
        this.check = check;
    }

    void save() {
        ConfigText over = over();
        if (over != null) {
            String text = place.screen().text();
            write(() -> desk.save(over, text), () -> {});
        }
    }

    /// A file that was removed is made anew, once that was said.
    private @Nullable ConfigText over() {
        Session session = place.session();
        ConfigText base = session.base();
        return base != null && session.isGone() ? base.anew() : base;
    }

    /// What somebody else wrote is given up.
    void keepMine() {
        if (place.session().refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
            String text = place.screen().text();
            write(() -> desk.saveOver(theirs, text), () -> {});
        }
    }

    /// Does what a save did not come to the end of, in a way that can be taken back on screen.
    void finish() {
        ConfigText base = place.session().base();
        if (base != null && place.session().work() instanceof Session.Work.BrokenOff(String text)) {
            place.screen().replace(text);
            write(() -> desk.save(base, text), () -> settle(base));
        }
    }

    private void settle(ConfigText base) {
        errands.inBackground(() -> desk.forgetInterruption(base.file()));
    }

    /// What an interrupted save left there is what the person wants. The other text is given up.
    void keepWhatIsThere() {
        Path file = place.session().file();
        if (file != null) {
            errands.inBackground(
                    () -> {
                        desk.forgetInterruption(file);
                        desk.dropDraft(file);
                    });
            place.become(place.session().working(new Session.Work.Nothing()));
            check.changed();
        }
    }

    /// Saves where that is needed, and has the daemon take it.
    void apply() {
        ConfigText over = over();
        if (over == null) {
            return;
        }
        String text = place.screen().text();
        if (place.session().unsaved()) {
            write(() -> desk.save(over, text), () -> send(ActionKind.RELOAD));
        } else {
            send(ActionKind.RELOAD);
        }
    }

    void restart() {
        send(ActionKind.RESTART);
    }

    private void write(Supplier<Saving> saving, Runnable then) {
        if (place.session().work().busy()) {
            return;
        }
        place.become(place.session().working(new Session.Work.Writing()));
        errands.ask(
                saving,
                result -> {
                    if (result instanceof Saving.Saved(ConfigText now)) {
                        saved(now);
                        then.run();
                    } else {
                        place.become(place.session().refused(result));
                    }
                });
    }

    private void saved(ConfigText now) {
        Session session = place.session();
        boolean other = !place.screen().text().equals(now.text());
        place.become(
                session.based(now)
                        .edited(other, other ? session.lines() : 0)
                        .working(new Session.Work.Saved(clock.now(), session.isNew())));
        check.changed();
        errands.inBackground(() -> desk.note(now, VersionOutcome.SAVED));
    }

    private void send(ActionKind kind) {
        place.become(place.session().working(new Session.Work.Applying(kind)));
        long mine = errands.overtake();
        CompletableFuture<Outcome> outcome =
                kind == ActionKind.RESTART ? desk.restart() : desk.apply();
        var _ = outcome.thenAccept(end -> bridge.run(() -> applied(mine, kind, end)));
    }

    private void applied(long mine, ActionKind kind, Outcome outcome) {
        Session session = place.session();
        ConfigText base = session.base();
        if (base != null && outcome.good()) {
            errands.inBackground(() -> desk.note(base, VersionOutcome.APPLIED));
        } else if (base != null && outcome instanceof Outcome.Rejected) {
            errands.inBackground(() -> desk.note(base, VersionOutcome.REJECTED));
        }
        if (errands.isNewest(mine)) {
            Session next = session.working(new Session.Work.Applied(kind, outcome, clock.now()));
            place.become(
                    outcome instanceof Outcome.Rejected(ConfigFault fault)
                            ? next.judged(new Verdict.Refused(fault))
                            : next);
        }
    }
}
