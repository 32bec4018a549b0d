package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.Exit;
import app.tomo.model.finding.Confidence;
import app.tomo.runtime.SystemdWords;

import java.util.Comparator;
import java.util.List;

/// An end in which the daemon has no part: its manager wanted it, because the unit says so or a further command of it failed
/// (systemd.service(5)).
final class ManagerJudges {
    private static final int SIGTERM = 15;
    private static final String TIMEOUT = "timeout";

    private ManagerJudges() {}

    /// What is run before or after the daemon failed, or took too long: `ExecCondition=`, `ExecStartPre=`,
    /// `ExecStartPost=`, `ExecStopPost=`.
    static Judgement helper(Case all) {
        List<String> lines = helperLines(all);
        if (!all.managed() || !all.ended() || lines.isEmpty()) {
            return Judgement.ruledOut("no other command of the unit failed");
        }
        // What ended by itself with a fault has its cause there; the other command only follows.
        boolean harmless =
                switch (all.exit()) {
                    case Exit.None _ -> true;
                    case Exit.Exited(int status) -> status == 0;
                    case Exit.Signalled(int signal, boolean _) -> signal == SIGTERM;
                };
        return harmless && !Verdict.saidOther(all)
                ? Verdict.broken(Confidence.CERTAIN, "", Verdict.both(lines, all.end()))
                : Judgement.ruledOut("it ended before the other command did");
    }

    private static List<String> helperLines(Case all) {
        return all.result().equals(TIMEOUT)
                ? all.lines().manager().with(SystemdWords.helperTimedOut())
                : all.lines()
                        .manager()
                        .with(
                                "ontrol process exited, code=",
                                "ondition check process exited, code=");
    }

    /// A unit without which this one is not started is not there, or could not be started itself.
    static Judgement dependency(Case all) {
        SeenUnit unit = all.unit();
        if (!all.managed() || unit == null || !unit.exists()) {
            return Judgement.NOT_APPLICABLE;
        }
        List<String> refused = all.lines().manager().with("Dependency failed for");
        List<NeededUnit> unmet =
                unit.needs().stream()
                        .filter(each -> each.isAbsent() || (each.isOff() && !refused.isEmpty()))
                        .sorted(Comparator.comparing(each -> !each.isAbsent()))
                        .toList();
        if (unmet.isEmpty() || all.alive()) {
            return Judgement.ruledOut(
                    unmet.isEmpty() ? "what the unit needs is there" : unit.told("ActiveState"));
        }
        NeededUnit first = unmet.getFirst();
        return new Judgement.Found(
                first.isAbsent() ? Confidence.CERTAIN : Confidence.LIKELY,
                all.severity(),
                first.name(),
                first.by().equals(all.seen().subject().unit()) ? "" : first.by(),
                null,
                Verdict.both(unmet.stream().map(NeededUnit::told).toList(), refused));
    }

    /// `RuntimeMaxSec=`
    static Judgement runtimeLimit(Case all) {
        List<String> lines = limitLines(all);
        return all.ended() && all.result().equals(TIMEOUT) && !lines.isEmpty()
                ? Verdict.broken(Confidence.CERTAIN, "", Verdict.both(lines, all.end()))
                : Judgement.ruledOut("no limit to its time was reached");
    }

    private static List<String> limitLines(Case all) {
        return all.lines().manager().with(SystemdWords.LIMIT_REACHED);
    }

    /// What a result of `timeout` was about, where that was no stop.
    static List<String> otherTimeouts(Case all) {
        return Verdict.both(
                limitLines(all),
                Verdict.both(
                        all.lines().manager().with(SystemdWords.START_TIMED_OUT),
                        all.lines().manager().with(SystemdWords.helperTimedOut())));
    }
}
