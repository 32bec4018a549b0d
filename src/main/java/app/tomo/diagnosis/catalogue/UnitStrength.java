package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.finding.UnitFlaw;
import app.tomo.model.unit.Hardening;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitValue;
import app.tomo.model.unit.UnitWriting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is weak in the unit that is looked after (incident 2's list): each weakness a finding, and none of them grave. Pure.
final class UnitStrength {
    private UnitStrength() {}

    static List<Finding> of(Case all) {
        SeenUnit unit = all.unit();
        if (unit == null || !unit.text("LoadState").equals("loaded")) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        Hardening.weaknesses(definition(unit, all))
                .forEach(
                        (property, weakness) ->
                                found.add(
                                        finding(
                                                UnitFlaw.of(weakness),
                                                unit.told(property.property()),
                                                Repair.HARDEN)));
        command(unit, all, found);
        return List.copyOf(found);
    }

    /// Whether anything is.
    static Judgement judge(Case all) {
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        List<Finding> found = of(all);
        List<String> strong = strong(all);
        if (!found.isEmpty()) {
            List<String> evidence =
                    found.stream().flatMap(each -> each.evidence().stream()).distinct().toList();
            return Verdict.warning(Confidence.CERTAIN, found.getFirst().subject(), evidence);
        }
        return strong.isEmpty()
                ? Judgement.undecided("no unit that could be judged")
                : new Judgement.RuledOut(strong);
    }

    /// What its command line lacks. What a shell or a script starts the daemon with is not seen.
    private static void command(SeenUnit unit, Case all, List<Finding> found) {
        if (unit.commands().isEmpty()) {
            return;
        }
        List<String> command = unit.commands().getLast();
        String told = "ExecStart=" + UnitWriting.line(command);
        Invocation own = all.kind().invocation(command);
        if (own.binary() == null || !all.kind().runs(List.of(own.binary()))) {
            return;
        }
        Invocation meant = all.seen().subject().invocation();
        if (all.kind().mayWait(command, says(all))) {
            found.add(finding(UnitFlaw.MAY_WAIT, told, Repair.HARDEN, Repair.CORRECT_COMMAND));
        }
        if (own.address() == null) {
            found.add(finding(UnitFlaw.NO_PORT, told, Repair.CHOOSE_PORT, Repair.CORRECT_COMMAND));
        } else if (meant.address() != null && !own.address().equals(meant.address())) {
            found.add(finding(UnitFlaw.OTHER_PORT, told, Repair.CORRECT_SETTINGS));
        }
        if (own.config() == null) {
            found.add(finding(UnitFlaw.NO_CONFIG, told, Repair.HARDEN, Repair.CORRECT_COMMAND));
        }
    }

    private static String says(Case all) {
        SeenProgram program = all.seen().program();
        return program == null ? "" : program.says();
    }

    private static Finding finding(UnitFlaw flaw, String evidence, Repair... repairs) {
        return new Finding(
                ProblemId.UNIT_WEAK,
                Confidence.CERTAIN,
                Severity.WARNING,
                flaw.id(),
                null,
                List.of(evidence),
                List.of(repairs));
    }

    /// What shows that nothing is weak; nothing where there is no unit to judge.
    static List<String> strong(Case all) {
        SeenUnit unit = all.unit();
        if (unit == null || !unit.text("LoadState").equals("loaded")) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (UnitProperty each : UnitProperty.values()) {
            if (!unit.text(each.property()).isEmpty()) {
                told.add(unit.told(each.property()));
            }
        }
        return told;
    }

    /// The unit as whoever hardens it knows it.
    private static UnitDefinition definition(SeenUnit unit, Case all) {
        Map<UnitProperty, UnitValue> values = new EnumMap<>(UnitProperty.class);
        for (UnitProperty each : UnitProperty.values()) {
            UnitValue value = value(each, unit);
            if (value != null) {
                values.put(each, value);
            }
        }
        return new UnitDefinition(
                all.seen().subject().scope(),
                all.seen().subject().unit(),
                LoadState.LOADED,
                null,
                List.of(),
                unit.text("UnitFileState"),
                unit.text("ActiveState"),
                Math.max(0, unit.number("MainPID")),
                null,
                unit.commands(),
                values);
    }

    /// Null where it was not told, or is none.
    private static @Nullable UnitValue value(UnitProperty property, SeenUnit unit) {
        String told = unit.text(property.property());
        if (told.isEmpty()) {
            return null;
        }
        return switch (property.kind()) {
            case WORD, SWITCH -> new UnitValue(told);
            case NUMBER ->
                    unit.number(property.property()) < 0
                            ? null
                            : new UnitValue(Long.toString(unit.number(property.property())));
            case TIME -> time(property, told);
        };
    }

    /// Microseconds; the largest number there is means never, and a watchdog that nobody set never barks.
    private static @Nullable UnitValue time(UnitProperty property, String told) {
        UnitValue value;
        try {
            value = UnitValue.ofMicros(Long.parseUnsignedLong(told));
        } catch (NumberFormatException _) {
            value = told.equals("infinity") ? UnitValue.ofMicros(-1) : null;
        }
        return value != null && property == UnitProperty.WATCHDOG && value.isNever()
                ? UnitValue.ofMicros(0)
                : value;
    }
}
