package app.tomo.kanata;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.runtime.ConfigCheck;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// `kanata --check -c FILE`, in a process of its own. Any thread, as often as wanted; blocks until there is a verdict.
///
/// The process has an empty stdin and `NO_GRAPHICS=1`, and is killed with its children when the deadline has passed or the
/// caller is interrupted. `--no-wait` is not needed: `--check` exits without the prompt, and where the config is missing
/// the prompt of kanata before 1.10.1 ends with the empty stdin (seen on 1.9.0).
public final class KanataCheck implements ConfigCheck {
    private static final int CONFIG_BAD = 1;

    private final Supplier<Limits> limits;

    public KanataCheck(Supplier<Limits> limits) {
        this.limits = limits;
    }

    @Override
    public CheckResult check(Invocation invocation, Duration deadline) {
        String binary = invocation.binary();
        String config = invocation.config();
        if (binary == null) {
            return new CheckResult.NotPossible(CheckResult.Why.NO_BINARY, "");
        }
        if (!ScriptedProgram.takesArguments(binary)) {
            return new CheckResult.NotPossible(CheckResult.Why.BINARY_SCRIPT, binary);
        }
        if (config == null) {
            return new CheckResult.NotPossible(CheckResult.Why.NO_CONFIG, "");
        }
        List<String> command = new ArrayList<>(List.of(binary));
        if (KanataCommandLine.simulated(invocation.arguments())) {
            command.add(KanataCommandLine.SIMULATE);
        }
        command.addAll(List.of("--check", "-c", config));
        try {
            CheckResult result =
                    verdict(
                            BoundedProcess.run(command, Map.of("NO_GRAPHICS", "1"), deadline),
                            config);
            return invocation.simulated() ? result : doubted(result, binary);
        } catch (IOException _) {
            return new CheckResult.NotPossible(hindrance(binary), binary);
        }
    }

    /// Why it could not be started.
    private static CheckResult.Why hindrance(String binary) {
        File file = new File(binary);
        if (file.isDirectory()) {
            return CheckResult.Why.BINARY_FOLDER;
        }
        return file.exists() ? CheckResult.Why.BINARY_FORBIDDEN : CheckResult.Why.BINARY_MISSING;
    }

    /// A program that gives no verdict may be another one.
    private CheckResult doubted(CheckResult result, String binary) throws IOException {
        if (!(result instanceof CheckResult.NotPossible)) {
            return result;
        }
        String said = BinaryIdentity.firstWords(binary, limits.get());
        return said == null
                ? result
                : new CheckResult.NotPossible(CheckResult.Why.FOREIGN, binary + " " + said);
    }

    private static CheckResult verdict(BoundedProcess.End end, String config) {
        return switch (end) {
            case BoundedProcess.End.TimedOut(String output) ->
                    new CheckResult.NotPossible(CheckResult.Why.TIMED_OUT, lastLine(output));
            case BoundedProcess.End.Interrupted _ ->
                    new CheckResult.NotPossible(CheckResult.Why.TIMED_OUT, "interrupted");
            case BoundedProcess.End.Exited(int status, String output) ->
                    verdict(status, output, config);
        };
    }

    /// A verdict has to be in kanata's words: any program can exit with 0 or 1.
    static CheckResult verdict(int status, String output, String config) {
        List<LogRecord> records = LogRecord.all(output.lines().toList());
        if (status == 0 && records.stream().anyMatch(KanataCheck::approves)) {
            return new CheckResult.Passed(warnings(records));
        }
        ConfigFault fault = status == CONFIG_BAD ? firstFault(records, config) : null;
        return fault == null
                ? new CheckResult.NotPossible(
                        CheckResult.Why.CRASHED, "status " + status + ": " + lastLine(output))
                : new CheckResult.Failed(fault);
    }

    private static boolean approves(LogRecord record) {
        return record.level() == LogRecord.Level.INFO
                && record.message().equals("config file is valid");
    }

    private static List<String> warnings(List<LogRecord> records) {
        return records.stream()
                .filter(record -> record.level() == LogRecord.Level.WARN)
                .map(record -> record.whole().strip())
                .toList();
    }

    private static @Nullable ConfigFault firstFault(List<LogRecord> records, String config) {
        return records.stream()
                .filter(record -> record.level() == LogRecord.Level.ERROR)
                .findFirst()
                .map(record -> fault(record, config))
                .orElse(null);
    }

    private static ConfigFault fault(LogRecord record, String config) {
        return Diagnostic.is(record)
                ? Diagnostic.of(record).fault(config)
                : new ConfigFault(config, 0, 0, 0, 0, record.message().strip(), "");
    }

    private static String lastLine(String output) {
        return LogRecord.plain(output.strip()).lines().reduce("", (_, line) -> line);
    }
}
