package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.unit.DefinitionFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The steps that give the daemon its devices: the kernel's module, the right to /dev/uinput by a group, the membership in the groups,
/// and the login that they count from. All that is missing of it, and nothing that is there. Pure.
final class DeviceSteps {
    /// What a step may write. Rules of later names overrule earlier ones (udev(7)), so another one's is not overwritten but followed.
    static final String RULE = "/etc/udev/rules.d/99-uinput.rules";

    static final String RULE_BESIDE = "/etc/udev/rules.d/99-uinput.tomo.rules";
    static final String MODULE = "/etc/modules-load.d/uinput.conf";
    static final String MODULE_BESIDE = "/etc/modules-load.d/uinput.tomo.conf";

    private static final String UINPUT = "uinput";
    private static final String INPUT = "input";
    private static final String ROOT = "root";
    private static final String MARK =
            DefinitionFile.MARK + ". “tomo uninstall” takes this file away.\n";
    private static final String RULE_TEXT =
            MARK
                    + "KERNEL==\"uinput\", SUBSYSTEM==\"misc\", GROUP=\"uinput\", MODE=\"0660\","
                    + " OPTIONS+=\"static_node=uinput\"\n";

    private final RecoverySurvey survey;
    private final StepMaker maker;
    private final @Nullable SeenDevices devices;

    DeviceSteps(RecoverySurvey survey, StepMaker maker) {
        this.survey = survey;
        this.maker = maker;
        this.devices = survey.diagnosis().of().devices();
    }

    /// None where the devices could not be seen, or nothing is missing that could be given.
    List<RecoveryStep> all() {
        SeenDevices seen = devices;
        if (seen == null) {
            return List.of();
        }
        List<RecoveryStep> steps = new ArrayList<>();
        boolean privileged = seen.account().equals(ROOT);
        boolean ruled = privileged || isRuled(seen) || awaitsItsDevice(seen);
        List<String> joined = privileged ? List.of() : missing(seen, ruled);
        if (!joined.isEmpty()) {
            steps.add(join(seen, joined));
        }
        if (!ruled) {
            steps.add(write(Repair.WRITE_RULE, "write-rule", rulePath(), RULE_TEXT));
        }
        steps.addAll(module(seen));
        if (!ruled) {
            steps.add(apply());
        }
        if (!joined.isEmpty() || (!privileged && isOlder(seen))) {
            steps.add(maker.byPerson(Repair.LOG_IN_AGAIN, seen.account(), List.of()));
        }
        return steps;
    }

    private List<RecoveryStep> module(SeenDevices seen) {
        boolean there = seen.module() == Truth.YES || seen.moduleThere() == Truth.NO;
        if (there || (seen.uinput() != null && seen.module() == Truth.UNKNOWN)) {
            return List.of();
        }
        List<RecoveryStep> steps = new ArrayList<>();
        String named = survey.machine().files().get(MODULE);
        if (named == null || named.lines().map(String::strip).noneMatch(UINPUT::equals)) {
            String path = isFree(named) ? MODULE : MODULE_BESIDE;
            steps.add(write(Repair.LOAD_MODULE, "write-module", path, MARK + UINPUT + "\n"));
        }
        steps.add(
                maker.ofTheMachine(
                        "load-module",
                        new RecoveryAct.LoadModule(UINPUT),
                        List.of("modprobe " + UINPUT),
                        true));
        return steps;
    }

    /// Whether nobody else's text stands there.
    private static boolean isFree(@Nullable String text) {
        return text == null || text.startsWith(DefinitionFile.MARK);
    }

    /// Whether the device is there for a group already, or this account may use it otherwise.
    private static boolean isRuled(SeenDevices seen) {
        SeenDevices.Node node = seen.uinput();
        return node != null
                && (node.usable() == Truth.YES
                        || (!node.group().equals(ROOT) && node.mode().matches("\\d*[67]\\d")));
    }

    /// Whether the rule is there, and only the device is not yet.
    private boolean awaitsItsDevice(SeenDevices seen) {
        return seen.uinput() == null && RULE_TEXT.equals(survey.machine().files().get(RULE));
    }

    /// The groups that the account has to be put into.
    private static List<String> missing(SeenDevices seen, boolean ruled) {
        SeenDevices.Node node = seen.uinput();
        boolean mayType = node != null && node.usable() == Truth.YES;
        List<String> wanted = new ArrayList<>();
        if (!mayType) {
            wanted.add(ruled && node != null ? node.group() : UINPUT);
        }
        if (seen.readable() <= 0) {
            wanted.add(INPUT);
        }
        return wanted.stream().filter(each -> !isMember(seen, each)).distinct().toList();
    }

    private static boolean isMember(SeenDevices seen, String group) {
        SeenDevices.Group known = seen.group(group);
        return known != null && known.member() == Truth.YES;
    }

    /// Whether the session began before the account was put into a group.
    private static boolean isOlder(SeenDevices seen) {
        return seen.groups().stream()
                .anyMatch(each -> each.member() == Truth.YES && each.held() == Truth.NO);
    }

    private RecoveryStep join(SeenDevices seen, List<String> groups) {
        List<String> made =
                groups.stream()
                        .filter(
                                each -> {
                                    SeenDevices.Group known = seen.group(each);
                                    return known != null
                                            ? known.there() == Truth.NO
                                            : each.equals(UINPUT);
                                })
                        .toList();
        var act = new RecoveryAct.JoinGroups(seen.account(), groups, made);
        return maker.ofTheMachine("join-groups", act, ByHand.lines(act), true);
    }

    private String rulePath() {
        return isFree(survey.machine().files().get(RULE)) ? RULE : RULE_BESIDE;
    }

    private RecoveryStep write(Repair repair, String id, String path, String text) {
        String before = survey.machine().files().get(path);
        var act = new RecoveryAct.WriteFile(repair, path, before, text);
        return maker.ofTheMachine(id, act, text.lines().toList(), true);
    }

    private RecoveryStep apply() {
        var act = new RecoveryAct.ApplyRules("/dev/" + UINPUT);
        return maker.ofTheMachine("apply-rules", act, ByHand.lines(act), false);
    }
}
