package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;

import java.util.ArrayList;
import java.util.List;

/// Which repairs of a failure fit the case: one for what is already so is left out. Pure.
final class Repairs {
    private Repairs() {}

    static List<Repair> of(Failure failure, Case all) {
        List<Repair> fitting =
                new ArrayList<>(
                        failure.repairs().stream().filter(each -> fits(each, all)).toList());
        if (failure.id() == ProblemId.PORT_CLOSED && !isWithoutPort(all)) {
            fitting.remove(Repair.CHOOSE_PORT);
        }
        // A stranger may well need the port; another daemon needs the keyboard as well.
        if (fitting.contains(Repair.CHOOSE_PORT)
                && !isHeldByDaemon(all)
                && fitting.remove(Repair.END_HOLDER)) {
            fitting.add(fitting.indexOf(Repair.CHOOSE_PORT) + 1, Repair.END_HOLDER);
        }
        return List.copyOf(fitting);
    }

    private static boolean fits(Repair repair, Case all) {
        return switch (repair) {
            case RESTORE_CONFIG -> {
                SeenConfig config = all.seen().config();
                yield config != null
                        && config.knownGood() == Truth.YES
                        && !ConfigJudges.isGood(all);
            }
            case EDIT_CONFIG -> !ConfigJudges.isGood(all);
            case END_LEFTOVERS -> any(all, Truth.YES);
            case END_OTHER -> any(all, Truth.NO);
            case END_HOLDER, CHOOSE_PORT -> held(all);
            case WRITE_RULE -> !ruled(all);
            case HARDEN, RESET_LIMIT, ENABLE, UNMASK -> all.managed();
            case START -> !all.works();
            case RESTART -> all.works();
            default -> true;
        };
    }

    /// Whether there is a left-over daemon, or another one that is none.
    private static boolean any(Case all, Truth leftover) {
        List<SeenProcess> daemons = all.seen().daemons();
        return daemons != null
                && daemons.stream()
                        .anyMatch(
                                each ->
                                        leftover == Truth.YES
                                                ? each.leftover() == Truth.YES
                                                : each.subject() == Truth.NO
                                                        && each.leftover() != Truth.YES);
    }

    /// Whether there is somebody who holds the port; who holds a keyboard is asked for then.
    private static boolean held(Case all) {
        SeenPort port = all.seen().port();
        return port == null || port.taken() != Truth.NO;
    }

    /// Whether it is started by a unit, and without a port.
    private static boolean isWithoutPort(Case all) {
        SeenHealth health = all.seen().health();
        return all.managed() && health != null && health.contact() == SeenHealth.Contact.NO_ADDRESS;
    }

    private static boolean isHeldByDaemon(Case all) {
        SeenPort port = all.seen().port();
        Owner owner = port == null ? null : port.owner();
        return owner != null && owner.daemon() == Truth.YES;
    }

    /// Whether the device already belongs to a group that may write it.
    private static boolean ruled(Case all) {
        SeenDevices devices = all.seen().devices();
        SeenDevices.Node uinput = devices == null ? null : devices.uinput();
        return uinput != null && !uinput.group().equals("root") && uinput.mode().endsWith("60");
    }
}
