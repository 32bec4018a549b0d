package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenTomo;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.ShellWord;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Other daemons beside the one that is looked after, and what an earlier one left behind.
final class OtherJudges {
    private OtherJudges() {}

    /// A daemon that provably was this one's, and lives outside of every unit.
    static Judgement leftOver(Case all) {
        List<SeenProcess> daemons = all.seen().daemons();
        if (daemons == null) {
            return Judgement.undecided(all.gap(Source.PROCESSES));
        }
        List<SeenProcess> left =
                daemons.stream().filter(each -> each.leftover() == Truth.YES).toList();
        if (left.isEmpty()) {
            return Judgement.ruledOut("no daemon is left over");
        }
        List<String> evidence = left.stream().map(OtherJudges::told).toList();
        String pid = Long.toString(left.getFirst().pid());
        boolean inTheWay =
                holdsPort(left, all.seen().port()) || all.said(ProblemId.KEYBOARD_GRABBED) != null;
        boolean nothingElse = all.said().isEmpty() && !all.wantedOff();
        return inTheWay || (nothingElse && all.down())
                ? Verdict.broken(Confidence.CERTAIN, pid, evidence)
                : Verdict.warning(Confidence.CERTAIN, pid, evidence);
    }

    /// A daemon that belongs to somebody, or something, else. Several are allowed, each with a unit of its own.
    static Judgement second(Case all) {
        List<SeenProcess> daemons = all.seen().daemons();
        if (daemons == null) {
            return Judgement.undecided(all.gap(Source.PROCESSES));
        }
        List<SeenProcess> others = others(daemons);
        boolean loose = others.stream().anyMatch(each -> each.unit().isEmpty());
        return others.isEmpty()
                ? Judgement.ruledOut(
                        daemons.isEmpty() ? "no other daemon runs" : told(daemons.getFirst()))
                : Verdict.warning(
                        loose ? Confidence.LIKELY : Confidence.POSSIBLE,
                        Long.toString(others.getFirst().pid()),
                        others.stream().map(OtherJudges::told).toList());
    }

    private static boolean holdsPort(List<SeenProcess> left, @Nullable SeenPort port) {
        Owner owner = port == null ? null : port.owner();
        return owner != null && left.stream().anyMatch(each -> each.pid() == owner.pid());
    }

    private static List<SeenProcess> others(List<SeenProcess> daemons) {
        return daemons.stream()
                .filter(each -> each.subject() == Truth.NO && each.leftover() != Truth.YES)
                .toList();
    }

    private static String told(SeenProcess process) {
        String unit = process.unit().isEmpty() ? "" : " (" + process.unit() + ")";
        return "PID %d of %s%s: %s"
                .formatted(
                        process.pid(),
                        process.user(),
                        unit,
                        process.command().isEmpty() ? "?" : ShellWord.line(process.command()));
    }

    static Judgement staleSocket(Case all) {
        SeenTomo tomo = all.seen().tomo();
        if (tomo == null) {
            return Judgement.undecided(all.gap(Source.TOMO));
        }
        return switch (tomo.staleSocket()) {
            case YES ->
                    Verdict.warning(
                            Confidence.CERTAIN,
                            tomo.socket(),
                            List.of(tomo.socket() + ": nobody answers there"));
            case NO -> Judgement.ruledOut(tomo.socket() + ": none is left");
            case UNKNOWN -> Judgement.undecided(tomo.socket());
        };
    }
}
