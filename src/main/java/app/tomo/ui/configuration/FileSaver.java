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
import java.util.function.Consumer;
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
            write(() -> desk.save(over, text), _ -> {});
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
            write(() -> desk.saveOver(theirs, text), _ -> {});
        }
    }

    /// Does what a save did not come to the end of, in a way that can be taken back on screen.
    void finish() {
        ConfigText base = place.session().base();
        if (base != null && place.session().work() instanceof Session.Work.BrokenOff(String text)) {
            place.screen().replace(text);
            write(() -> desk.save(base, text), this::settle);
        }
    }

    private void settle(ConfigText base) {
        errands.inBackground(
                () -> {
                    boolean _ = desk.forgetInterruption(base.file());
                });
    }

    /// What an interrupted save left there is what the person wants. The other text is given up.
    void keepWhatIsThere() {
        Path file = place.session().file();
        if (file != null) {
            errands.inBackground(
                    () -> {
                        if (desk.forgetInterruption(file)) {
                            desk.dropDraft(file);
                        }
                    });
            place.become(place.session().working(new Session.Work.Nothing()));
            check.changed();
        }
    }

    /// Saves where that is needed, and has the daemon take it.
    void apply() {
        ConfigText over = over();
        Path file = place.session().file();
        if (over == null || file == null) {
            return;
        }
        String text = place.screen().text();
        if (place.session().unsaved()) {
            write(() -> desk.save(over, text), now -> send(ActionKind.RELOAD, file, now));
        } else {
            send(ActionKind.RELOAD, file, over);
        }
    }

    void restart() {
        ConfigText base = place.session().base();
        Path file = place.session().file();
        if (base != null && file != null) {
            send(ActionKind.RESTART, file, base);
        }
    }

    /// The person may be at another file by the time that it is written.
    private void write(Supplier<Saving> saving, Consumer<ConfigText> then) {
        Path file = place.session().file();
        if (file == null || place.session().work().busy()) {
            return;
        }
        place.become(place.session().working(new Session.Work.Writing()));
        long _ = errands.overtake();
        errands.inBackground(
                () -> {
                    Saving result = saving.get();
                    bridge.run(() -> written(file, result, then));
                });
    }

    private void written(Path file, Saving result, Consumer<ConfigText> then) {
        if (result instanceof Saving.Saved(ConfigText now)) {
            saved(file, now);
            then.accept(now);
        } else {
            place.update(file, session -> session.refused(result));
        }
    }

    private void saved(Path file, ConfigText now) {
        boolean other = !place.text(file).equals(now.text());
        place.update(
                file,
                session ->
                        session.based(now)
                                .edited(other, other ? session.lines() : 0)
                                .working(new Session.Work.Saved(clock.now(), session.isNew())));
        if (file.equals(place.session().file())) {
            check.changed();
        }
        errands.inBackground(() -> desk.note(now, VersionOutcome.SAVED));
    }

    /// @param text what the daemon is to take
    private void send(ActionKind kind, Path file, ConfigText text) {
        place.update(file, session -> session.working(new Session.Work.Applying(kind)));
        CompletableFuture<Outcome> outcome =
                kind == ActionKind.RESTART ? desk.restart() : desk.apply();
        var _ = outcome.thenAccept(end -> bridge.run(() -> applied(kind, file, text, end)));
    }

    /// The outcome is that of the text that was sent, whatever is on screen now.
    private void applied(ActionKind kind, Path file, ConfigText text, Outcome outcome) {
        if (outcome.good()) {
            errands.inBackground(() -> desk.note(text, VersionOutcome.APPLIED));
        } else if (outcome instanceof Outcome.Rejected) {
            errands.inBackground(() -> desk.note(text, VersionOutcome.REJECTED));
        }
        place.update(
                file,
                session ->
                        session.work().equals(new Session.Work.Applying(kind))
                                ? ended(session, kind, outcome)
                                : session);
    }

    private Session ended(Session session, ActionKind kind, Outcome outcome) {
        Session next = session.working(new Session.Work.Applied(kind, outcome, clock.now()));
        return outcome instanceof Outcome.Rejected(ConfigFault fault)
                ? next.judged(new Verdict.Refused(fault))
                : next;
    }
}
