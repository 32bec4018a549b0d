package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Puts what was found in order, the most probable cause first, and leaves out what only follows from it. Pure.
final class Ranking {
    /// A daemon that does its work did not do this one thing that it was asked for; or there is another that may be meant.
    private static final Set<ProblemId> TOLD_AS_WARNINGS =
            Set.of(
                    ProblemId.CRASH_AFTER_RELOAD,
                    ProblemId.RELOAD_REJECTED,
                    ProblemId.RELOAD_UNSUPPORTED,
                    ProblemId.RELOAD_WAITING,
                    ProblemId.SECOND_DAEMON,
                    ProblemId.UNIT_IN_BOTH);

    private Ranking() {}

    /// @param found in the order of the catalogue
    static List<Finding> of(List<Finding> found, Case all) {
        List<Finding> told = found.stream().filter(each -> isTold(each, all)).toList();
        return told.stream()
                .filter(each -> Consequences.isKept(each.id()) || !isExplained(each, told, all))
                .sorted(
                        Comparator.comparing((Finding each) -> isExplained(each, told, all))
                                .thenComparing(Finding::severity, Comparator.reverseOrder())
                                .thenComparing(Finding::confidence))
                .toList();
    }

    private static boolean isTold(Finding finding, Case all) {
        return finding.severity() == Severity.BROKEN
                || (TOLD_AS_WARNINGS.contains(finding.id())
                        && finding.confidence() != Confidence.POSSIBLE)
                || (finding.id() == ProblemId.KEYBOARD_WAITING && couldType(all));
    }

    /// Whether it has a device through which it types: one that only simulates that waits for nothing.
    private static boolean couldType(Case all) {
        SeenDevices devices = all.seen().devices();
        return devices != null && devices.uinput() != null && devices.module() == Truth.YES;
    }

    private static boolean isExplained(Finding finding, List<Finding> found, Case all) {
        return found.stream()
                .filter(cause -> cause.severity().compareTo(finding.severity()) >= 0)
                .filter(cause -> !isBeside(cause, finding, all))
                .anyMatch(cause -> Consequences.explains(cause.id(), finding.id()));
    }

    private static boolean isBeside(Finding cause, Finding finding, Case all) {
        return isNotOfThatLogin(cause, finding, all)
                || isMadeSince(cause, finding, all)
                || isSeenToBeGone(cause, finding, all);
    }

    /// Without its program nobody can say more of a config, but that the one which the unit names is not there.
    private static boolean isSeenToBeGone(Finding cause, Finding finding, Case all) {
        SeenConfig config = all.seen().config();
        SeenUnit unit = all.unit();
        return cause.id() == ProblemId.BINARY_MISSING
                && finding.id() == ProblemId.CONFIG_MISSING
                && config != null
                && config.there() == Truth.NO
                && unit != null
                && unit.commands().stream().anyMatch(each -> each.contains(config.path()));
    }

    /// Nobody ends by a signal over a config: what it did not say itself is a mistake that was made since.
    private static boolean isMadeSince(Finding cause, Finding finding, Case all) {
        return cause.id() == ProblemId.CONFIG_INVALID
                && finding.id() == ProblemId.KILLED
                && all.said(ProblemId.CONFIG_INVALID) == null;
    }

    /// A login that is due takes no group along to which the device does not belong.
    private static boolean isNotOfThatLogin(Finding cause, Finding finding, Case all) {
        SeenDevices devices = all.seen().devices();
        SeenDevices.Node uinput = devices == null ? null : devices.uinput();
        return cause.id() == ProblemId.NEEDS_LOGIN
                && finding.id() == ProblemId.UINPUT_DENIED
                && uinput != null
                && !List.of(cause.subject().split(", ", -1)).contains(uinput.group());
    }
}
