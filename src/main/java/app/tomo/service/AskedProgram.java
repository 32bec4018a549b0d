package app.tomo.service;

import app.tomo.model.Outcome.Hitch;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs a program of the machine's as its administrator: polkit asks the person for a password before it (pkexec(1)). Blocks.
///
/// @param asker the program that asks; empty where Tomo itself is the administrator
/// @param agent who asks for the password where no desktop does
/// @param end until when it has to be done
/// @param begun is given what ends it, for whoever does not wait any more
record AskedProgram(
        List<String> asker, List<String> agent, Countdown end, Consumer<Runnable> begun) {
    static final String PKEXEC = "pkexec";

    /// pkexec(1): the dialog was dismissed, or leave was not given; 127 also where nobody could be asked.
    private static final List<Integer> DECLINED = List.of(126, 127);

    private static final int MOST_WORDS = 400;

    /// One that nobody gives up.
    static AskedProgram by(String asker, Countdown end) {
        return by(List.of(asker), end, _ -> {});
    }

    /// One that can be given up.
    ///
    /// @param asker as this record has it
    /// @param begun as this record has it
    static AskedProgram by(List<String> asker, Countdown end, Consumer<Runnable> begun) {
        boolean asks = asker.contains(PKEXEC);
        List<String> agent =
                asks ? TerminalAgent.forThisProcess(System.getenv()) : TerminalAgent.NONE;
        return new AskedProgram(asker, agent, end, begun);
    }

    /// Runs it to its end.
    ///
    /// @param command with its full path
    /// @param input what it reads
    /// @return null when it has ended well
    @Nullable Hindrance run(List<String> command, String input) {
        try (TerminalAgent _ = TerminalAgent.open(agent, end)) {
            return withAgent(command, input);
        }
    }

    private @Nullable Hindrance withAgent(List<String> command, String input) {
        List<String> line = new ArrayList<>(asker);
        line.addAll(command);
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return new Hindrance(
                    asker.isEmpty() ? Hitch.NOT_WRITTEN : Hitch.NO_ASKER,
                    String.valueOf(missing.getMessage()));
        }
        begun.accept(process::destroy);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It ended before it read: how it ended says why.
        }
        return ended(process);
    }

    private @Nullable Hindrance ended(Process process) {
        try {
            if (!process.waitFor(end.left().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Hindrance(asker.isEmpty() ? Hitch.NOT_WRITTEN : Hitch.DECLINED, "");
            }
            int status = process.exitValue();
            String said =
                    new String(
                                    process.getInputStream().readNBytes(MOST_WORDS),
                                    StandardCharsets.UTF_8)
                            .strip();
            boolean declined = !asker.isEmpty() && DECLINED.contains(status);
            return status == 0
                    ? null
                    : new Hindrance(declined ? Hitch.DECLINED : Hitch.NOT_WRITTEN, said);
        } catch (IOException unreadable) {
            return Hindrance.of(unreadable);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return new Hindrance(Hitch.DECLINED, "");
        }
    }
}
