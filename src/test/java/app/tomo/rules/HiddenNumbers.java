package app.tomo.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The times in the sources that are no setting: those that are known, with why they are none, and those that are found.
/// A time that bounds what a person waits for belongs into [app.tomo.model.Limit] (incident 3).
final class HiddenNumbers {
    private static final String AGAIN = "how often something is looked at within a deadline";
    private static final String DRAWN = "how something is shown to a person";
    private static final String MEASURED = "a fact of kanata, systemd, a desktop or the kernel";
    private static final String BACK = "how far back one looks, or how long something is news";
    private static final String TYPED = "a bound of what a person types, or one of the choices";
    private static final String QUITTING = "a part of a step of Tomo's own end, quit.step";
    private static final String NET = "a net below something that is told, or has a deadline";
    private static final String REPLAYED = "a time of a recorded world that is played again";

    /// Their names, by file and name.
    static final Map<String, String> KNOWN = new TreeMap<>();

    static {
        known(
                AGAIN,
                "ControlServer.BREATH Logging.LOOK_AGAIN LogFeed.LOOK_AGAIN Verification.LOOK_AGAIN"
                    + " StartWatch.ASK_AGAIN ReloadActions.LOG_AGAIN ServiceSteps.LAST_WORDS_AGAIN"
                    + " UnitOrders.KILL_AGAIN ChildSupervisor.KILL_AGAIN ProcessGroup.LOOK_AGAIN"
                    + " UnitProcesses.AGAIN Mailbox.REST ChildLog.TRY_AGAIN TrayRegistration.AGAIN"
                    + " DesktopTray.AGAIN RecoveryWaits.LOOK_AGAIN DisplayWatch.AGAIN"
                    + " TomoProcess.BETWEEN");
        known(
                DRAWN,
                "Ticker.CALM Ticker.HURRIED StatusViews.WORTH_SHOWING SlideIn.TIME Hover.SOON"
                        + " Acting.PROGRESS Trying.PROGRESS StatusNotifierTray.PAUSE"
                        + " TimeWords.TO_THE_SECOND_BELOW TimeWords.TENTHS_BELOW Hints.SOON"
                        + " SearchBar.RESTS KeptPlace.AT_REST");
        known(
                MEASURED,
                "Keyboards.UNTIL_TAKEN StartWatch.EXPLAIN StartWatch. ServiceSteps.UNTIL_KEYBOARDS"
                    + " ServiceSteps.UNTIL_LAST_WORDS ServiceSteps.LAST_WORDS_WITHIN"
                    + " ServiceSteps.KEYBOARDS_WITHIN ServiceSteps.SHELLS_TAKE"
                    + " DesktopTray.COMES_WITHIN TrayRegistration.PATIENCE"
                    + " DesktopAppearance.PATIENCE FolderWindow.PATIENCE LogTail.LATE Journal.AFTER"
                    + " UnitFollower.COMES_BACK_WITHIN LogGap.WRITTEN_WITHIN Falls.NEAR"
                    + " Reason.SHORTLY ProcessGroup.REST ProcessGroup.SEND UnitProcesses.QUIET"
                    + " Moment.SET DriftSteps.INEXACT BoundedProcess.LAST_WORDS"
                    + " Hardening.LONGEST_START Hardening.LONGEST_STOP Hardening.SHORTEST_DELAY");
        known(
                BACK,
                "Recuperation.SHORTEST ReportSpan. MachineProbes.BEFORE LogFeed.AS_FAR_BACK"
                        + " Logging.AS_FAR_BACK StatusViews.NEWS BelowWords.NEWS_FOR"
                        + " Problems.A_DEATH_IS_NEWS_FOR Restarts.WINDOW ServiceSteps."
                        + " ReportCommand.USUAL Patterns.SILENT");
        known(TYPED, "Pause.LEAST Pause.MOST PauseChoice.ALL");
        known(
                QUITTING,
                "Journal.LAST_WORDS ChildLog.LAST_WORDS TerminalLogWriter.LAST_WORDS "
                        + "LogFileWriter.LAST_WORDS FreedesktopNotifier.FAREWELL Mailbox.PATIENCE "
                        + "ChildLife.REST");
        known(
                NET,
                "AtomicFile.LONG LinuxDevices.LOOK_ANYWAY_SECONDS LinkSteps.ADAPTER_SLACK"
                        + " Link.PATIENCE SystemTime.AHEAD HealthService.NOTED_LATE Countdown.LEAST"
                        + " Noteworthy.REFILL DisplayWatch.LATER");
        known(
                REPLAYED,
                "Replica.LONGEST_MILLIS Replica.USUAL RecordedWorld.SOON RecordedWorld.LOG_TAKES"
                        + " RecordedWorld.CONNECTS_WITHIN RecordedWorld.LOG_WITHIN Replay.INSTANT");
    }

    private static final Pattern TIME =
            Pattern.compile(
                    "\\b(?:Duration\\.of(?:Nanos|Millis|Seconds|Minutes|Hours|Days)\\([\\d_]+L?\\)"
                            + "|Duration\\.(?:millis|seconds|minutes)\\([\\d_.]+\\)"
                            + "|[A-Z_]*(?:MILLIS|SECONDS|MINUTES) = [\\d_]+"
                            + "|\\([\\d_]+L?, TimeUnit\\.)");

    private static final Pattern NAME =
            Pattern.compile("static final [\\w<>]+ (?<name>\\w+) =\\s*[^;]*$");

    private HiddenNumbers() {}

    private static void known(String why, String names) {
        for (String name : names.split(" ", -1)) {
            KNOWN.put(name, why);
        }
    }

    /// All in the sources below that folder; the simulator's scripts say what it does.
    static Set<String> in(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("Limit") && !file.toString().contains("simulator")) {
                    of(name, Files.readString(file)).forEach(found::add);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Those of one file: its name, and the constant's where it has one.
    static List<String> of(String file, String source) {
        return TIME.matcher(source)
                .results()
                .map(each -> file + "." + constant(source.substring(0, each.end())))
                .toList();
    }

    private static String constant(String before) {
        String statement = before.substring(before.lastIndexOf(';') + 1);
        Matcher name = NAME.matcher(statement);
        return name.find() ? name.group("name") : "";
    }
}
