package app.tomo.diagnosis.recovery;

import app.tomo.config.TextDiff;
import app.tomo.config.UnifiedDiff;
import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.unit.UnitCommand;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.UnitWriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The steps that change how a unit is defined. Pure.
record UnitSteps(RecoverySurvey survey, StepMaker maker, ConfigSteps configs) {
    /// How the lines begin that such a failure is about; of any other it is the command.
    private static final Map<ProblemId, List<String>> LINES =
            Map.of(
                    ProblemId.UNIT_HELPER,
                            List.of(
                                    "ExecCondition=",
                                    "ExecStartPre=",
                                    "ExecStartPost=",
                                    "ExecStopPost="),
                    ProblemId.UNIT_CONDITION, List.of("Condition", "Assert", "ExecCondition="),
                    ProblemId.UNIT_RESOURCES, List.of("EnvironmentFile="));

    /// Never goes on in the next line, and is passed over where it stands within one that does (systemd.syntax(7)).
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*+[#;].*(?:\\n|$)");

    private static final Pattern CONTINUED = Pattern.compile("[ \\t]*+\\\\\\n[ \\t]*+");

    private static final Pattern AROUND_EQUALS = Pattern.compile("^([A-Za-z]+)\\s*=\\s*");

    /// Nothing where that cannot be done, or is so.
    List<RecoveryStep> of(Repair repair) {
        return switch (repair) {
            case HARDEN -> change("harden-unit", UnitTask.HARDEN);
            case ENABLE -> change("enable-unit", UnitTask.ENABLE);
            case INSTALL_UNIT -> install();
            case UNMASK -> unmask();
            default -> List.of();
        };
    }

    /// Without a program that is first to be got; without a config one is written before.
    private List<RecoveryStep> install() {
        return switch (UnitPlanning.plan(UnitTask.INSTALL, scope(), survey.units())) {
            case UnitPlanning.Result.Planned(UnitPlan plan) -> run(plan);
            case UnitPlanning.Result.Obstacle(UnitPlanning.Why why, Scope at, String unit, _) ->
                    switch (why) {
                        case NO_BINARY -> getDaemon();
                        case ELSEWHERE -> lookAfter(at, unit);
                        case NO_CONFIG -> withConfig();
                        default -> List.of();
                    };
        };
    }

    /// By that unit, or without any where Tomo itself is to run it.
    private List<RecoveryStep> run(UnitPlan plan) {
        return survey.wanted() == Scope.CHILD
                ? lookAfter(Scope.CHILD, plan.unit())
                : step("install-unit", plan);
    }

    private List<RecoveryStep> getDaemon() {
        return List.of(
                maker.byPerson(
                        Repair.GET_DAEMON,
                        survey.units().missing(),
                        survey.machine().distribution().ways()));
    }

    private List<RecoveryStep> withConfig() {
        List<RecoveryStep> config = configs.restoredOrMade();
        var whole = survey.units().withNothingMissing();
        if (config.isEmpty()
                || !(UnitPlanning.plan(UnitTask.INSTALL, scope(), whole)
                        instanceof UnitPlanning.Result.Planned(UnitPlan plan))) {
            return List.of();
        }
        List<RecoveryStep> steps = new ArrayList<>(config);
        steps.addAll(run(plan));
        return steps;
    }

    /// How the person corrects it: the lines at fault as they are, and what opens its file; nothing where no unit starts it.
    List<String> toCorrect(ProblemId failure) {
        UnitDefinition unit = survey.unit();
        if (unit == null || unit.file() == null) {
            return List.of();
        }
        if (failure == ProblemId.UNIT_DEPENDENCY) {
            return needs(unit.scope());
        }
        List<String> lines = new ArrayList<>(written(LINES.getOrDefault(failure, List.of())));
        if (lines.isEmpty()) {
            lines.addAll(commands(unit));
        }
        lines.add(ByHand.systemctl(unit.scope(), "edit --full", unit.name()));
        return lines;
    }

    /// Those that the finding is about; they may stand in a unit that this one needs.
    private List<String> needs(Scope scope) {
        SeenUnit unit = survey.diagnosis().of().unit();
        List<String> evidence =
                survey.diagnosis().findings().stream()
                        .filter(each -> each.id() == ProblemId.UNIT_DEPENDENCY)
                        .flatMap(each -> each.evidence().stream())
                        .toList();
        List<NeededUnit> off =
                unit == null
                        ? List.of()
                        : unit.needs().stream()
                                .filter(each -> evidence.contains(each.told()))
                                .toList();
        return Stream.concat(
                        off.stream().map(NeededUnit::line),
                        off.stream()
                                .map(NeededUnit::by)
                                .distinct()
                                .map(by -> ByHand.systemctl(scope, "edit --full", by)))
                .toList();
    }

    private List<String> written(List<String> beginnings) {
        SeenUnit unit = survey.diagnosis().of().unit();
        List<String> lines = new ArrayList<>();
        Stream.ofNullable(unit)
                .flatMap(each -> each.files().stream())
                .map(file -> COMMENT.matcher(file.text()).replaceAll(""))
                .flatMap(text -> CONTINUED.matcher(text).replaceAll(" ").lines())
                .map(line -> AROUND_EQUALS.matcher(line.strip()).replaceFirst("$1="))
                .forEach(line -> apply(line, beginnings, lines));
        return lines;
    }

    /// What is assigned empty takes back what was assigned before (systemd.service(5)).
    private static void apply(String line, List<String> beginnings, List<String> lines) {
        beginnings.stream()
                .filter(line::startsWith)
                .findFirst()
                .ifPresent(
                        beginning -> {
                            if (line.indexOf('=') == line.length() - 1) {
                                lines.removeIf(each -> each.startsWith(beginning));
                            } else {
                                lines.add(line);
                            }
                        });
    }

    private static List<String> commands(UnitDefinition unit) {
        List<String> lines = new ArrayList<>();
        for (List<String> command : unit.commands()) {
            String line = UnitWriting.line(command);
            // Its variables stand in the file as they are.
            lines.add(
                    "ExecStart="
                            + (UnitCommand.hasVariables(unit) ? line.replace("$$", "$") : line));
        }
        return lines;
    }

    /// Looks after the one that there is.
    List<RecoveryStep> lookAfter(Scope at, String unit) {
        var act = new RecoveryAct.LookAfter(at, unit);
        return List.of(maker.own("look-after", act, List.of(), true));
    }

    /// The unit of the same name in the other manager does not start by itself any more.
    List<RecoveryStep> disableTwin() {
        Scope other = scope() == Scope.USER ? Scope.SYSTEM : Scope.USER;
        return UnitPlanning.plan(UnitTask.DISABLE, other, survey.units())
                        instanceof UnitPlanning.Result.Planned(UnitPlan plan)
                ? step("disable-twin", plan)
                : List.of();
    }

    private List<RecoveryStep> change(String id, UnitTask task) {
        return UnitPlanning.plan(task, scope(), survey.units())
                        instanceof UnitPlanning.Result.Planned(UnitPlan plan)
                ? step(id, plan)
                : List.of();
    }

    /// Whether it runs is a step of its own.
    private List<RecoveryStep> step(String id, UnitPlan plan) {
        UnitPlan definition =
                new UnitPlan(
                        plan.task(),
                        plan.before(),
                        List.copyOf(plan.definition()),
                        plan.asks(),
                        plan.meant(),
                        plan.file(),
                        plan.enabled());
        List<String> changes =
                definition.definition().stream()
                        .flatMap(each -> told(each, plan).stream())
                        .toList();
        return List.of(step(plan.scope(), id, new RecoveryAct.ChangeUnit(definition), changes));
    }

    private List<RecoveryStep> unmask() {
        if (!(UnitPlanning.plan(UnitTask.UNMASK, scope(), survey.units())
                instanceof UnitPlanning.Result.Planned(UnitPlan plan))) {
            return List.of();
        }
        String link = plan.file() == null ? "" : plan.file();
        var act = new RecoveryAct.Unmask(plan.scope(), plan.unit(), link);
        return List.of(step(plan.scope(), "unmask", act, ByHand.lines(act)));
    }

    private RecoveryStep step(Scope at, String id, RecoveryAct act, List<String> changes) {
        return at == Scope.SYSTEM
                ? maker.ofTheMachine(id, act, changes, true)
                : maker.own(id, act, changes, true);
    }

    /// The unit that is meant: of a daemon without one, where the person wants it.
    private Scope scope() {
        Subject subject = survey.diagnosis().of().subject();
        Scope wanted = survey.wanted() == null ? subject.scope() : survey.wanted();
        return wanted == Scope.SYSTEM || wanted == Scope.USER ? wanted : survey.units().meant();
    }

    private static List<String> told(UnitStep.OfTheDefinition step, UnitPlan plan) {
        return switch (step) {
            case UnitStep.Write(String path, var before, String text) ->
                    UnifiedDiff.of(
                            TextDiff.between(before == null ? "" : before, text), path, path);
            case UnitStep.Delete(String path, String before) ->
                    UnifiedDiff.of(TextDiff.between(before, ""), path, path);
            case UnitStep.Reload _ -> List.of(typed(plan, "daemon-reload", ""));
            case UnitStep.Enable _ -> List.of(typed(plan, "enable", plan.unit()));
            case UnitStep.Disable _ -> List.of(typed(plan, "disable", plan.unit()));
            case UnitStep.Unmask _ -> List.of(typed(plan, "unmask", plan.unit()));
            case UnitStep.ResetFailed _ -> List.of(typed(plan, "reset-failed", plan.unit()));
        };
    }

    private static String typed(UnitPlan plan, String verb, String unit) {
        return ByHand.ofAdministrator(plan.scope(), verb, unit);
    }
}
