package app.tomo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Something real that a test may run in or against. `src/test/lab/install` puts what they need on a Debian machine.
public enum Lab {
    /// A system and a user systemd, each on its own D-Bus (`src/test/lab/systemd-lab`).
    SYSTEMD {
        @Override
        Optional<String> missing() {
            return missingToRoot(
                            "unshare", "nsenter", "pgrep", "dbus-daemon", "busctl", "systemctl")
                    .or(Lab::noNamespaces);
        }
    },
    /// An X server with a window manager, a tray and a notification server (`src/test/lab/desktop-lab`).
    DESKTOP {
        @Override
        Optional<String> missing() {
            return missingOnLinux(
                    "Xvfb", "openbox", "xfce4-panel", "dunst", "dbus-daemon", "busctl", "setsid");
        }
    },
    /// A virtual machine with a keyboard, a kernel and ordinary users of its own (`src/test/lab/keyboard-lab`), and a kanata for
    /// it. A script starts it itself.
    KEYBOARD {
        @Override
        Optional<String> missing() {
            return missingToRoot("qemu-system-x86_64", "busybox", "modprobe", "cpio", "python3")
                    .or(() -> Kanata.missing(Kanata.FOR_KEYBOARDS));
        }
    },
    /// The real kanata, built by cargo. A test asks [Kanata] for the binary.
    KANATA {
        @Override
        Optional<String> missing() {
            return missingOnLinux().or(() -> Kanata.missing(Kanata.CURRENT));
        }
    };

    /// Why this machine cannot have the lab, in a few words; empty when it can.
    abstract Optional<String> missing();

    /// The commands that a lab script is run under, outermost first.
    static List<String> wrappers(List<Lab> labs) {
        return Stream.of(SYSTEMD, DESKTOP)
                .filter(labs::contains)
                .map(lab -> Checkout.file("src/test/lab/" + lab.title() + "-lab").toString())
                .toList();
    }

    /// The lab's name in a sentence: `systemd`.
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> missingToRoot(String... commands) {
        boolean root = System.getProperty("user.name").equals("root");
        return missingOnLinux()
                .or(() -> root ? Optional.empty() : Optional.of("needs root"))
                .or(() -> missingOnLinux(commands));
    }

    private static Optional<String> missingOnLinux(String... commands) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("needs Linux");
        }
        List<String> absent = Stream.of(commands).filter(command -> !onPath(command)).toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "not installed: "
                                + String.join(", ", absent)
                                + " (src/test/lab/install installs it)");
    }

    private static Optional<String> noNamespaces() {
        return succeeds("unshare", "--fork", "--pid", "--mount", "--cgroup", "--net", "true")
                ? Optional.empty()
                : Optional.of("this machine forbids new namespaces");
    }

    private static boolean onPath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
