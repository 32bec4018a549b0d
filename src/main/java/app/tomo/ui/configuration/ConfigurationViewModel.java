package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.config.Template;
import app.tomo.config.VersionOutcome;
import app.tomo.kbd.KbdFile;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens, checks, saves and applies the config, one thing after the other; what is overtaken is not shown. FX thread.
public final class ConfigurationViewModel {
    private final ConfigDesk desk;
    private final ConfigurationViews views;
    private final Executor blocking;
    private final FxBridge bridge;
    private final Clock clock;
    private final TextCheck<Asked, Found> check;
    private final DiskWatch watch;
    private final ReadOnlyObjectWrapper<ConfigurationView> view;
    private Session session = Session.NONE;
    private @Nullable Snapshot snapshot;
    private Screen screen = Screen.NONE;
    private long turn;
    private boolean putting;
    private @Nullable ConfigFault meant;

    /// A text, what is saved of it, and the file that it is to be checked as.
    private record Asked(ConfigText base, String text) {}

    /// @param home the person's own folder
    public ConfigurationViewModel(
            Words words,
            ConfigDesk desk,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            FxBridge bridge,
            String home) {
        this.desk = desk;
        this.blocking = blocking;
        this.bridge = bridge;
        this.clock = clock;
        views = new ConfigurationViews(words, home);
        view = new ReadOnlyObjectWrapper<>(views.of(session, null, clock.now()));
        watch = new DiskWatch(desk, blocking, bridge, this::looked);
        check =
                new TextCheck<>(
                        scheduler,
                        blocking,
                        bridge,
                        () -> limits().time(Limit.EDIT_PAUSE),
                        this::asked,
                        this::look,
                        this::found);
    }

    ReadOnlyObjectProperty<ConfigurationView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// That is where the text stands from now on.
    void attach(Screen next) {
        screen = next;
    }

    /// The world has changed. The daemon's own config is what is opened first.
    void show(Snapshot next) {
        snapshot = next;
        String config = next.invocation().config();
        if (session.file() == null && config != null) {
            open(Path.of(config));
        } else {
            refresh();
        }
    }

    /// Time has passed.
    void refresh() {
        view.set(views.of(session, snapshot, clock.now()));
    }

    /// Whether something counts down.
    boolean hurries() {
        return view.get().bar().left() >= 0 || session.work().busy();
    }

    private void become(Session next) {
        session = next;
        refresh();
    }

    /// Whether there is something on screen that is not on the disk.
    boolean isChanged() {
        return session.changed();
    }

    void open(Path file) {
        check.forget();
        become(Session.of(file));
        ask(
                () -> new Read(desk.open(file), desk.draft(file)),
                read -> {
                    become(session.opened(read.opening()));
                    if (session.base() != null) {
                        opened(session.base(), read.draft());
                    }
                });
    }

    private record Read(Opening opening, ConfigDesk.@Nullable Draft draft) {}

    private void opened(ConfigText base, ConfigDesk.@Nullable Draft draft) {
        put(() -> screen.open(base.text()));
        screen.settled(base.text());
        watch.follow(base);
        boolean other = draft != null && !draft.text().equals(base.text());
        become(session.drafted(other ? draft : null).judged(new Verdict.Checking()));
        check.changed();
        if (meant != null && base.file().equals(Path.of(String.valueOf(meant.file())))) {
            screen.goTo(meant);
        }
        meant = null;
    }

    /// The person has changed the text. What is known of an older one counts no more, but for where it was wrong.
    void edited() {
        if (session.base() == null || putting) {
            return;
        }
        Verdict before = session.verdict();
        Session next = session.edited(true, session.lines());
        become(before.bad() ? next : next.judged(new Verdict.Checking()));
        check.changed();
    }

    private @Nullable Asked asked() {
        return session.base() == null ? null : new Asked(session.base(), screen.text());
    }

    /// What was typed is kept before anybody looks at it.
    private Found look(Asked asked) {
        Path file = asked.base().file();
        if (asked.text().equals(asked.base().text())) {
            desk.dropDraft(file);
        } else {
            desk.keepDraft(asked.base(), asked.text());
        }
        int lines = desk.linesChanged(asked.base().text(), asked.text());
        CheckResult result = desk.check(asked.base(), asked.text());
        ConfigFault unasked =
                result instanceof CheckResult.NotPossible
                        ? KbdFile.fault(file, asked.text())
                        : null;
        return new Found(asked.base(), asked.text(), lines, result, unasked);
    }

    /// @param unasked what is wrong as far as that can be said without a daemon, where none could be asked
    private record Found(
            ConfigText base,
            String text,
            int lines,
            CheckResult result,
            @Nullable ConfigFault unasked) {}

    private void found(Found found) {
        if (!found.base().equals(session.base())) {
            return;
        }
        Verdict verdict =
                found.unasked() == null
                        ? new Verdict.Checked(found.result(), clock.now())
                        : new Verdict.Parentheses(found.unasked());
        become(session.edited(found.lines() > 0, found.lines()).judged(verdict));
        screen.settled(found.text());
    }

    void save() {
        ConfigText base = session.base();
        if (base != null) {
            String text = screen.text();
            write(() -> desk.save(base, text), () -> {});
        }
    }

    /// Saves where that is needed, and has the daemon take it.
    void apply() {
        ConfigText base = session.base();
        if (base == null) {
            return;
        }
        String text = screen.text();
        if (session.changed() || session.isNew()) {
            write(() -> desk.save(base, text), () -> send(ActionKind.RELOAD));
        } else {
            send(ActionKind.RELOAD);
        }
    }

    private void write(Supplier<Saving> saving, Runnable then) {
        if (session.work().busy()) {
            return;
        }
        become(session.working(new Session.Work.Writing()));
        ask(
                saving,
                result -> {
                    if (result instanceof Saving.Saved(ConfigText now)) {
                        boolean other = !screen.text().equals(now.text());
                        become(
                                session.based(now)
                                        .edited(other, other ? session.lines() : 0)
                                        .working(new Session.Work.Saved(clock.now())));
                        check.changed();
                        inBackground(() -> desk.note(now, VersionOutcome.SAVED));
                        then.run();
                    } else {
                        become(session.refused(result));
                    }
                });
    }

    private void send(ActionKind kind) {
        become(session.working(new Session.Work.Applying(kind)));
        long mine = ++turn;
        CompletableFuture<Outcome> outcome =
                kind == ActionKind.RESTART ? desk.restart() : desk.apply();
        var _ = outcome.thenAccept(end -> bridge.run(() -> applied(mine, kind, end)));
    }

    private void applied(long mine, ActionKind kind, Outcome outcome) {
        ConfigText base = session.base();
        if (base != null && outcome.good()) {
            inBackground(() -> desk.note(base, VersionOutcome.APPLIED));
        } else if (base != null && outcome instanceof Outcome.Rejected) {
            inBackground(() -> desk.note(base, VersionOutcome.REJECTED));
        }
        if (mine == turn) {
            Session next = session.working(new Session.Work.Applied(kind, outcome, clock.now()));
            become(
                    outcome instanceof Outcome.Rejected(ConfigFault fault)
                            ? next.judged(new Verdict.Refused(fault))
                            : next);
        }
    }

    /// Back to what is saved; the way there can be taken back.
    void discard() {
        ConfigText base = session.base();
        if (base != null) {
            screen.replace(base.text());
        }
    }

    /// The file was changed by somebody else, or may have been.
    void looked(Opening now) {
        ConfigText base = session.base();
        if (base == null || !(now instanceof Opening.Opened(ConfigText theirs))) {
            return;
        }
        if (session.work().busy() || !theirs.file().equals(base.file())) {
            return;
        }
        if (theirs.fingerprint().equals(base.fingerprint())) {
            // What it includes is another one.
            check.changed();
            return;
        }
        if (session.changed()) {
            become(session.refused(new Saving.ChangedElsewhere(theirs)));
        } else {
            take(theirs);
            become(session.working(new Session.Work.TakenOver()));
        }
    }

    private void take(ConfigText theirs) {
        put(() -> screen.replace(theirs.text()));
        become(session.based(theirs).edited(false, 0).judged(new Verdict.Checking()));
        check.changed();
    }

    /// What comes from the disk is nothing that the person has typed.
    private void put(Runnable text) {
        putting = true;
        text.run();
        putting = false;
    }

    /// What a person has chosen in the bar.
    void act(ConfigurationView.Act act) {
        switch (act) {
            case GO_TO -> goToFault();
            case READ_AGAIN -> readAgain();
            case SAVE_AGAIN -> saveAgain();
            case KEEP_MINE -> keepMine();
            case TAKE_THEIRS -> {
                if (session.refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
                    take(theirs);
                }
            }
            case TAKE_DRAFT -> takeDraft();
            case DROP_DRAFT -> dropDraft();
            case RESTART -> send(ActionKind.RESTART);
            case KEEP -> desk.keepTrial();
            case GO_BACK -> desk.goBack();
            case OPEN_OTHER -> screen.choose();
            case NEW_FILE -> screen.begin();
            case SHOW_BOTH -> {
                if (session.refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
                    screen.compare(theirs.text());
                }
            }
        }
    }

    /// Where it is in a file that this one includes, that file is opened; not where something here would be lost by it.
    private void goToFault() {
        ConfigFault fault = session.verdict().fault();
        if (fault == null) {
            return;
        }
        String file = fault.file();
        if (file == null || Path.of(file).equals(session.file())) {
            screen.goTo(fault);
        } else if (!session.changed()) {
            meant = fault;
            open(Path.of(file));
        }
    }

    /// A file that is yet to be made begins with that.
    void begin(Template template) {
        Path file = session.file();
        if (file != null) {
            ConfigText base = ConfigText.fresh(file);
            become(session.based(base).working(new Session.Work.Nothing()));
            screen.open(template.text());
        }
    }

    /// What is edited.
    Path file() {
        return session.file() == null ? Path.of("") : session.file();
    }

    private void readAgain() {
        if (session.file() != null) {
            open(session.file());
        }
    }

    /// A file that was removed is made anew.
    private void saveAgain() {
        ConfigText base = session.base();
        if (base != null) {
            ConfigText over = session.refusal() instanceof Saving.Gone ? base.anew() : base;
            String text = screen.text();
            write(() -> desk.save(over, text), () -> {});
        }
    }

    private void keepMine() {
        if (session.refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
            String text = screen.text();
            write(() -> desk.saveOver(theirs, text), () -> {});
        }
    }

    private void takeDraft() {
        ConfigDesk.Draft draft = session.draft();
        if (draft != null) {
            become(session.drafted(null));
            screen.replace(draft.text());
        }
    }

    private void dropDraft() {
        Path file = session.file();
        become(session.drafted(null));
        if (file != null) {
            inBackground(() -> desk.dropDraft(file));
        }
    }

    private Limits limits() {
        return snapshot == null ? Limits.DEFAULT : snapshot.limits();
    }

    private <T> void ask(Supplier<T> question, Consumer<T> taker) {
        long mine = ++turn;
        inBackground(
                () -> {
                    T answer = question.get();
                    bridge.run(
                            () -> {
                                if (mine == turn) {
                                    taker.accept(answer);
                                }
                            });
                });
    }

    private void inBackground(Runnable task) {
        try {
            blocking.execute(task);
        } catch (RejectedExecutionException _) {
            // Tomo ends.
        }
    }
}
