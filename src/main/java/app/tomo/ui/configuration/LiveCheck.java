package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.kbd.ConfigShape;
import app.tomo.kbd.KbdFile;
import app.tomo.kbd.LayerGap;
import app.tomo.kbd.Remarks;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Limit;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/// Has the text on screen kept as a draft and looked at by the daemon whenever the person pauses. FX thread.
final class LiveCheck {
    private final Workplace place;
    private final ConfigDesk desk;
    private final Clock clock;
    private final Errands errands;
    private final FxBridge bridge;
    private final DraftKeeper drafts;
    private final TextCheck<Asked, Found> check;

    /// A text, what is saved of it, and the config to which it belongs.
    private record Asked(ConfigText base, String text, Path main, long ticket) {}

    /// @param includes of a text that can be parsed; null of another one
    /// @param unasked what is wrong as far as that can be said without a daemon, where none could be asked
    private record Found(
            ConfigText base,
            ConfigShape shape,
            int lines,
            Session.Typed typed,
            @Nullable List<Path> includes,
            CheckResult result,
            @Nullable LayerGap gap,
            List<ConfigFault> remarks,
            @Nullable ConfigFault unasked) {}

    LiveCheck(
            Workplace place,
            ConfigDesk desk,
            Errands errands,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            FxBridge bridge) {
        this.place = place;
        this.desk = desk;
        this.clock = clock;
        this.errands = errands;
        this.bridge = bridge;
        drafts = new DraftKeeper(desk, clock);
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

    /// Nothing is looked at any more.
    void close() {
        check.close();
    }

    /// The person has changed the text. What is known of an older one counts no more, but for where it was wrong.
    void edited() {
        Session session = place.session();
        if (session.base() == null || place.isPutting()) {
            return;
        }
        Session next = session.edited(true, session.lines()).typed(new Session.Typed.Nothing());
        place.become(session.verdict().bad() ? next : next.judged(new Verdict.Checking()));
        check.changed();
    }

    /// Whatever stands here unsaved is kept, without waiting for a pause.
    void keep() {
        Asked asked = place.session().changed() ? asked() : null;
        if (asked != null && place.session().typed() instanceof Session.Typed.Nothing) {
            errands.inBackground(
                    () -> {
                        Session.Typed typed = keep(asked);
                        bridge.run(() -> kept(asked, typed));
                    });
        }
    }

    private void kept(Asked asked, Session.Typed typed) {
        Session session = place.session();
        if (asked.base().equals(session.base())
                && session.changed()
                && session.typed() instanceof Session.Typed.Nothing) {
            place.become(session.typed(typed));
        }
    }

    private Session.Typed keep(Asked asked) {
        return drafts.keep(asked.ticket(), asked.base(), asked.text());
    }

    /// Gives a layer that is too short what it needs, as a change that can be taken back.
    void fill() {
        ConfigFault fault = place.session().verdict().fault();
        String text = place.screen().text();
        LayerGap gap = fault == null ? null : LayerGap.of(fault, text);
        if (fault != null && gap != null) {
            place.screen().replace(gap.filled(text));
            place.screen().goTo(fault);
        }
    }

    private @Nullable Asked asked() {
        ConfigText base = place.session().base();
        Path main = place.session().main();
        return base == null || main == null
                ? null
                : new Asked(base, place.screen().text(), main, drafts.ticket());
    }

    /// What was typed is kept before anybody looks at it.
    private Found look(Asked asked) {
        ConfigText base = asked.base();
        String text = asked.text();
        Session.Typed typed = keep(asked);
        ConfigFault unread = KbdFile.fault(base.file(), text);
        CheckResult result = desk.check(asked.main(), base, text);
        return new Found(
                base,
                ConfigShape.read(base.file(), text),
                desk.linesChanged(base.text(), text),
                typed,
                unread == null ? KbdFile.includes(text, base.file()) : null,
                result,
                gap(result, base, text),
                result instanceof CheckResult.Passed(List<String> warnings)
                        ? Remarks.placed(warnings, base.file(), text)
                        : List.of(),
                result instanceof CheckResult.NotPossible ? unread : null);
    }

    private static @Nullable LayerGap gap(CheckResult result, ConfigText base, String text) {
        return result instanceof CheckResult.Failed(ConfigFault fault)
                        && ConfigurationViews.isHere(fault, base.file())
                ? LayerGap.of(fault, text)
                : null;
    }

    private void found(Found found) {
        Session session = place.session();
        if (!found.base().equals(session.base())) {
            return;
        }
        boolean back = session.typed() instanceof Session.Typed.Back;
        place.become(
                session.edited(found.lines() > 0, found.lines())
                        .judged(verdict(found))
                        .typed(back ? session.typed() : found.typed())
                        .of(family(session, found)));
        place.screen().settled(found.shape());
    }

    private Verdict verdict(Found found) {
        return found.unasked() == null
                ? new Verdict.Checked(found.result(), found.gap(), found.remarks(), clock.now())
                : new Verdict.Parentheses(found.unasked());
    }

    /// What the text on screen includes, and not what was saved of it.
    private static @Nullable Family family(Session session, Found found) {
        Family family = session.family();
        return found.includes() == null
                        || family == null
                        || !family.main().equals(found.base().file().normalize())
                ? family
                : new Family(family.main(), found.includes());
    }
}
