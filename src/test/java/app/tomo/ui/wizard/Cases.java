package app.tomo.ui.wizard;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.RecoveryStep.Leave;
import app.tomo.model.recovery.StepState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a person may find their daemon in.
final class Cases {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final String RULE = "/etc/udev/rules.d/99-uinput.rules";

    private Cases() {}

    /// No right to the device, and a unit that is weak.
    static Diagnosis denied() {
        Finding denied =
                new Finding(
                        ProblemId.UINPUT_DENIED,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "/dev/uinput",
                        null,
                        List.of(
                                "/dev/uinput root:root 0600",
                                "kanata[353]: Failed to open the output uinput device",
                                "Result=exit-code"),
                        List.of(Repair.WRITE_RULE, Repair.JOIN_GROUPS, Repair.LOG_IN_AGAIN));
        Finding weak =
                new Finding(
                        ProblemId.SUPERVISION_WEAK,
                        Confidence.CERTAIN,
                        Severity.WARNING,
                        "kanata.service",
                        null,
                        List.of("StartLimitIntervalUSec=0"),
                        List.of(Repair.HARDEN));
        return diagnosis(
                Headline.FAILED,
                List.of(denied),
                Map.of(
                        Check.UINPUT,
                        new Checked(
                                Check.UINPUT,
                                Check.Result.FAIL,
                                List.of(denied),
                                denied.evidence()),
                        Check.UNIT_STRENGTH,
                        new Checked(
                                Check.UNIT_STRENGTH,
                                Check.Result.WARN,
                                List.of(weak),
                                weak.evidence())),
                Map.of());
    }

    static Diagnosis well() {
        return diagnosis(Headline.HEALTHY, List.of(), Map.of(), Map.of());
    }

    /// It works, and its unit could be stronger.
    static Diagnosis weak() {
        Finding weak =
                new Finding(
                        ProblemId.UNIT_WEAK,
                        Confidence.CERTAIN,
                        Severity.WARNING,
                        "no-start-limit",
                        null,
                        List.of("StartLimitIntervalUSec=0"),
                        List.of(Repair.HARDEN));
        Checked checked =
                new Checked(Check.UNIT_STRENGTH, Check.Result.WARN, List.of(weak), weak.evidence());
        return diagnosis(
                Headline.HEALTHY, List.of(), Map.of(Check.UNIT_STRENGTH, checked), Map.of());
    }

    /// It is brought back again and again, for nothing.
    static Diagnosis coming() {
        return diagnosis(Headline.STARTING, denied().findings(), Map.of(), Map.of());
    }

    static Diagnosis stopped() {
        return diagnosis(Headline.STOPPED, List.of(), Map.of(), Map.of());
    }

    /// Something fails, and nothing explains it.
    static Diagnosis unexplained() {
        return diagnosis(
                Headline.UNKNOWN,
                List.of(),
                Map.of(
                        Check.ANSWERS,
                        new Checked(
                                Check.ANSWERS,
                                Check.Result.FAIL,
                                List.of(),
                                List.of("127.0.0.1:5829: nothing came in 300 ms"))),
                Map.of(
                        Source.USER_UNIT, "the bus did not answer in 2 s",
                        Source.LOG, "journalctl: no permission"));
    }

    static Diagnosis absent() {
        Finding missing =
                new Finding(
                        ProblemId.BINARY_MISSING,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "kanata",
                        null,
                        List.of("PATH=/usr/local/bin:/usr/bin"),
                        List.of(Repair.GET_DAEMON));
        return diagnosis(Headline.NOT_INSTALLED, List.of(missing), Map.of(), Map.of());
    }

    private static Diagnosis diagnosis(
            Headline headline,
            List<Finding> findings,
            Map<Check, Checked> special,
            Map<Source, String> gaps) {
        List<Checked> checks = new ArrayList<>();
        for (Check check : Check.values()) {
            Checked usual =
                    new Checked(
                            check,
                            check == Check.PLATFORM
                                    ? Check.Result.NOT_APPLICABLE
                                    : Check.Result.PASS,
                            List.of(),
                            List.of(check.id() + " is as it should be"));
            checks.add(special.getOrDefault(check, usual));
        }
        return new Diagnosis(observations(headline, gaps), checks, findings, Map.of());
    }

    private static Observations observations(Headline headline, Map<Source, String> gaps) {
        Truth none = Truth.UNKNOWN;
        SeenHealth health =
                new SeenHealth(
                        headline,
                        new Facts(none, none, none, none, none),
                        SeenHealth.Contact.NOT_ASKED,
                        "",
                        null,
                        0,
                        null,
                        false);
        Subject subject =
                new Subject(
                        Scope.USER,
                        "kanata.service",
                        new Invocation("/usr/bin/kanata", "/k.kbd", null, List.of()),
                        Wish.RUNNING,
                        List.of(),
                        false);
        return new Observations(
                NOW, subject, health, null, null, null, null, null, null, null, null, null, null,
                null, gaps);
    }

    /// A rule, groups, a login, a start, and its proof.
    static RecoveryPlan plan() {
        String rule = "KERNEL==\"uinput\", GROUP=\"uinput\", MODE=\"0660\"";
        return new RecoveryPlan(
                denied().findings(),
                List.of(
                        step(
                                "write-rule",
                                new RecoveryAct.WriteFile(Repair.WRITE_RULE, RULE, null, rule),
                                List.of(RULE, "+ " + rule),
                                Leave.PASSWORD,
                                true),
                        step(
                                "join-groups",
                                new RecoveryAct.JoinGroups(
                                        "person", List.of("uinput", "input"), List.of("uinput")),
                                List.of("usermod -aG uinput,input person"),
                                Leave.PASSWORD,
                                true),
                        step(
                                "reset-failed",
                                new RecoveryAct.ResetFailed(Scope.USER, "kanata.service"),
                                List.of(),
                                Leave.NONE,
                                true),
                        step("start", new RecoveryAct.Start(), List.of(), Leave.NONE, true),
                        step("prove", new RecoveryAct.Prove(), List.of(), Leave.NONE, false)));
    }

    /// One is done, one was refused, one is under way.
    static Map<String, StepState> states(Instant now) {
        return Map.of(
                "write-rule",
                new StepState.Done(false, List.of("written")),
                "join-groups",
                new StepState.Refused("sudo usermod -aG uinput,input person"),
                "reset-failed",
                new StepState.UnderWay(now.minusSeconds(4), now.plusSeconds(8), List.of("asked")));
    }

    static RecoveryStep byPerson() {
        return step(
                "log-in-again",
                new RecoveryAct.ByPerson(Repair.LOG_IN_AGAIN, "uinput"),
                List.of("loginctl terminate-user person"),
                Leave.PERSON,
                false);
    }

    static RecoveryStep edit() {
        return step(
                "edit-config",
                new RecoveryAct.ByPerson(Repair.EDIT_CONFIG, "/home/you/kanata.kbd"),
                List.of(),
                Leave.PERSON,
                false);
    }

    private static RecoveryStep step(
            String id, RecoveryAct act, List<String> changes, Leave leave, boolean optional) {
        return new RecoveryStep(id, act, changes, leave, true, optional, Duration.ofSeconds(12));
    }
}
