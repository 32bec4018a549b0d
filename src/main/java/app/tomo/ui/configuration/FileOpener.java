package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.config.Template;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Shows a file, what somebody else makes of it, and what was typed and never saved. FX thread.
final class FileOpener {
    private final Workplace place;
    private final ConfigDesk desk;
    private final Errands errands;
    private final LiveCheck check;
    private final DiskWatch watch;
    private @Nullable ConfigFault meant;

    /// @param watch tells this one of changes
    FileOpener(
            Workplace place, ConfigDesk desk, Errands errands, LiveCheck check, DiskWatch watch) {
        this.place = place;
        this.desk = desk;
        this.errands = errands;
        this.check = check;
        this.watch = watch;
    }

    private record Read(Opening opening, ConfigDesk.@Nullable Draft draft) {}

    void open(Path file) {
        check.forget();
        place.become(Session.of(file));
        errands.ask(
                () -> new Read(desk.open(file), desk.draft(file)),
                read -> {
                    place.become(place.session().opened(read.opening()));
                    ConfigText base = place.session().base();
                    if (base != null) {
                        opened(base, read.draft());
                    }
                });
    }

    private void opened(ConfigText base, ConfigDesk.@Nullable Draft draft) {
        Screen screen = place.screen();
        place.put(() -> screen.open(base.text()));
        screen.settled(base.text());
        watch.follow(base);
        boolean other = draft != null && !draft.text().equals(base.text());
        place.become(place.session().drafted(other ? draft : null).judged(new Verdict.Checking()));
        check.changed();
        if (meant != null && base.file().equals(Path.of(String.valueOf(meant.file())))) {
            screen.goTo(meant);
        }
        meant = null;
    }

    void readAgain() {
        Path file = place.session().file();
        if (file != null) {
            open(file);
        }
    }

    /// A file that is yet to be made begins with that.
    void begin(Template template) {
        Path file = place.session().file();
        if (file != null) {
            ConfigText base = ConfigText.fresh(file);
            place.become(place.session().based(base).working(new Session.Work.Nothing()));
            place.screen().open(template.text());
        }
    }

    /// Where it is in a file that this one includes, that file is opened; not where something here would be lost by it.
    void goToFault() {
        Session session = place.session();
        ConfigFault fault = session.verdict().fault();
        if (fault == null) {
            return;
        }
        String file = fault.file();
        if (file == null || Path.of(file).equals(session.file())) {
            place.screen().goTo(fault);
        } else if (!session.changed()) {
            meant = fault;
            open(Path.of(file));
        }
    }

    /// The file was changed by somebody else, or may have been.
    void looked(Opening now) {
        Session session = place.session();
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
            place.become(session.refused(new Saving.ChangedElsewhere(theirs)));
        } else {
            take(theirs);
            place.become(place.session().working(new Session.Work.TakenOver()));
        }
    }

    /// Where somebody else has changed it, that is shown instead.
    void takeTheirs() {
        if (place.session().refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
            take(theirs);
        }
    }

    private void take(ConfigText theirs) {
        place.put(() -> place.screen().replace(theirs.text()));
        place.become(place.session().based(theirs).edited(false, 0).judged(new Verdict.Checking()));
        check.changed();
    }

    void takeDraft() {
        ConfigDesk.Draft draft = place.session().draft();
        if (draft != null) {
            place.become(place.session().drafted(null));
            place.screen().replace(draft.text());
        }
    }

    void dropDraft() {
        Path file = place.session().file();
        place.become(place.session().drafted(null));
        if (file != null) {
            errands.inBackground(() -> desk.dropDraft(file));
        }
    }
}
