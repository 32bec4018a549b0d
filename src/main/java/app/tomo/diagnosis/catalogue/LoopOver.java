package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Recuperation;
import app.tomo.runtime.DaemonLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether a daemon that kept crashing crashes no more, though whoever watched it still calls it a loop. Pure.
final class LoopOver {
    private LoopOver() {}

    /// Whether the process that lives has outlived the loop, or hangs for longer; or it answers, was started by hand, and what the
    /// others ended over is mended.
    static boolean of(Case all) {
        SeenHealth health = all.seen().health();
        SeenHistory history = all.seen().history();
        SeenUnit unit = all.unit();
        if (health == null || history == null || unit == null || !all.alive()) {
            return false;
        }
        Instant since = health.since();
        if (since == null) {
            return false;
        }
        List<Instant> restarts = history.restarts();
        Instant now = all.seen().at();
        long counted = unit.number("NRestarts");
        return (all.hangs() && Recuperation.hasOutlived(restarts, calm(history), since, now))
                || Recuperation.isOver(restarts, counted, calm(history), since, now)
                || (health.contact() == SeenHealth.Contact.ANSWERS
                        && counted == 0
                        && restarts.stream().allMatch(since::isAfter)
                        && isMended(all, health.pid(), since));
    }

    /// Whether the last of them said that it ended over its config, and the daemon’s own check accepts that by now.
    private static boolean isMended(Case all, long pid, Instant since) {
        List<DaemonLog.Line> log = all.seen().log();
        if (log == null || !ConfigJudges.isGood(all)) {
            return false;
        }
        List<DaemonLog.Line> earlier =
                log.stream()
                        .filter(each -> !each.byManager() && each.pid() != pid)
                        .filter(each -> each.at().isBefore(since))
                        .toList();
        return all.kind().findings(earlier).reversed().stream()
                .map(LogFinding::id)
                .filter(Verdict::isFatal)
                .findFirst()
                .filter(ProblemId.CONFIG_INVALID::equals)
                .isPresent();
    }

    private static Duration calm(SeenHistory history) {
        Duration seen = history.calm();
        return seen == null ? Limits.DEFAULT.time(Limit.LOOP_CALM) : seen;
    }
}
