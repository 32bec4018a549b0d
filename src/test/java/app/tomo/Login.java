package app.tomo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A login session at a real logind, made by the PAM module that a display manager uses. When it ends a process of it is left
/// behind, as one that the desktop started and that nobody ended.
///
/// @param id as in `XDG_SESSION_ID`
record Login(Process leader, String id) implements AutoCloseable {
    static Login begin() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "runuser",
                        "-l",
                        "root",
                        "-c",
                        "setsid sleep 600 </dev/null >/dev/null 2>&1 & echo $XDG_SESSION_ID; read"
                                + " _");
        builder.environment().put("XDG_SESSION_TYPE", "x11");
        builder.environment().put("XDG_SESSION_CLASS", "user");
        Process leader = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Login(leader, leader.inputReader().readLine());
    }

    /// Logs out; returns when logind has been told so.
    void end() throws IOException, InterruptedException {
        leader.getOutputStream().close();
        if (!leader.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the login does not end");
        }
    }

    /// As logind says it.
    String state() throws IOException {
        return run("loginctl", "show-session", "-P", "State", id);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        String _ = run("loginctl", "kill-session", "--signal=KILL", id);
    }
}
