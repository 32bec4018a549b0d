package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Headline;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The device through which the daemon types, and the right to it and to the keyboards.
///
/// What is seen of devices now is only a cause where the daemon said so, or ended without naming another: a daemon that runs
/// has what it needs.
final class DeviceJudges {
    static final String UINPUT = "/dev/uinput";
    private static final String RUNS = "it runs, so it could open what it needs";

    private DeviceJudges() {}

    static Judgement uinputMissing(Case all) {
        SeenDevices devices = all.seen().devices();
        Judgement said = said(all, ProblemId.UINPUT_MISSING);
        if (said != null) {
            return said;
        }
        if (devices == null) {
            return Judgement.undecided(all.gap(Source.DEVICES));
        }
        SeenDevices.Node uinput = devices.uinput();
        if (uinput != null) {
            return Judgement.ruledOut(uinput.told());
        }
        return all.works() ? Judgement.ruledOut(RUNS) : supposed(all, UINPUT, node(devices));
    }

    /// What the daemon itself said of the device, beside what is there; null where it said nothing.
    private static @Nullable Judgement said(Case all, ProblemId id) {
        Judgement.Found said = Verdict.said(all, id);
        return said == null
                ? null
                : new Judgement.Found(
                        Confidence.CERTAIN,
                        said.severity(),
                        UINPUT,
                        null,
                        Verdict.both(node(all.seen().devices()), said.evidence()));
    }

    static Judgement uinputDenied(Case all) {
        SeenDevices devices = all.seen().devices();
        Judgement said = said(all, ProblemId.UINPUT_DENIED);
        if (said != null) {
            return said;
        }
        if (devices == null) {
            return Judgement.undecided(all.gap(Source.DEVICES));
        }
        SeenDevices.Node uinput = devices.uinput();
        if (uinput == null) {
            return Judgement.ruledOut("no " + UINPUT);
        }
        return switch (uinput.usable()) {
            case YES -> Judgement.ruledOut(uinput.told());
            case NO ->
                    all.works() ? Judgement.ruledOut(RUNS) : supposed(all, UINPUT, node(devices));
            case UNKNOWN -> Judgement.undecided(uinput.told());
        };
    }

    /// The person is in the group, and their session is older than that.
    static Judgement needsLogin(Case all) {
        SeenDevices devices = all.seen().devices();
        if (devices == null) {
            return Judgement.undecided(all.gap(Source.DEVICES));
        }
        List<SeenDevices.Group> late =
                devices.groups().stream()
                        .filter(each -> each.member() == Truth.YES && each.held() == Truth.NO)
                        .filter(each -> matters(each, devices, all))
                        .toList();
        if (late.isEmpty()) {
            return Judgement.ruledOut(groups(devices));
        }
        if (all.works() && all.said(ProblemId.KEYBOARD_WAITING) == null) {
            return Judgement.ruledOut(RUNS);
        }
        List<String> names = late.stream().map(SeenDevices.Group::name).toList();
        List<String> evidence =
                names.stream()
                        .map(each -> each + ": in the group file, not in the session")
                        .toList();
        boolean denied =
                all.said(ProblemId.UINPUT_DENIED) != null
                        || all.said(ProblemId.KEYBOARD_NONE) != null
                        || all.said(ProblemId.KEYBOARD_WAITING) != null;
        String subject = String.join(", ", names);
        return denied && !all.wantedOff()
                ? Verdict.broken(Confidence.CERTAIN, subject, evidence)
                : supposed(all, subject, evidence);
    }

    /// Whether it is that group that the session lacks.
    private static boolean matters(SeenDevices.Group group, SeenDevices devices, Case all) {
        SeenDevices.Node uinput = devices.uinput();
        boolean ofUinput =
                uinput != null
                        && uinput.group().equals(group.name())
                        && (uinput.usable() != Truth.YES
                                || all.said(ProblemId.UINPUT_DENIED) != null);
        boolean ofInputs =
                group.name().equals("input")
                        && devices.inputs() > 0
                        && (devices.readable() <= 0
                                || all.said(ProblemId.KEYBOARD_NONE) != null
                                || all.said(ProblemId.KEYBOARD_WAITING) != null);
        return ofUinput || ofInputs;
    }

    /// There are input devices, and the account may read none.
    static Judgement inputDenied(Case all) {
        SeenDevices devices = all.seen().devices();
        if (devices == null || devices.readable() < 0) {
            return Judgement.undecided(all.gap(Source.DEVICES));
        }
        String evidence =
                "/dev/input: %d of %d readable by %s"
                        .formatted(devices.readable(), devices.inputs(), devices.account());
        if (devices.readable() > 0 || devices.inputs() == 0) {
            return Judgement.ruledOut(evidence);
        }
        LogFinding none = all.said(ProblemId.KEYBOARD_NONE);
        LogFinding waiting = all.said(ProblemId.KEYBOARD_WAITING);
        LogFinding said = none == null ? waiting : none;
        if (said != null && !all.wantedOff()) {
            return Verdict.broken(
                    Confidence.CERTAIN, "", Verdict.both(List.of(evidence), said.evidence()));
        }
        return all.works() ? Judgement.ruledOut(RUNS) : supposed(all, "", List.of(evidence));
    }

    /// A device that is not as it should be, of which the daemon said nothing.
    private static Judgement supposed(Case all, String subject, List<String> evidence) {
        boolean unexplained =
                all.ended() && !isUnwatched(all) && !Verdict.saidOther(all) && !all.silenceTells();
        return unexplained
                ? Verdict.broken(Confidence.POSSIBLE, subject, Verdict.both(evidence, all.end()))
                : Verdict.warning(Confidence.LIKELY, subject, evidence);
    }

    /// Whether it is not settled whose log would tell, as where there are several units.
    private static boolean isUnwatched(Case all) {
        SeenHealth health = all.seen().health();
        return health != null && health.headline() == Headline.UNKNOWN;
    }

    /// What is known of the device now.
    private static List<String> node(@Nullable SeenDevices devices) {
        if (devices == null) {
            return List.of();
        }
        SeenDevices.Node uinput = devices.uinput();
        return uinput == null
                ? List.of("no " + UINPUT, "module uinput loaded: " + word(devices.module()))
                : List.of(uinput.told());
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "not known";
        };
    }

    private static String groups(SeenDevices devices) {
        List<String> told = new ArrayList<>();
        devices.groups()
                .forEach(
                        each ->
                                told.add(
                                        "%s: member %s, held %s"
                                                .formatted(
                                                        each.name(),
                                                        word(each.member()),
                                                        word(each.held()))));
        return told.isEmpty() ? "no group gives a right here" : String.join("; ", told);
    }
}
