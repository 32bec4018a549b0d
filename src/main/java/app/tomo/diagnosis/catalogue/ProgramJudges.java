package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Exit;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;
import app.tomo.model.unit.UnitWriting;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// The program, and the words with which it is started.
final class ProgramJudges {
    /// systemd.exec(5): the command could not be run.
    private static final int EXIT_EXEC = 203;

    /// What a shell says of a program that it cannot run, or does not find (sh(1)).
    private static final List<Integer> EXITS_OF_A_SHELL = List.of(126, 127);

    /// POSIX gives the statuses and no words; these are dash's, bash's, zsh's and busybox's.
    private static final Pattern SHELLS_COMPLAINT =
            Pattern.compile(
                    "not found|permission denied|no such file|cannot execute|exec format error",
                    Pattern.CASE_INSENSITIVE);

    private ProgramJudges() {}

    static Judgement missing(Case all) {
        SeenProgram program = all.seen().program();
        boolean ofAShell =
                all.ended()
                        && all.exit() instanceof Exit.Exited(int status)
                        && EXITS_OF_A_SHELL.contains(status);
        boolean couldNotRun =
                ofAShell
                        || (all.ended()
                                && all.exit() instanceof Exit.Exited(int status)
                                && status == EXIT_EXEC);
        if (program == null) {
            return couldNotRun
                    ? Verdict.broken(Confidence.CERTAIN, name(all), all.end())
                    : Judgement.undecided(all.gap(Source.PROGRAM));
        }
        List<String> other = otherCommand(all, program);
        if (!other.isEmpty()) {
            if (ofAShell) {
                return withinAShell(all);
            }
            return couldNotRun
                    ? Verdict.broken(Confidence.CERTAIN, other.getFirst(), all.end())
                    : Judgement.undecided("ExecStart=" + UnitWriting.line(other));
        }
        String place = program.path() + ": " + program.place().id();
        return switch (program.place()) {
            case MISSING, FOLDER, FORBIDDEN ->
                    new Judgement.Found(
                            Confidence.CERTAIN,
                            all.severity(),
                            program.path(),
                            null,
                            couldNotRun ? Verdict.both(List.of(place), all.end()) : List.of(place));
            case PROGRAM, SCRIPT -> {
                if (!couldNotRun || program.daemon() != Truth.UNKNOWN) {
                    yield Judgement.ruledOut(place);
                }
                yield ofAShell
                        ? withinAShell(all)
                        : Verdict.broken(
                                Confidence.LIKELY,
                                program.path(),
                                Verdict.both(all.end(), List.of(place)));
            }
        };
    }

    /// A shell that starts could not run something of its own; which, only its words tell.
    private static Judgement withinAShell(Case all) {
        List<String> words =
                all.lines().said().stream()
                        .map(DaemonLog.Line::text)
                        .filter(line -> SHELLS_COMPLAINT.matcher(line).find())
                        .distinct()
                        .toList();
        boolean named = words.stream().anyMatch(all.kind()::mentionedIn);
        return Verdict.broken(
                named ? Confidence.LIKELY : Confidence.POSSIBLE,
                "",
                Verdict.both(words, all.end()));
    }

    private static List<String> command(@Nullable SeenUnit unit) {
        return unit == null || unit.commands().isEmpty() ? List.of() : unit.commands().getLast();
    }

    /// What the unit starts, where that does not look like the daemon, which may be called anything; empty where it does. What was
    /// looked at then is only what the daemon is usually called.
    private static List<String> otherCommand(Case all, SeenProgram program) {
        SeenUnit unit = all.unit();
        List<String> command = command(unit);
        if (command.isEmpty()) {
            return command;
        }
        boolean other = !all.kind().starts(command) && !command.contains(program.path());
        return other && !program.path().contains("/") ? command : List.of();
    }

    private static String name(Case all) {
        String named = all.seen().subject().invocation().binary();
        return named == null ? "" : named;
    }

    /// Of a unit whose command does not name the daemon, that runs none in whatever way.
    private static Judgement unnamed(Case all) {
        List<String> command = command(all.unit());
        List<SeenProcess> daemons = all.seen().daemons();
        boolean other =
                !command.isEmpty()
                        && all.works()
                        && !isStarting(all)
                        && !answers(all)
                        && daemons != null
                        && daemons.stream().allMatch(each -> each.subject() == Truth.NO);
        return other
                ? Verdict.broken(
                        Confidence.LIKELY,
                        command.getFirst(),
                        List.of(
                                "ExecStart=" + UnitWriting.line(command),
                                "none of its processes is the daemon"))
                : Judgement.undecided(
                        all.seen().program() == null
                                ? all.gap(Source.PROGRAM)
                                : "ExecStart=" + UnitWriting.line(command));
    }

    /// What is there then may start the daemon yet.
    private static boolean isStarting(Case all) {
        SeenUnit unit = all.unit();
        return unit != null && unit.text("ActiveState").equals("activating");
    }

    static Judgement foreign(Case all) {
        SeenProgram program = all.seen().program();
        if (program == null || !otherCommand(all, program).isEmpty()) {
            return unnamed(all);
        }
        String says = program.says().isEmpty() ? "it does not say what it is" : program.says();
        String evidence = program.path() + ": " + says;
        return switch (program.daemon()) {
            case YES -> Judgement.ruledOut(evidence);
            case NO ->
                    new Judgement.Found(
                            Confidence.CERTAIN,
                            // What runs instead does no work, but where it was exchanged since.
                            all.wantedOff() || answers(all) ? Severity.WARNING : Severity.BROKEN,
                            program.path(),
                            null,
                            Verdict.both(List.of(evidence), all.ended() ? all.end() : List.of()));
            case UNKNOWN ->
                    all.works() && !all.seen().subject().simulated()
                            ? Judgement.undecided(program.path() + ": " + program.place().id())
                            : Judgement.undecided(evidence);
        };
    }

    private static boolean answers(Case all) {
        SeenHealth health = all.seen().health();
        return health != null && health.contact() == SeenHealth.Contact.ANSWERS;
    }

    static Judgement badArgument(Case all) {
        LogFinding refused = all.said(ProblemId.BAD_ARGUMENT);
        if (refused != null) {
            return Verdict.saidOr(all, ProblemId.BAD_ARGUMENT, "");
        }
        boolean usage = all.ended() && all.exit() instanceof Exit.Exited(int status) && status == 2;
        if (usage && !Verdict.saidOther(all)) {
            return Verdict.broken(Confidence.LIKELY, "", all.end());
        }
        return all.alive()
                ? Judgement.ruledOut("it runs")
                : Verdict.saidOr(all, ProblemId.BAD_ARGUMENT, "no word of it in the log");
    }

    /// The daemon needs a program of the desktop's for what its config says.
    static Judgement xsetMissing(Case all) {
        return Verdict.saidOr(all, ProblemId.XSET_MISSING, "no word of it in the log");
    }
}
