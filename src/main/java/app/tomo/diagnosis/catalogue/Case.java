package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What all judges need to know of the observations: whether the daemon lives, is to live, and what it and its manager said of
/// the process that matters. Immutable.
final class Case {
    private final Observations seen;
    private final DaemonKind kind;
    private final boolean overIt;
    private final RelevantLines lines;
    private final String logGap;
    private final List<LogFinding> said;

    Case(Observations seen, DaemonKind kind) {
        this.seen = seen;
        this.kind = kind;
        this.overIt = LoopOver.of(this);
        this.lines = RelevantLines.of(this);
        this.logGap = LogGap.of(this);
        this.said = List.copyOf(kind.findings(lines.said()));
    }

    Observations seen() {
        return seen;
    }

    DaemonKind kind() {
        return kind;
    }

    /// The unit that is looked after; null where there is none, or it cannot be seen.
    @Nullable SeenUnit unit() {
        return seen.unit();
    }

    /// Whether it is said which of several is meant.
    boolean chosen() {
        return seen.subject().candidates().isEmpty();
    }

    /// Whether a service manager of the system runs it.
    boolean managed() {
        return switch (seen.subject().scope()) {
            case USER, SYSTEM -> true;
            case CHILD, ATTACHED -> false;
        };
    }

    Scope otherScope() {
        return seen.subject().scope() == Scope.SYSTEM ? Scope.USER : Scope.SYSTEM;
    }

    /// What the health service says; where it was not asked, what the manager says of the process.
    Truth running() {
        SeenHealth health = seen.health();
        SeenUnit unit = unit();
        if (health != null && health.facts().running() != Truth.UNKNOWN) {
            return health.facts().running();
        }
        return unit == null || unit.number("MainPID") < 0
                ? Truth.UNKNOWN
                : Truth.of(unit.number("MainPID") > 0 || !seen.grouped().isEmpty());
    }

    boolean alive() {
        return running() == Truth.YES;
    }

    /// Whether the person wants it off.
    boolean wantedOff() {
        return switch (seen.subject().wish()) {
            case STOPPED, PAUSED, EMERGENCY_STOPPED -> true;
            case NONE, RUNNING -> false;
        };
    }

    /// Whether it does not run although nobody wants it off.
    boolean down() {
        return running() == Truth.NO && !wantedOff();
    }

    /// Whether it keeps ending and coming back.
    boolean looping() {
        return isToldToLoop() || (!wantedOff() && lines.comingBack());
    }

    /// Whether whoever watched it says so.
    boolean isToldToLoop() {
        SeenHealth health = seen.health();
        SeenHistory history = seen.history();
        boolean told = health != null && health.headline() == Headline.CRASH_LOOPING;
        return !wantedOff()
                && !givenUp()
                && !overIt
                && (told || (history != null && history.looping()));
    }

    /// Whether its process lives and answers nothing, whatever became of those before it.
    boolean hangs() {
        SeenHealth health = seen.health();
        return alive()
                && health != null
                && !health.inGrace()
                && health.contact() == SeenHealth.Contact.SILENT;
    }

    /// Whether its last process ended otherwise than somebody wanted.
    boolean ended() {
        return looping() || (down() && failed());
    }

    private boolean failed() {
        SeenUnit unit = unit();
        SeenHealth health = seen.health();
        if (unit != null && !unit.text("ActiveState").isEmpty()) {
            return givenUp() || unit.text("SubState").contains("auto-restart");
        }
        return health != null && health.headline() == Headline.FAILED;
    }

    /// Whether the manager calls it failed.
    boolean givenUp() {
        SeenUnit unit = unit();
        return unit != null
                && unit.text("ActiveState").equals("failed")
                && !unit.text("SubState").contains("auto-restart");
    }

    /// Whether the daemon does its work as far as its process is concerned.
    boolean works() {
        return alive() && !looping();
    }

    /// How grave it is what keeps a process from starting, or ends it.
    Severity severity() {
        return works() || wantedOff() ? Severity.WARNING : Severity.BROKEN;
    }

    /// Whether the person ended everything.
    boolean emergency() {
        return seen.subject().wish() == Wish.EMERGENCY_STOPPED;
    }

    /// What the daemon itself said: of the process that lives, else of the last one that ended. The newest; null for nothing.
    @Nullable LogFinding said(ProblemId id) {
        return said.reversed().stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /// All of it.
    List<LogFinding> said() {
        return said;
    }

    /// Whether its own words, or its manager's, are known of the process that matters.
    RelevantLines lines() {
        return lines;
    }

    /// How its last process ended.
    Exit exit() {
        SeenUnit unit = unit();
        Exit told = unit == null ? Exit.NONE : LastEnd.of(unit);
        return told instanceof Exit.None || alive() ? lines.manager().exit() : told;
    }

    /// The manager's word for the last end; empty where there is none.
    String result() {
        SeenUnit unit = unit();
        String told = unit == null ? "" : unit.text("Result");
        return told.isEmpty() || (told.equals("success") && looping())
                ? lines.manager().result()
                : told;
    }

    /// How the last process ended, as evidence.
    List<String> end() {
        List<String> end = new ArrayList<>();
        if (!result().isEmpty()) {
            end.add("Result=" + result());
        }
        String exit = LastEnd.told(exit());
        if (!exit.isEmpty()) {
            end.add(exit);
        }
        return List.copyOf(end);
    }

    /// Whether what is not in the log was not said: it is there, and whole.
    boolean silenceTells() {
        return lines.known() && logGap.isEmpty();
    }

    /// Why that part is not known, as evidence.
    String gap(Source source) {
        String told = seen.gaps().getOrDefault(source, "");
        String why = told.isEmpty() && source == Source.LOG ? logGap : told;
        return source.id() + ": " + (why.isEmpty() ? "not known" : why);
    }
}
