package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Interruption;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.config.Template;
import app.tomo.kbd.ConfigShape;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Shows a file, what somebody else makes of it, and what was typed and never saved. FX thread.
final class FileOpener {
    private final Workplace place;
    private final ConfigDesk desk;
    private final Errands errands;
    private final LiveCheck check;
    private final ForeignChanges others;
    private @Nullable ConfigFault meant;
    private @Nullable Path chosen;
    private Runnable then = () -> {};
    private boolean unasked;

    FileOpener(
            Workplace place,
            ConfigDesk desk,
            Errands errands,
            LiveCheck check,
            ForeignChanges others) {
        this.place = place;
        this.desk = desk;
        this.errands = errands;
        this.check = check;
        this.others = others;
    }

    /// @param lines in which the draft differs from what is on the disk
    /// @param shape of the draft, or else of what is on the disk
    private record Read(
            Opening opening,
            ConfigDesk.@Nullable Draft draft,
            int lines,
            ConfigShape shape,
            Family family,
            @Nullable Interruption interruption) {}

    /// Where the person has not said what to look at: the daemon's config, or else where one would be looked for. False where
    /// nothing changes by that.
    boolean openUnasked() {
        Session session = place.session();
        Path daemons = place.daemons();
        boolean untouched = unasked && !session.changed() && !session.isNew();
        if (session.file() != null && !untouched) {
            return false;
        }
        if (daemons != null && !daemons.equals(session.file())) {
            show(daemons);
            unasked = false;
            return true;
        }
        if (daemons == null && session.file() == null && place.isKnown()) {
            show(desk.usual());
            unasked = true;
            return true;
        }
        return false;
    }

    /// Shows a file that the person wants to see.
    void open(Path file) {
        ask(file, () -> {});
    }

    private void ask(Path file, Runnable next) {
        then = next;
        unasked = false;
        chosen = file.normalize();
        show(file);
    }

    /// The same, unless it is shown already.
    ///
    /// @param next done as soon as its text stands there
    void open(Path file, Runnable next) {
        if (file.equals(place.session().file()) && place.session().hasText()) {
            next.run();
        } else {
            ask(file, next);
        }
    }

    /// What was typed into the one before is kept.
    private void show(Path file) {
        Path wanted = file.normalize();
        check.keep();
        check.forget();
        place.leave();
        if (place.comeBack(wanted)) {
            errands.ask(() -> desk.open(wanted), others::looked);
            settled(null);
        } else {
            read(wanted);
        }
    }

    private void read(Path file) {
        read(file, () -> {});
    }

    /// @param before that; blocks
    private void read(Path file, Runnable before) {
        List<Path> mains = mains();
        place.become(Session.of(file));
        errands.ask(
                () -> {
                    before.run();
                    return read(file, mains);
                },
                this::shown);
    }

    /// What a file may be included by: the config that was shown before, and the daemon's.
    private List<Path> mains() {
        return Stream.of(place.session().main(), place.daemons())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Read read(Path file, List<Path> mains) {
        Opening opening = desk.open(file);
        ConfigDesk.Draft draft = desk.draft(file);
        String saved = opening instanceof Opening.Opened(ConfigText text) ? text.text() : "";
        int lines = draft == null ? 0 : desk.linesChanged(saved, draft.text());
        return new Read(
                opening,
                draft,
                lines,
                ConfigShape.read(file, draft == null ? saved : draft.text()),
                family(file, mains),
                desk.interrupted(file));
    }

    private Family family(Path file, List<Path> mains) {
        return mains.stream()
                .map(main -> new Family(main, desk.includes(main)))
                .filter(family -> family.has(file))
                .findFirst()
                .orElseGet(() -> new Family(file, desk.includes(file)));
    }

    private void shown(Read read) {
        Session session = place.session().opened(read.opening()).of(read.family());
        ConfigDesk.Draft draft = read.draft();
        ConfigText base = session.base();
        if (base == null
                && draft != null
                && read.opening() instanceof Opening.NotThere(Path gone)) {
            base = ConfigText.fresh(gone);
            session = session.based(base);
        }
        place.become(session.judged(base == null ? session.verdict() : new Verdict.Checking()));
        if (base == null) {
            return;
        }
        ConfigText text = base;
        place.put(() -> place.screen().open(text.file(), text.text()));
        if (read.interruption() != null) {
            String newest = draft == null ? read.interruption().after() : draft.text();
            place.become(place.session().working(new Session.Work.BrokenOff(newest)));
        } else if (draft != null && !draft.text().equals(base.text())) {
            bringBack(base, draft, read.lines());
        }
        settled(read.shape());
    }

    /// What was typed and never saved stands there again, as a change that can be taken back. It is saved over what it began with
    /// and nothing else.
    private void bringBack(ConfigText base, ConfigDesk.Draft draft, int lines) {
        ConfigText begun = base.isNew() ? base : base.begunWith(draft.base());
        place.put(() -> place.screen().replace(draft.text()));
        Session session =
                place.session()
                        .based(begun)
                        .edited(true, lines)
                        .typed(new Session.Typed.Back(draft.at()));
        place.become(
                begun.equals(base) ? session : session.refused(new Saving.ChangedElsewhere(base)));
    }

    /// @param shape of a text that is new on screen; null where it is shown already
    private void settled(@Nullable ConfigShape shape) {
        ConfigText base = place.session().base();
        if (base == null) {
            return;
        }
        if (shape != null) {
            place.screen().settled(shape);
        }
        if (!(place.session().work() instanceof Session.Work.BrokenOff)) {
            check.changed();
        }
        ConfigFault there = meant;
        meant = null;
        if (there != null && ConfigurationViews.isHere(there, base.file())) {
            place.screen().goTo(there);
        } else if (base.file().equals(chosen)) {
            place.screen().focus();
            then.run();
        }
        then = () -> {};
        chosen = null;
    }

    void readAgain() {
        Path file = place.session().file();
        if (file != null) {
            read(file);
        }
    }

    /// A file that is yet to be made begins with that.
    void begin(Template template) {
        Path file = place.session().file();
        if (file != null) {
            ConfigText base = ConfigText.fresh(file);
            place.become(place.session().based(base).working(new Session.Work.Nothing()));
            place.screen().open(file, template.text());
            place.screen().focus();
        }
    }

    /// Where it is in another file, that file is opened.
    void goToFault() {
        Session session = place.session();
        ConfigFault fault = session.verdict().first();
        if (fault == null) {
            return;
        }
        String file = fault.file();
        if (file == null || ConfigurationViews.isHere(fault, session.file())) {
            place.screen().goTo(fault);
        } else {
            meant = fault;
            open(Path.of(file));
        }
    }

    /// The text on screen is given up for what is saved, in a way that can be taken back.
    void discard() {
        Session session = place.session();
        ConfigText base = session.base();
        Path file = session.file();
        if (session.refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
            others.take(theirs);
        } else if (session.isNew() && file != null) {
            read(file, () -> desk.dropDraft(file));
        } else if (base != null) {
            place.screen().replace(base.text());
        }
    }

    /// The page is shown again. What stands there unsaved is not passed off as the file.
    void remind() {
        Session session = place.session();
        if (session.changed() && session.typed() instanceof Session.Typed.Kept(Instant at)) {
            place.become(session.typed(new Session.Typed.Back(at)));
        }
    }
}
