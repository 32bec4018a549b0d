package app.tomo.service;

import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Asks for a password in the terminal that Tomo was started in, where no desktop would ask (pkttyagent(1)), until it is closed: for
/// the programs that Tomo runs as the administrator, and for what it asks of the machine's service manager. Where there is neither a
/// terminal nor the program, nothing asks. Blocks.
///
/// pkexec(1) would ask there by itself, but polkit 122 refuses the right password too: its agent is
/// registered as root, and its answer comes from the person (`No session for cookie`).
public final class TerminalAgent implements AutoCloseable {
    private final @Nullable Process process;

    private TerminalAgent(@Nullable Process process) {
        this.process = process;
    }

    /// The one for whatever Tomo asks of polkit from now on; none on a desktop, which asks by itself, and none where nobody has to be
    /// asked.
    ///
    /// @param most how long it is waited for
    public static TerminalAgent forThisProcess(
            Map<String, String> environment, Clock clock, Duration most) {
        boolean desktop =
                environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop || MachineUndo.onThisMachine(clock).isRoot()
                ? new TerminalAgent(null)
                : open(command(ProcessHandle.current().pid()), Countdown.of(most, clock));
    }

    /// It closes its output when it is there, and does not outlive Tomo. As a mere `--fallback` polkit would not find it where there
    /// is no session.
    static List<String> command(long caller) {
        return List.of(
                "setpriv",
                "--pdeathsig",
                "TERM",
                "pkttyagent",
                "--process",
                Long.toString(caller),
                "--notify-fd",
                "1");
    }

    /// Starts it, and waits until it is there or has given up.
    ///
    /// @param command closes its output when it is there
    static TerminalAgent open(List<String> command, Countdown end) {
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
        try {
            boolean _ = Thread.ofVirtual().start(() -> untilSilent(process)).join(end.left());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new TerminalAgent(process);
    }

    private static void untilSilent(Process process) {
        try (InputStream out = process.getInputStream()) {
            var _ = out.transferTo(OutputStream.nullOutputStream());
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
