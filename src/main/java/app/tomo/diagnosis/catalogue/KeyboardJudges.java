package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHolders;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Keyboard;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;

import java.util.List;

/// The keyboards: whether there is one, and who has it.
final class KeyboardJudges {
    /// How many of those who have a keyboard open are named in a sentence.
    private static final int NAMED = 2;

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
            return held(
                    Confidence.CERTAIN,
                    name(said.subject(), keyboards),
                    openIn(all, List.of(said.subject())),
                    Verdict.both(open(all, saidToBeHeld(all), keyboards), said.evidence()));
        }
        List<Keyboard> held =
                keyboards.stream()
                        .filter(each -> each.state() == Keyboard.State.HELD_ELSEWHERE)
                        .toList();
        if (!held.isEmpty()) {
            Keyboard first = held.getFirst();
            return held(
                    Confidence.LIKELY,
                    first.name(),
                    openIn(all, List.of(first.path())),
                    Verdict.both(
                            held.stream().map(KeyboardJudges::told).toList(),
                            open(all, held.stream().map(Keyboard::path).toList(), keyboards)));
        }
        return devices == null && !all.silenceTells()
                ? Judgement.undecided(all.gap(Source.DEVICES))
                : Judgement.ruledOut("no keyboard is held by another program");
    }

    private static Judgement held(
            Confidence confidence, String keyboard, String by, List<String> evidence) {
        return new Judgement.Found(confidence, Severity.BROKEN, keyboard, by, null, evidence);
    }

    /// Where one sentence names them all. With others hidden, or many of them, nobody is told to end those that happen to be seen: a
    /// desktop has each keyboard open.
    private static String openIn(Case all, List<String> paths) {
        List<String> told =
                paths.stream()
                        .flatMap(each -> all.seen().holders(each).stream())
                        .map(SeenHolders.Holder::told)
                        .distinct()
                        .toList();
        SeenHolders seen = all.seen().holders();
        boolean whole = seen != null && seen.hidden() == 0 && told.size() <= NAMED;
        return whole ? String.join(", ", told) : "";
    }

    private static List<String> saidToBeHeld(Case all) {
        return all.said().stream()
                .filter(each -> each.id() == ProblemId.KEYBOARD_GRABBED)
                .map(LogFinding::subject)
                .distinct()
                .toList();
    }

    /// Who has them open, as far as that is seen: one of those may be who holds it.
    private static List<String> open(Case all, List<String> paths, List<Keyboard> keyboards) {
        return paths.stream().map(each -> open(all, each, name(each, keyboards))).toList();
    }

    private static String open(Case all, String path, String name) {
        SeenHolders seen = all.seen().holders();
        if (seen == null) {
            return all.gap(Source.HOLDERS);
        }
        List<SeenHolders.Holder> holders = all.seen().holders(path);
        if (!holders.isEmpty()) {
            return "“%s” is open in: %s"
                    .formatted(
                            name,
                            String.join(
                                    ", ", holders.stream().map(SeenHolders.Holder::told).toList()));
        }
        return seen.hidden() > 0
                ? "“%s”: not seen who has it open, for %d processes are other users’"
                        .formatted(name, seen.hidden())
                : "“%s” is open in no other program now".formatted(name);
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
