package app.tomo.service;

import app.tomo.model.Outcome.Hitch;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Runs a program of the machine's as its administrator: polkit asks the person for a password before it, by that program's name
/// (pkexec(1)). Never a shell: nobody could say what they give leave for. Blocks.
///
/// Until leave is given, it can be given up. Then pkexec becomes the program, as the administrator, and nobody else may end it:
/// whoever gives up or is out of time is told that it runs on.
///
/// @param asker the program that asks; empty where Tomo itself is the administrator
/// @param end until when it has to be done
/// @param begun is given what ends it, for whoever does not wait any more
record AskedProgram(List<String> asker, Countdown end, Consumer<Runnable> begun) {
    static final String PKEXEC = "pkexec";

    /// Where the administrator's programs lie; a person's path may lack them.
    private static final List<String> FOLDERS =
            List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/run/current-system/sw/bin");

    /// pkexec(1): the dialog was dismissed, or leave was not given; 127 also where nobody could be asked.
    private static final List<Integer> DECLINED = List.of(126, 127);

    private static final int MOST_WORDS = 400;

    /// One that nobody gives up.
    static AskedProgram by(String asker, Countdown end) {
        return new AskedProgram(List.of(asker), end, _ -> {});
    }

    /// Runs it to its end.
    ///
    /// @param command begins with a full path, or with a name that is looked for where the administrator's programs are
    /// @param input what it reads
    /// @return null when it has ended well
    @Nullable Hindrance run(List<String> command, String input) {
        String program = found(command.getFirst());
        if (program == null) {
            return new Hindrance(Hitch.NOT_WRITTEN, command.getFirst());
        }
        List<String> line = new ArrayList<>(asker);
        line.add(program);
        line.addAll(command.subList(1, command.size()));
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return new Hindrance(
                    asker.isEmpty() ? Hitch.NOT_WRITTEN : Hitch.NO_ASKER,
                    String.valueOf(missing.getMessage()));
        }
        return ended(process, input);
    }

    /// Null where there is no such program.
    private static @Nullable String found(String program) {
        return program.startsWith("/")
                ? program
                : FOLDERS.stream()
                        .map(each -> Path.of(each, program))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Hindrance ended(Process process, String input) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> said.complete(words(process)));
        Thread.ofVirtual().start(() -> tell(process, input));
        CompletableFuture<Void> givenUp = new CompletableFuture<>();
        begun.accept(() -> givenUp.complete(null));
        try {
            var _ =
                    CompletableFuture.anyOf(process.onExit(), givenUp)
                            .get(end.left().toMillis(), TimeUnit.MILLISECONDS);
            if (process.isAlive()) {
                return unfinished(process);
            }
            return judged(process.exitValue(), said);
        } catch (TimeoutException _) {
            return unfinished(process);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return unfinished(process);
        }
    }

    /// Nobody was answered, as far as it can still be ended.
    private Hindrance unfinished(Process process) {
        boolean reached = process.toHandle().destroyForcibly();
        if (!reached && process.isAlive()) {
            return new Hindrance(Hitch.RUNS_ON, "");
        }
        return new Hindrance(asker.isEmpty() ? Hitch.NOT_WRITTEN : Hitch.DECLINED, "");
    }

    /// Something that it left behind may have its output still.
    private @Nullable Hindrance judged(int status, CompletableFuture<String> said)
            throws InterruptedException, ExecutionException {
        if (status == 0) {
            return null;
        }
        boolean declined = !asker.isEmpty() && DECLINED.contains(status);
        String words;
        try {
            words = said.get(end.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            words = "";
        }
        return new Hindrance(declined ? Hitch.DECLINED : Hitch.NOT_WRITTEN, words);
    }

    /// The first of what it says. The rest is read, too: it would wait for that.
    private static String words(Process process) {
        try (InputStream out = process.getInputStream()) {
            String first = new String(out.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
            out.transferTo(OutputStream.nullOutputStream());
            return first.strip();
        } catch (IOException _) {
            return "";
        }
    }

    private static void tell(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It ended before it read: how it ended says why.
        }
    }
}
