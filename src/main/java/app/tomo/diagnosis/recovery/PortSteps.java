package app.tomo.diagnosis.recovery;

import app.tomo.config.TextDiff;
import app.tomo.config.UnifiedDiff;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitCommand;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.UnitWriting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The step that has the daemon answer on another port, or on one at all: Tomo's own unit is changed itself, beside somebody else's a
/// file is written. Pure.
record PortSteps(RecoverySurvey survey, StepMaker maker) {
    /// After that of Tomo which makes a unit strong, and after those of presets.
    private static final String DROP_IN = "95-tomo-port.conf";

    private static final String EXEC_START = "ExecStart=";

    /// Switches may be joined; the first letter that wants a value takes the rest.
    private static final Pattern OPTION = Pattern.compile("--port|-[a-z&&[^cpsw]]*p");

    private static final Pattern JOINED = Pattern.compile("(--port=|-[a-z&&[^cpsw]]*p=?)[^=].*");

    /// None where it is free by now, where the person said which port it is, where no unit runs it, or a preset of it starts the daemon;
    /// and where another port in its command line would not reach the daemon: a script is started, or variables are put in.
    List<RecoveryStep> all() {
        SeenPort port = survey.diagnosis().of().port();
        Subject subject = survey.diagnosis().of().subject();
        if (port != null && (port.taken() == Truth.NO || isOwn(port, subject))) {
            return List.of();
        }
        DaemonAddress from = subject.invocation().address();
        DaemonAddress to = survey.machine().freePort();
        UnitDefinition unit = survey.unit();
        if (to == null || unit == null) {
            return List.of();
        }
        List<String> command = UnitCommand.rewritable(unit);
        // What a script or a shell starts gets nothing of the words behind that.
        String daemon = subject.invocation().binary();
        int own = daemon == null || isScript(daemon) ? 0 : command.indexOf(daemon) + 1;
        if (own == 0) {
            return List.of();
        }
        UnitStep.Write write = write(unit, replaced(command, own, from, to));
        if (write == null) {
            return List.of();
        }
        String before = write.before() == null ? "" : write.before();
        var act = new RecoveryAct.ChangePort(from, to, plan(unit, write));
        List<String> changes =
                UnifiedDiff.of(TextDiff.between(before, write.text()), write.path(), write.path());
        return List.of(
                unit.scope() == Scope.SYSTEM
                        ? maker.ofTheMachine("change-port", act, changes, true)
                        : maker.own("change-port", act, changes, true));
    }

    /// What it hands on to the daemon is its own affair.
    private boolean isScript(String program) {
        SeenProgram seen = survey.diagnosis().of().program();
        return seen != null
                && seen.path().equals(program)
                && seen.place() == SeenProgram.Place.SCRIPT;
    }

    private static boolean isOwn(SeenPort port, Subject subject) {
        Owner owner = port.owner();
        return port.own() == Truth.YES
                || (owner != null
                        && owner.manager() == subject.scope()
                        && owner.unit().equals(subject.unit()));
    }

    private UnitPlan plan(UnitDefinition unit, UnitStep.Write write) {
        DefinitionFile file = unit.file();
        return new UnitPlan(
                UnitTask.HARDEN,
                unit,
                List.of(write, new UnitStep.Reload()),
                unit.scope() == Scope.SYSTEM && !survey.machine().root(),
                Map.of(),
                file == null ? null : file.path(),
                Truth.UNKNOWN);
    }

    private UnitStep.@Nullable Write write(UnitDefinition unit, List<String> command) {
        DefinitionFile file = unit.file();
        if (file == null || unit.dropIns().stream().anyMatch(DefinitionFile::ofPreset)) {
            return null;
        }
        String line = EXEC_START + UnitWriting.line(command);
        if (unit.own()) {
            String text =
                    file.text()
                            .lines()
                            .map(each -> each.startsWith(EXEC_START) ? line : each)
                            .reduce("", (all, each) -> all + each + "\n");
            return new UnitStep.Write(file.path(), file.text(), text);
        }
        String path = survey.units().folder(unit.scope()) + "/" + unit.name() + ".d/" + DROP_IN;
        DefinitionFile there =
                unit.dropIns().stream()
                        .filter(each -> each.path().equals(path))
                        .findFirst()
                        .orElse(null);
        String text =
                DefinitionFile.MARK
                        + ". “tomo service remove” takes this file away.\n[Service]\n"
                        + EXEC_START
                        + "\n"
                        + line
                        + "\n";
        return there != null && !there.own()
                ? null
                : new UnitStep.Write(path, there == null ? null : there.text(), text);
    }

    /// The same command line with the other port.
    ///
    /// @param own where the daemon's own words begin, behind its program: what stands before may have a `-p`, too
    static List<String> replaced(
            List<String> command, int own, @Nullable DaemonAddress from, DaemonAddress to) {
        List<String> words = new ArrayList<>(command);
        String other = Integer.toString(to.port());
        String port = from == null ? "" : Integer.toString(from.port());
        int at = place(words, own, port);
        if (at < 0) {
            words.addAll(List.of("-p", other));
            return words;
        }
        String word = words.get(at);
        Matcher joined = JOINED.matcher(word);
        boolean anew = port.isEmpty();
        int kept = !anew ? word.length() - port.length() : joined.matches() ? joined.end(1) : 0;
        words.set(at, word.substring(0, kept) + other);
        return words;
    }

    /// Which of its own words ends with the port, with whatever is no port where that is empty; -1 for none.
    private static int place(List<String> words, int own, String port) {
        for (int i = own; i < words.size(); i++) {
            String word = words.get(i);
            boolean value = i > own && OPTION.matcher(words.get(i - 1)).matches();
            boolean joined = JOINED.matcher(word).matches();
            if ((value || joined) && word.endsWith(port)) {
                return i;
            }
        }
        return -1;
    }
}
