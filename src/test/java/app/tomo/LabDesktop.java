package app.tomo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A desktop of desktop-lab, of which parts may be killed. It is on the session bus of whoever starts it.
///
/// @param display as in `DISPLAY`
record LabDesktop(Process lab, String display) implements AutoCloseable {
    private static final String PANEL = "xfce4-panel --disable-wm-check >/dev/null 2>&1 &";

    static LabDesktop start() throws IOException {
        Process lab =
                new ProcessBuilder(
                                System.getenv("CHECKOUT") + "/src/test/lab/desktop-lab",
                                "bash",
                                "-c",
                                "echo $DISPLAY; while read -r line; do eval \"$line\"; done")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new LabDesktop(lab, lab.inputReader().readLine());
    }

    /// What the lab started, or its shell.
    private static String kill(String program) {
        return "kill -KILL $(pgrep -P $PPID,$$ -x " + program + ");";
    }

    /// Has the desktop's own shell carry that out, and waits for it.
    private String run(String command) throws IOException {
        var in = lab.outputWriter();
        in.write(command.replace('\n', ' ') + " echo\n");
        in.flush();
        return lab.inputReader().readLine();
    }

    private static boolean says(String expected, String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.contains(expected);
    }

    private static void await(String expected, String... command) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!says(expected, command)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "never “" + expected + "” from " + String.join(" ", command));
            }
        }
    }

    /// Blocks until Tomo's icon is in the tray.
    void awaitIcon() throws IOException {
        await(
                "/StatusNotifierItem",
                "busctl",
                "--user",
                "get-property",
                "org.kde.StatusNotifierWatcher",
                "/StatusNotifierWatcher",
                "org.kde.StatusNotifierWatcher",
                "RegisteredStatusNotifierItems");
    }

    private static void awaitWatcher(boolean whether) throws IOException {
        await(
                Boolean.toString(whether),
                "busctl",
                "--user",
                "call",
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus",
                "NameHasOwner",
                "s",
                "org.kde.StatusNotifierWatcher");
    }

    void killDisplay() throws IOException {
        String _ = run(kill("Xvfb"));
    }

    void restartPanel() throws IOException {
        String _ = run(kill("xfce4-panel"));
        awaitWatcher(false);
        String _ = run(PANEL);
        awaitWatcher(true);
    }

    /// A bus takes with it whatever was on it; the panel has to be started again, too.
    void restartBus() throws IOException {
        String _ = run("systemctl --user restart dbus.service; " + kill("xfce4-panel"));
        awaitWatcher(false);
        String _ = run(PANEL);
        awaitWatcher(true);
    }

    @Override
    public void close() throws IOException {
        lab.destroy();
        lab.onExit().join();
    }
}
