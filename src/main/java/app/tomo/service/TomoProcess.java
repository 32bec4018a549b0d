package app.tomo.service;

import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Another Tomo, started as this one was, which goes on when this one ends. Blocks. Any thread.
public final class TomoProcess {
    private static final Path SESSION = Path.of("/usr/bin/setsid");
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private TomoProcess() {}

    /// Why it is not up.
    public sealed interface Absence {
        /// It ended.
        ///
        /// @param status its exit status
        record Ended(int status) implements Absence {}

        /// It runs, as far as one knows, and is not there for others.
        record Silent() implements Absence {}

        /// Not even its process came about.
        ///
        /// @param why in the machine's words
        record Unstartable(String why) implements Absence {}
    }

    /// Waits until it is up.
    ///
    /// @param arguments what it is told to do
    /// @param unsaid variables that are this Tomo's alone
    /// @param up whether it is there for others
    /// @return null when it is, else why not
    public static @Nullable Absence start(
            List<String> arguments,
            Set<String> unsaid,
            BooleanSupplier up,
            Duration atMost,
            Clock clock) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.redirectInput(new File("/dev/null"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(unsaid);
        Countdown deadline = Countdown.of(atMost, clock);
        try {
            Process process = builder.start();
            while (!up.getAsBoolean()) {
                if (process.waitFor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return up.getAsBoolean() ? null : new Absence.Ended(process.exitValue());
                }
                if (deadline.passed()) {
                    return new Absence.Silent();
                }
            }
            return null;
        } catch (IOException unstartable) {
            return new Absence.Unstartable(String.valueOf(unstartable.getMessage()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Absence.Silent();
        }
    }

    /// In a session of its own: a terminal that is closed, or Ctrl-C in it, is not meant for it.
    private static List<String> command(List<String> arguments) {
        OwnCommand own = OwnCommand.ofThisProcess();
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SESSION)) {
            command.add(SESSION.toString());
        }
        command.add(own.program());
        command.addAll(own.line().subList(1, own.line().size()));
        command.addAll(arguments);
        return command;
    }
}
