package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Exit;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.SystemdWords;

import java.util.List;
import java.util.Set;

/// How its last process ended, where nothing that it said explains that (systemd.service(5), systemd.exec(5), signal(7)).
final class EndJudges {
    private static final String NOT_ENDED = "it did not end by itself";
    private static final int SIGABRT = 6;

    /// That the program could not be run is another failure.
    private static final int EXIT_EXEC = 203;

    /// Somebody wanted these (systemd.service(5), `SuccessExitStatus=`).
    private static final Set<Integer> WANTED_SIGNALS = Set.of(1, 2, 13, 15);

    private EndJudges() {}

    /// Found where the manager's result says so.
    private static Judgement byResult(Case all, String result, String... words) {
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (all.unit() == null) {
            return Judgement.undecided(all.gap(Source.USER_UNIT));
        }
        if (!all.result().equals(result) || all.works()) {
            return Judgement.ruledOut(
                    all.result().isEmpty() ? NOT_ENDED : "Result=" + all.result());
        }
        return new Judgement.Found(
                Confidence.CERTAIN,
                all.severity(),
                "",
                null,
                Verdict.both(all.end(), all.lines().manager().with(words)));
    }

    static Judgement outOfMemory(Case all) {
        return byResult(all, "oom-kill", "OOM killer");
    }

    static Judgement watchdog(Case all) {
        return byResult(all, "watchdog", "Watchdog timeout");
    }

    static Judgement protocol(Case all) {
        return byResult(all, "protocol", "protocol");
    }

    static Judgement resources(Case all) {
        return byResult(all, "resources", "Failed to");
    }

    static Judgement condition(Case all) {
        SeenUnit unit = all.unit();
        // What was skipped once and was started since was tried in vain for another reason.
        boolean held = unit != null && unit.text("ConditionResult").equals("yes");
        List<String> skipped =
                held
                        ? List.of()
                        : all.lines()
                                .manager()
                                .with("unmet condition check", "Condition check resulted in");
        if (!skipped.isEmpty() && all.down()) {
            return Verdict.broken(Confidence.CERTAIN, "", skipped);
        }
        if (unit != null && all.down() && unit.text("ConditionResult").equals("no")) {
            boolean tried = unit.number("ConditionTimestamp") > 0;
            return tried
                    ? Verdict.broken(Confidence.CERTAIN, "", List.of(unit.told("ConditionResult")))
                    : Judgement.ruledOut("it was never tried");
        }
        return byResult(all, "exec-condition", "condition");
    }

    /// One result for whatever took too long, be it a start, a stop or its whole life: what the manager wrote tells which.
    static Judgement stopTimeout(Case all) {
        List<String> others = ManagerJudges.otherTimeouts(all);
        Judgement byResult =
                byResult(all, "timeout", "stop-sig", "timed out. Killing", "Stopping timed out");
        return !others.isEmpty() && stopLines(all).isEmpty() && byResult instanceof Judgement.Found
                ? new Judgement.RuledOut(others)
                : byResult;
    }

    static Judgement startTimeout(Case all) {
        boolean start = !startLines(all).isEmpty() && stopLines(all).isEmpty();
        Judgement byResult = byResult(all, "timeout", SystemdWords.START_TIMED_OUT);
        return start || !(byResult instanceof Judgement.Found)
                ? byResult
                : Judgement.ruledOut("nothing says that the start took too long");
    }

    private static List<String> startLines(Case all) {
        return all.lines().manager().with(SystemdWords.START_TIMED_OUT);
    }

    private static List<String> stopLines(Case all) {
        return all.lines().manager().with(SystemdWords.stopTimedOut());
    }

    static Judgement startLimit(Case all) {
        SeenUnit unit = all.unit();
        List<String> lines = all.lines().manager().with(SystemdWords.STARTED_TOO_OFTEN);
        boolean hit =
                unit != null && all.givenUp() && unit.text("Result").equals("start-limit-hit");
        if (hit) {
            return new Judgement.Found(
                    Confidence.CERTAIN, all.severity(), "", null, Verdict.both(all.end(), lines));
        }
        boolean told = !lines.isEmpty() && all.givenUp();
        return told
                ? new Judgement.Found(Confidence.CERTAIN, all.severity(), "", null, lines)
                : byResult(all, "start-limit-hit");
    }

    /// systemd could not prepare the process: it ended with one of the statuses that are systemd's own.
    static Judgement setup(Case all) {
        boolean setup =
                all.exit() instanceof Exit.Exited(int status)
                        && ExitNames.isOfSystemd(status)
                        && status != EXIT_EXEC;
        return setup && all.ended() && all.exit() instanceof Exit.Exited(int status)
                ? Verdict.broken(
                        Confidence.CERTAIN,
                        Integer.toString(status),
                        Verdict.both(
                                all.end(),
                                all.lines().manager().with("Failed at step", "Failed to")))
                : Judgement.ruledOut(exitOr(all));
    }

    static Judgement killed(Case all) {
        int signal = LastEnd.signal(all.exit());
        boolean counts = signal != 0 && !WANTED_SIGNALS.contains(signal) && all.ended();
        if (!counts || isPanic(all)) {
            return Judgement.ruledOut(exitOr(all));
        }
        return Verdict.saidOther(all)
                ? Judgement.ruledOut("it said itself why it ended")
                : Verdict.broken(
                        Confidence.CERTAIN,
                        Integer.toString(signal),
                        Verdict.both(all.end(), all.lines().manager().with("Main process exited")));
    }

    /// A part of it panicked, over something that has no name of its own here.
    static Judgement panicked(Case all) {
        if (all.ended() && isPanic(all) && !Verdict.saidOther(all)) {
            return Verdict.broken(Confidence.CERTAIN, "", Verdict.both(panic(all), all.end()));
        }
        boolean mute = LastEnd.signal(all.exit()) == SIGABRT && !all.silenceTells();
        return mute
                ? Judgement.undecided(all.gap(Source.LOG))
                : Judgement.ruledOut(all.silenceTells() ? "no panic in the log" : exitOr(all));
    }

    private static boolean isPanic(Case all) {
        return !panic(all).isEmpty() && LastEnd.signal(all.exit()) == SIGABRT;
    }

    private static List<String> panic(Case all) {
        List<DaemonLog.Line> said = all.lines().said();
        return said.stream()
                .filter(line -> line.pid() == said.getLast().pid())
                .map(line -> all.kind().said(line.text()).text())
                .filter(line -> line.contains(" panicked at "))
                .toList();
    }

    static Judgement emergencyChord(Case all) {
        LogFinding chord = all.said(ProblemId.EMERGENCY_CHORD);
        return chord == null
                ? Verdict.saidOr(all, ProblemId.EMERGENCY_CHORD, "no word of it in the log")
                : new Judgement.Found(
                        Confidence.CERTAIN, Severity.WARNING, "", null, chord.evidence());
    }

    /// It ended, and nothing that was observed says why.
    static Judgement unexplained(Case all) {
        if (!all.ended()) {
            return Judgement.ruledOut(exitOr(all));
        }
        if (Verdict.saidOther(all)) {
            return Judgement.ruledOut("it said itself why it ended");
        }
        if (all.exit() instanceof Exit.Exited(int status) && LastEnd.signal(all.exit()) == 0) {
            // That it could not be run explains nothing where its program is there.
            return ExitNames.isOfSystemd(status) && status != EXIT_EXEC
                    ? Judgement.ruledOut(exitOr(all))
                    : Verdict.broken(
                            Confidence.POSSIBLE,
                            Integer.toString(status),
                            Verdict.both(
                                    all.end(),
                                    status == EXIT_EXEC
                                            ? all.lines().manager().with("Failed at step")
                                            : lastWords(all)));
        }
        boolean nothing = all.exit() instanceof Exit.None && !all.looping();
        return nothing
                ? Verdict.broken(
                        Confidence.POSSIBLE,
                        "",
                        all.end().isEmpty() ? List.of("it does not run") : all.end())
                : Judgement.ruledOut(exitOr(all));
    }

    /// What it wrote last, at most three lines.
    private static List<String> lastWords(Case all) {
        List<String> lines =
                all.lines().said().stream()
                        .map(line -> all.kind().said(line.text()).text().strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        return lines.subList(Math.max(0, lines.size() - 3), lines.size());
    }

    private static String exitOr(Case all) {
        String told = LastEnd.told(all.exit());
        return all.works() || told.isEmpty() ? NOT_ENDED : told;
    }
}
