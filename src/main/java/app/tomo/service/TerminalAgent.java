package app.tomo.service;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;

/// Asks for a password in the terminal that Tomo was started in, where no desktop would ask (pkttyagent(1)), until it is closed.
/// Where there is neither a terminal nor the program, nothing asks. Blocks.
///
/// pkexec(1) would ask there by itself, but polkit 122 refuses the right password too: it is
/// registered as root, and its answer comes from the person (`No session for cookie`).
final class TerminalAgent implements AutoCloseable {
    /// Nobody who would ask: what runs is not behind a password.
    static final List<String> NONE = List.of();

    private final @Nullable Process process;

    private TerminalAgent(@Nullable Process process) {
        this.process = process;
    }

    /// The one for what asks by polkit, with Tomo as the caller; none on a desktop, which asks by itself. It closes its output when
    /// it is there, and does not outlive Tomo. As a mere `--fallback` polkit would not find it where there is no session.
    static List<String> forThisProcess(Map<String, String> environment) {
        if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
            return NONE;
        }
        String self = Long.toString(ProcessHandle.current().pid());
        return List.of(
                "setpriv",
                "--pdeathsig",
                "TERM",
                "pkttyagent",
                "--process",
                self,
                "--notify-fd",
                "1");
    }

    /// Starts it, and waits until it is there or has given up.
    ///
    /// @param command closes its output when it is there
    static TerminalAgent open(List<String> command, Countdown end) {
        if (command.isEmpty()) {
            return new TerminalAgent(null);
        }
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectInput(Redirect.from(new File("/dev/null")))
                            .redirectError(Redirect.DISCARD)
                            .start();
        } catch (IOException _) {
            return new TerminalAgent(null);
        }
        TerminalAgent agent = new TerminalAgent(process);
        try {
            Thread.ofVirtual().start(() -> untilSilent(process)).join(end.left());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return agent;
    }

    private static void untilSilent(Process process) {
        try (InputStream out = process.getInputStream()) {
            out.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // It was ended.
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
