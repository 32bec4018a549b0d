package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.kbd.KbdFile;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Limit;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// Has the text on screen kept as a draft and looked at by the daemon whenever the person pauses. FX thread.
final class LiveCheck {
    private final Workplace place;
    private final ConfigDesk desk;
    private final Clock clock;
    private final TextCheck<Asked, Found> check;

    /// A text, and what is saved of it.
    private record Asked(ConfigText base, String text) {}

    /// @param unasked what is wrong as far as that can be said without a daemon, where none could be asked
    private record Found(
            ConfigText base,
            String text,
            int lines,
            CheckResult result,
            @Nullable ConfigFault unasked) {}

    LiveCheck(
            Workplace place,
            ConfigDesk desk,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            FxBridge bridge) {
        this.place = place;
        this.desk = desk;
        this.clock = clock;
        check =
                new TextCheck<>(
                        scheduler,
                        blocking,
                        bridge,
                        () -> place.limits().time(Limit.EDIT_PAUSE),
                        this::asked,
                        this::look,
                        this::found);
    }

    /// The text, or what belongs to it, is another one.
    void changed() {
        check.changed();
    }

    /// Another file is shown.
    void forget() {
        check.forget();
    }

    /// The person has changed the text. What is known of an older one counts no more, but for where it was wrong.
    void edited() {
        Session session = place.session();
        if (session.base() == null || place.isPutting()) {
            return;
        }
        Session next = session.edited(true, session.lines());
        place.become(session.verdict().bad() ? next : next.judged(new Verdict.Checking()));
        check.changed();
    }

    private @Nullable Asked asked() {
        ConfigText base = place.session().base();
        return base == null ? null : new Asked(base, place.screen().text());
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

    private void found(Found found) {
        Session session = place.session();
        if (!found.base().equals(session.base())) {
            return;
        }
        Verdict verdict =
                found.unasked() == null
                        ? new Verdict.Checked(found.result(), clock.now())
                        : new Verdict.Parentheses(found.unasked());
        place.become(session.edited(found.lines() > 0, found.lines()).judged(verdict));
        place.screen().settled(found.text());
    }
}
