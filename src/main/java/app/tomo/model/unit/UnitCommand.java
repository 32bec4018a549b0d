package app.tomo.model.unit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a unit starts the daemon, what is missing there, and whether that can be written anew. Pure.
public final class UnitCommand {
    private static final String EXEC_START = "ExecStart=";
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$[A-Za-z_{]");

    private UnitCommand() {}

    /// The one command line that the unit starts, where it can be written anew and mean the same; empty where there are several, and
    /// where its manager puts variables in.
    public static List<String> rewritable(UnitDefinition unit) {
        return unit.commands().size() == 1 && !hasVariables(unit)
                ? unit.commands().getFirst()
                : List.of();
    }

    /// The unit's command line with what it lacks, such as `--no-wait`, and all that it has; empty where it lacks nothing, where it
    /// starts the daemon by something else, and where somebody else says beside it how it starts.
    public static List<String> completed(UnitDefinition unit, UnitSurvey survey) {
        List<String> whole = survey.command();
        List<String> now = rewritable(unit);
        if (now.isEmpty() || isSaidBeside(unit)) {
            return List.of();
        }
        return whole.size() > now.size() && whole.containsAll(now) ? whole : List.of();
    }

    /// Whether its manager puts variables into what it starts (systemd.service(5)). Its command line, written anew, would not follow
    /// them any more.
    public static boolean hasVariables(UnitDefinition unit) {
        DefinitionFile file = unit.file();
        return Stream.concat(Stream.ofNullable(file), unit.dropIns().stream())
                .flatMap(each -> each.text().lines())
                .map(String::strip)
                .anyMatch(line -> !line.startsWith("#") && VARIABLE.matcher(line).find());
    }

    private static boolean isSaidBeside(UnitDefinition unit) {
        return unit.dropIns().stream()
                .filter(each -> !isTomos(each))
                .anyMatch(
                        each ->
                                each.text()
                                        .lines()
                                        .anyMatch(line -> line.strip().startsWith(EXEC_START)));
    }

    /// The one that is written anew with it.
    private static boolean isTomos(DefinitionFile file) {
        return file.own() && file.path().endsWith("/" + UnitPlanning.DROP_IN);
    }
}
