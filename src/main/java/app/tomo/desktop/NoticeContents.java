package app.tomo.desktop;

import app.tomo.desktop.Notification.Button;
import app.tomo.desktop.Notification.Urgency;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticeSeverity;
import app.tomo.model.Obstacle;
import app.tomo.model.Outcome;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.words.Label;
import app.tomo.words.NoticeText;
import app.tomo.words.TrialWords;
import app.tomo.words.Words;

import java.util.List;

/// What a notification shows and offers. Only an alarm is critical, because servers show a critical one whatever the person
/// said about being disturbed. A click opens the window; beside it there are two buttons at most.
final class NoticeContents {
    static final String CLICK = "default";
    static final String SHOW = "show";
    static final String CAUSE = "cause";
    static final String RESTART = "restart";
    static final String KEEP = "keep";
    static final String GO_BACK = "go-back";
    static final String EMERGENCY_STOP = "emergency-stop";

    private final Words words;

    NoticeContents(Words words) {
        this.words = words;
    }

    Notification ofTrouble(Matter matter, Snapshot at) {
        NoticeText text = words.notices().trouble(matter, at, at.at());
        boolean reload = matter.category() == NoticeCategory.RELOADS;
        return new Notification(
                text.title(),
                text.body(),
                matter.severity() == NoticeSeverity.ALARM ? Urgency.CRITICAL : Urgency.NORMAL,
                !reload,
                reload ? at.headline() : matter.headline(),
                buttons(matter, at));
    }

    Notification ofRecovery(Recovery recovery, Snapshot at) {
        NoticeText text = words.notices().recovered(recovery, at);
        return new Notification(
                text.title(),
                text.body(),
                Urgency.NORMAL,
                false,
                Headline.HEALTHY,
                List.of(button(CLICK, Label.SHOW)));
    }

    /// It stays until it is answered or over: both answers are one click.
    Notification ofTrial(Trial trial, Snapshot at) {
        NoticeText text = words.notices().tried(trial, at);
        return new Notification(
                text.title(),
                text.body(),
                Urgency.NORMAL,
                true,
                at.headline(),
                List.of(
                        button(CLICK, Label.SHOW),
                        new Button(KEEP, words.trial().of(TrialWords.Sentence.KEEP)),
                        new Button(GO_BACK, words.trial().of(TrialWords.Sentence.GO_BACK))));
    }

    Notification ofTrialEnd(TrialEnd end, Snapshot at) {
        NoticeText text = words.notices().triedInVain(end, at);
        return new Notification(
                text.title(),
                text.body(),
                Urgency.NORMAL,
                false,
                at.headline(),
                List.of(button(CLICK, Label.SHOW)));
    }

    /// What is no incident.
    static Notification of(NoticeText text) {
        return new Notification(
                text.title(), text.body(), Urgency.NORMAL, false, Headline.UNKNOWN, List.of());
    }

    /// Where the daemon may hold the keyboard and cannot be spoken to, the way to safety is one click.
    private List<Button> buttons(Matter matter, Snapshot at) {
        Button click = button(CLICK, Label.SHOW);
        Button show = button(SHOW, Label.SHOW);
        Button cause = button(CAUSE, Label.FIND_CAUSE);
        Button stop = button(EMERGENCY_STOP, Label.EMERGENCY_STOP);
        return switch (matter.category()) {
            case ALARMS -> List.of(click, show, stop);
            case HANGS -> List.of(click, cause, stop);
            case FAILURES ->
                    matter.headline() == Headline.CRASH_LOOPING
                            ? List.of(click, cause, stop)
                            : List.of(click, show, cause);
            case NOT_REMAPPED -> List.of(click, show, cause);
            case RELOADS ->
                    isRestartOffered(matter, at)
                            ? List.of(click, show, button(RESTART, Label.APPLY_BY_RESTART))
                            : List.of(click, show);
            case TRIALS, RECOVERIES -> List.of(click, show);
        };
    }

    /// Where no reload is sent any more, a restart applies the config, if Tomo may do it.
    private static boolean isRestartOffered(Matter matter, Snapshot at) {
        return matter.reloads() == Outcome.HeldBackWhy.DEADLY
                && Obstacle.lasting(ActionKind.RESTART, at) == Obstacle.NONE;
    }

    private Button button(String key, Label label) {
        return new Button(key, words.labels().of(label));
    }
}
