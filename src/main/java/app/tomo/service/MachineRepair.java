package app.tomo.service;

import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a repair changes of the machine itself: files below /etc, a kernel module, udev's rules, groups. Each change is one program
/// that is run as the administrator; polkit asks the person before it and names it, unless Tomo is the administrator. Blocks; any
/// thread.
///
/// @param asker the program that asks for leave and then runs what it was given; empty where nobody is to be asked
/// @param clock by which the deadline is read
public record MachineRepair(List<String> asker, Clock clock) {
    private static final String UDEV = "udevadm";

    public MachineRepair {
        asker = List.copyOf(asker);
    }

    /// Asked for by polkit.
    ///
    /// @param root whether nobody is to be asked
    public MachineRepair(boolean root, Clock clock) {
        this(root ? List.of() : List.of(AskedProgram.PKEXEC), clock);
    }

    /// How it ended.
    public sealed interface Result {
        record Done() implements Result {}

        /// Leave was not given, or there is nobody who could ask for it.
        record Refused() implements Result {}

        /// Leave was given, and its program does not come to an end. Only an administrator can end it.
        record RunsOn() implements Result {}

        /// It was not done.
        ///
        /// @param said the machine's words
        record NotDone(String said) implements Result {}
    }

    /// By when it has to be done, and how it is given up.
    ///
    /// @param begun is given what ends it
    public record Bounds(Duration deadline, Consumer<Runnable> begun) {}

    public Result write(String path, String text, Bounds bounds) {
        return run(GuardedFolder.writing(path), text, bounds);
    }

    public Result loadModule(String module, Bounds bounds) {
        return run(List.of("modprobe", "--", module), "", bounds);
    }

    /// Has udev go through its rules for that device. It looks for new ones by itself, though no more often than every three seconds
    /// (udev(7)): where the device is as before, it is told to, which is another question.
    public Result applyRules(String device, Bounds bounds) {
        String before = rights(device);
        Result result = trigger(device, bounds);
        if (!(result instanceof Result.Done) || !rights(device).equals(before)) {
            return result;
        }
        Result told = run(List.of(UDEV, "control", "--reload"), "", bounds);
        return told instanceof Result.Done ? trigger(device, bounds) : told;
    }

    private Result trigger(String device, Bounds bounds) {
        String name = "--name-match=" + device.substring(device.lastIndexOf('/') + 1);
        Result result = run(List.of(UDEV, "trigger", "--action=change", name), "", bounds);
        if (result instanceof Result.Done) {
            var _ =
                    new AskedProgram(
                                    List.of(),
                                    Countdown.of(bounds.deadline(), clock),
                                    bounds.begun())
                            .run(List.of(UDEV, "settle", "--timeout=5"), "");
        }
        return result;
    }

    /// Whose a device is, and who may use it.
    private static String rights(String device) {
        try {
            Map<String, Object> all = Files.readAttributes(Path.of(device), "unix:uid,gid,mode");
            return all.get("uid") + " " + all.get("gid") + " " + all.get("mode");
        } catch (IOException _) {
            return "";
        }
    }

    /// Makes a group of the machine's own; one that is there stays as it is.
    public Result makeGroup(String group, Bounds bounds) {
        return run(List.of("groupadd", "-f", "-r", "--", group), "", bounds);
    }

    /// Makes that account a member of the groups, which are there.
    public Result joinGroups(String account, List<String> groups, Bounds bounds) {
        return run(
                List.of("usermod", "-a", "-G", String.join(",", groups), "--", account),
                "",
                bounds);
    }

    /// Sends a signal to a process that is not Tomo's own user's. By the time leave is given, its number may be another's: only one
    /// that is called the same and is of the same user gets it.
    ///
    /// @param user the number of its user
    /// @param name as it calls itself
    Result signal(String signal, long pid, long user, String name, Bounds bounds) {
        String exactly = name.replaceAll("[^A-Za-z0-9_-]", ".");
        String of = Long.toString(user);
        try {
            // The number is taken from a file only, together with the rest.
            Path number = Files.createTempFile("tomo", ".pid");
            try {
                Files.writeString(number, Long.toString(pid));
                return run(
                        List.of(
                                "pkill",
                                "-" + signal,
                                "-F",
                                number.toString(),
                                "-U",
                                of,
                                "-x",
                                "--",
                                exactly),
                        "",
                        bounds);
            } finally {
                Files.delete(number);
            }
        } catch (IOException unwritable) {
            return new Result.NotDone(String.valueOf(unwritable.getMessage()));
        }
    }

    private Result run(List<String> command, String input, Bounds bounds) {
        Hindrance hindrance =
                new AskedProgram(asker, Countdown.of(bounds.deadline(), clock), bounds.begun())
                        .run(command, input);
        return result(hindrance);
    }

    private static Result result(@Nullable Hindrance hindrance) {
        if (hindrance == null) {
            return new Result.Done();
        }
        return switch (hindrance.why()) {
            case DECLINED, NO_ASKER -> new Result.Refused();
            case RUNS_ON -> new Result.RunsOn();
            default -> new Result.NotDone(hindrance.detail());
        };
    }
}
