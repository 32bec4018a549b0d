package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Exit;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Restarts;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;
import app.tomo.runtime.DaemonLog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What repeats: ends, and ends after reloads; and what became of the newest reload.
final class RestartJudges {
    private static final int DEATHS_THAT_TELL = 2;
    private static final int RESTARTS_OF_A_LOOP = 3;

    /// SIGKILL and SIGTERM: no program sends them to itself when it crashes (signal(7)).
    private static final Set<Integer> FROM_OUTSIDE = Set.of(9, 15);

    private RestartJudges() {}

    static Judgement crashLoop(Case all) {
        SeenHistory history = all.seen().history();
        SeenUnit unit = all.unit();
        long counted = unit == null ? 0 : unit.number("NRestarts");
        List<String> evidence = new ArrayList<>();
        if (history != null && !history.restarts().isEmpty()) {
            evidence.add(restarts(history.restarts()));
        }
        if (counted > 0) {
            evidence.add("NRestarts=" + counted);
        }
        boolean manager = all.ended() && !all.givenUp() && counted >= RESTARTS_OF_A_LOOP;
        if (!all.looping() && !manager) {
            return evidence.isEmpty()
                    ? Judgement.ruledOut("no restart by itself")
                    : new Judgement.RuledOut(evidence);
        }
        return Verdict.broken(
                all.looping() ? Confidence.CERTAIN : Confidence.LIKELY,
                Integer.toString(history == null ? (int) counted : history.restarts().size()),
                evidence.isEmpty()
                        ? List.of("it keeps ending and coming back")
                        : Verdict.both(evidence, all.end()));
    }

    private static String restarts(List<Instant> restarts) {
        Duration took = Duration.between(restarts.getFirst(), restarts.getLast());
        return Restarts.told(restarts.size(), took);
    }

    /// Each of its last deaths followed a reload (incident 0).
    static Judgement crashAfterReload(Case all) {
        SeenHistory history = all.seen().history();
        if (history == null) {
            return Judgement.undecided(all.gap(Source.HISTORY));
        }
        List<String> evidence =
                history.deaths().stream()
                        .map(each -> "died " + each.toMillis() / 1000.0 + " s after a reload")
                        .toList();
        if (evidence.isEmpty()) {
            return Judgement.ruledOut("no death followed a reload");
        }
        if (all.ended() && Verdict.saidOther(all)) {
            return Judgement.undecided("it said itself why it ended");
        }
        if (isFromOutside(all)) {
            return Judgement.undecided("its newest end came from outside, by a signal");
        }
        boolean enough = history.deadly() || evidence.size() >= DEATHS_THAT_TELL;
        return new Judgement.Found(
                enough ? Confidence.CERTAIN : Confidence.POSSIBLE,
                all.severity(),
                "",
                null,
                evidence);
    }

    /// Somebody, or the kernel, ended it: that a reload came before may be chance.
    private static boolean isFromOutside(Case all) {
        List<DaemonLog.Line> log = all.seen().log();
        Exit told = all.exit();
        Exit newest = told instanceof Exit.None && log != null ? ManagerWords.of(log).exit() : told;
        return FROM_OUTSIDE.contains(LastEnd.signal(newest));
    }

    static Judgement reloadRejected(Case all) {
        LogFinding said = all.said(ProblemId.RELOAD_REJECTED);
        if (!all.works()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (said != null) {
            return new Judgement.Found(
                    Confidence.CERTAIN, Severity.WARNING, "", said.fault(), said.evidence());
        }
        Judgement remembered = lastReload(all, "rejected");
        // Who else may have sent one is only in the log.
        return remembered instanceof Judgement.RuledOut && !all.silenceTells()
                ? Judgement.undecided(all.gap(Source.LOG))
                : remembered;
    }

    /// A key is held, so that it waits.
    static Judgement reloadWaiting(Case all) {
        Judgement timedOut = lastReload(all, "timed-out");
        return timedOut instanceof Judgement.Found ? timedOut : lastReload(all, "waiting");
    }

    static Judgement reloadUnsupported(Case all) {
        return lastReload(all, "unsupported");
    }

    /// The newest reload, where the process to which it was sent still runs.
    private static Judgement lastReload(Case all, String outcome) {
        SeenHistory history = all.seen().history();
        SeenHealth health = all.seen().health();
        if (history == null) {
            return Judgement.undecided(all.gap(Source.HISTORY));
        }
        Instant at = history.lastReloadAt();
        Instant since = health == null ? null : health.since();
        String version = health == null ? null : health.version();
        boolean ofThisProcess = at != null && since != null && !at.isBefore(since);
        String evidence = "the last reload: " + history.lastReload();
        return all.works() && ofThisProcess && history.lastReload().equals(outcome)
                ? Verdict.warning(
                        Confidence.LIKELY, version == null ? "" : version, List.of(evidence))
                : Judgement.ruledOut(history.lastReload().isEmpty() ? "no reload" : evidence);
    }
}
