package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Keyboard;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.finding.Confidence;

import java.util.List;

/// The keyboards: whether there is one, and who has it.
final class KeyboardJudges {
    private KeyboardJudges() {}

    static Judgement none(Case all) {
        Judgement.Found said = Verdict.said(all, ProblemId.KEYBOARD_NONE);
        if (said != null) {
            return said;
        }
        if (all.works()) {
            return Judgement.ruledOut("it runs, and would end without one");
        }
        SeenDevices devices = all.seen().devices();
        return devices == null || devices.keyboards().isEmpty()
                ? Judgement.undecided(
                        devices == null ? all.gap(Source.DEVICES) : "no keyboard was seen")
                : Judgement.ruledOut(devices.keyboards().getFirst().name());
    }

    /// It waits for one, as its config says. Of a machine on which nothing can be typed, nobody's keyboard is missed.
    static Judgement waiting(Case all) {
        LogFinding waiting = all.said(ProblemId.KEYBOARD_WAITING);
        if (!all.works()) {
            return Judgement.undecided("it does not run, so it waits for nothing");
        }
        if (waiting != null) {
            return Verdict.warning(Confidence.CERTAIN, "", waiting.evidence());
        }
        return Verdict.saidOr(all, ProblemId.KEYBOARD_WAITING, "no word of it in the log");
    }

    static Judgement grabbed(Case all) {
        SeenDevices devices = all.seen().devices();
        LogFinding said = all.said(ProblemId.KEYBOARD_GRABBED);
        List<Keyboard> keyboards = devices == null ? List.of() : devices.keyboards();
        if (!all.works()) {
            return Judgement.undecided("it does not run, so it asks for no keyboard");
        }
        if (said != null) {
            return Verdict.broken(
                    Confidence.CERTAIN, name(said.subject(), keyboards), said.evidence());
        }
        List<Keyboard> held =
                keyboards.stream()
                        .filter(each -> each.state() == Keyboard.State.HELD_ELSEWHERE)
                        .toList();
        if (!held.isEmpty()) {
            Keyboard first = held.getFirst();
            return Verdict.broken(
                    Confidence.LIKELY,
                    first.name(),
                    held.stream().map(KeyboardJudges::told).toList());
        }
        return devices == null && !all.lines().known()
                ? Judgement.undecided(all.gap(Source.DEVICES))
                : Judgement.ruledOut("no keyboard is held by another program");
    }

    private static String told(Keyboard keyboard) {
        return keyboard.path() + " “" + keyboard.name() + "” " + keyboard.state().id();
    }

    private static String name(String path, List<Keyboard> keyboards) {
        return keyboards.stream()
                .filter(each -> each.path().equals(path))
                .map(Keyboard::name)
                .findFirst()
                .orElse(path);
    }
}
