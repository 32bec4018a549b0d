package app.tomo.ui.configuration;

import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Trials;
import app.tomo.ui.configuration.ConfigurationView.Badge;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.Session.Work;
import app.tomo.ui.editor.Mark;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.TrialWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the page shows, as a function of how far the work has come and of what the daemon does.
final class ConfigurationViews {
    private static final String PARTS = " · ";

    private final Words all;
    private final ConfigurationWords words;
    private final Bars bars;
    private final String home;

    /// @param home the person's own folder, which is shortened to `~`
    ConfigurationViews(Words words, String home) {
        all = words;
        this.words = words.configuration();
        bars = new Bars(words);
        this.home = home;
    }

    /// @param unsaved other files into which something was typed that is not saved
    ConfigurationView of(
            Session session, Set<Path> unsaved, @Nullable Snapshot snapshot, Instant now) {
        Path file = session.file();
        boolean free = session.hasText() && !session.work().busy();
        boolean another = snapshot != null && snapshot.action() != null;
        Bar bar = bars.of(session, snapshot, now);
        return new ConfigurationView(
                file == null ? "" : name(file),
                file == null ? "" : folder(file),
                session.family() == null ? List.of() : session.family().choices(session, unsaved),
                badge(session, snapshot),
                badgeText(session, snapshot),
                badgeHelp(session, snapshot, now),
                bar,
                line(session, snapshot, now),
                marks(session),
                ofDaemon(session.main(), snapshot) && snapshot != null
                        ? snapshot.daemon().layer()
                        : null,
                session.opening() instanceof Opening.NotThere && !session.hasText(),
                session.hasText(),
                free && session.changed(),
                free && session.unsaved(),
                free && !another && !session.verdict().bad() && ofDaemon(session.main(), snapshot));
    }

    private Badge badge(Session session, @Nullable Snapshot snapshot) {
        if (!session.hasText()) {
            return session.opening() == null || session.file() == null ? Badge.NONE : Badge.MISSING;
        }
        if (session.refusal() instanceof Saving.ChangedElsewhere) {
            return wentBack(session, snapshot) ? Badge.UNSAVED : Badge.ELSEWHERE;
        }
        if (session.isGone()) {
            return Badge.MISSING;
        }
        if (session.unsaved()) {
            return Badge.UNSAVED;
        }
        if (snapshot == null || !ofDaemon(session.main(), snapshot) || snapshot.pid() == 0) {
            return Badge.UNKNOWN;
        }
        return switch (snapshot.drift().drifted()) {
            case YES -> Badge.WAITING;
            case NO -> Badge.RUNNING;
            case UNKNOWN -> Badge.UNSURE;
        };
    }

    /// Whether what is new in the file is what Tomo itself put back there.
    boolean wentBack(Session session, @Nullable Snapshot snapshot) {
        return session.file() != null
                && snapshot != null
                && bars.wentBack(session.file(), snapshot);
    }

    /// With how much differs, where that is known.
    private String badgeText(Session session, @Nullable Snapshot snapshot) {
        Badge badge = badge(session, snapshot);
        if (badge == Badge.NONE) {
            return "";
        }
        int lines =
                switch (badge) {
                    // What is counted is what differs from an older file.
                    case UNSAVED -> session.refusal() == null ? session.lines() : 0;
                    case WAITING -> snapshot == null ? 0 : snapshot.drift().lines();
                    default -> 0;
                };
        return words.badge(Phrase.valueOf("BADGE_" + badge.name()), lines);
    }

    private String badgeHelp(Session session, @Nullable Snapshot snapshot, Instant now) {
        return snapshot != null && badge(session, snapshot) == Badge.WAITING
                ? all.trial().driftSentence(snapshot, now)
                        + " "
                        + all.trial().driftBody(snapshot, now)
                : "";
    }

    private String line(Session session, @Nullable Snapshot snapshot, Instant now) {
        List<String> parts = new ArrayList<>();
        if (session.file() != null && session.opening() == null) {
            parts.add(words.of(ConfigurationWords.OfFile.OPENING, name(session.file())));
        }
        if (session.changed()) {
            parts.add(words.lines(session.lines()));
            parts.addAll(kept(session.typed()));
        }
        switch (session.work()) {
            case Work.Nothing _, Work.TakenOver _, Work.BrokenOff _ ->
                    parts.addAll(verdict(session, now));
            case Work.Writing _ -> parts.add(words.of(Phrase.SAVING));
            case Work.Applying _ -> parts.add(progress(snapshot, now));
            case Work.Saved(Instant at, boolean _) -> {
                parts.addAll(verdict(session, now));
                parts.add(words.saved(at, now));
            }
            case Work.Applied(ActionKind kind, Outcome outcome, Instant at) -> {
                if (session.changed()) {
                    parts.addAll(verdict(session, now));
                } else if (snapshot != null) {
                    String said = all.outcomes().of(kind, outcome, snapshot);
                    parts.add(all.times().clock(at, now));
                    parts.add(said);
                    if (outcome.good() && isUntried(snapshot)) {
                        parts.add(all.trial().of(TrialWords.Sentence.UNTRIED));
                    }
                }
            }
        }
        return String.join(PARTS, parts);
    }

    private List<String> kept(Session.Typed typed) {
        return switch (typed) {
            case Session.Typed.Nothing _ -> List.of();
            case Session.Typed.Kept _, Session.Typed.Back _ -> List.of(words.of(Phrase.DRAFT));
            case Session.Typed.Lost _ -> List.of(words.of(Phrase.DRAFT_LOST));
        };
    }

    /// Whether nothing of before is known to work.
    private static boolean isUntried(Snapshot snapshot) {
        return snapshot.trials().equals(Trials.NONE) && snapshot.limits().on(Limit.TRIAL_USED);
    }

    private String progress(@Nullable Snapshot snapshot, Instant now) {
        return snapshot == null || snapshot.action() == null
                ? words.of(Phrase.SAVING)
                : all.actions().progress(snapshot.action(), snapshot, now);
    }

    private List<String> verdict(Session session, Instant now) {
        return switch (session.verdict()) {
            case Verdict.Open _, Verdict.Refused _ -> List.of();
            case Verdict.Checking _ -> List.of(words.of(Phrase.CHECKING));
            case Verdict.Parentheses _ -> List.of(words.of(Phrase.CHECKED_PARENTHESES));
            case Verdict.Checked checked ->
                    switch (checked.result()) {
                        case CheckResult.Passed _ -> List.of(words.checked(checked.at(), now));
                        case CheckResult.Failed _ -> List.of();
                        case CheckResult.NotPossible _ ->
                                List.of(words.of(Phrase.CHECKED_PARENTHESES));
                    };
        };
    }

    /// Only what is wrong in this file can be shown in it.
    private List<Mark> marks(Session session) {
        ConfigFault fault = session.verdict().fault();
        return fault == null
                ? session.verdict().remarks().stream()
                        .filter(each -> each.line() > 0)
                        .map(each -> mark(Severity.WARNING, each))
                        .toList()
                : fault.line() > 0 && isHere(fault, session.file())
                        ? List.of(mark(Severity.BROKEN, fault))
                        : List.of();
    }

    private Mark mark(Severity severity, ConfigFault fault) {
        return new Mark(
                severity,
                fault.line(),
                Math.max(1, fault.column()),
                Math.max(fault.line(), fault.endLine()),
                Math.max(1, fault.endColumn()),
                words.reason(fault),
                fault.help());
    }

    static boolean isHere(ConfigFault fault, @Nullable Path file) {
        return file != null && (fault.file() == null || same(file, fault.file()));
    }

    static boolean same(Path file, String other) {
        return file.normalize().equals(Path.of(other).normalize());
    }

    /// Whether that is what the daemon is started with.
    private static boolean ofDaemon(@Nullable Path file, @Nullable Snapshot snapshot) {
        String config = snapshot == null ? null : snapshot.invocation().config();
        return file != null && config != null && same(file, config);
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private String folder(Path file) {
        Path parent = file.getParent();
        String folder = parent == null ? "" : parent.toString();
        return !home.isEmpty() && (folder.equals(home) || folder.startsWith(home + "/"))
                ? "~" + folder.substring(home.length())
                : folder;
    }
}
