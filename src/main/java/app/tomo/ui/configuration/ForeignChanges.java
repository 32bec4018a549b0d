package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Saving;

import java.nio.file.Path;

/// What somebody else does to the file that is on screen. FX thread.
final class ForeignChanges {
    private final Workplace place;
    private final LiveCheck check;

    ForeignChanges(Workplace place, LiveCheck check) {
        this.place = place;
        this.check = check;
    }

    /// The file was changed by somebody else, or may have been.
    void looked(Opening now) {
        Session session = place.session();
        ConfigText base = session.base();
        if (base == null || session.work().busy()) {
            return;
        }
        if (now instanceof Opening.NotThere(Path gone)
                && gone.equals(base.file())
                && !base.isNew()) {
            place.become(session.refused(new Saving.Gone(gone)));
        }
        if (now instanceof Opening.Opened(ConfigText theirs) && theirs.file().equals(base.file())) {
            found(theirs, base);
        }
    }

    private void found(ConfigText theirs, ConfigText base) {
        Session session = place.session();
        if (theirs.fingerprint().equals(base.fingerprint())) {
            // What it includes is another one, or it is there again.
            place.become(session.based(base).typed(session.typed()));
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

    /// Shows it, as a change that can be taken back.
    void take(ConfigText theirs) {
        place.put(() -> place.screen().replace(theirs.text()));
        place.become(place.session().based(theirs).edited(false, 0).judged(new Verdict.Checking()));
        check.changed();
    }
}
