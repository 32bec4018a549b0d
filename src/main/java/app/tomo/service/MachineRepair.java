package app.tomo.service;

import app.tomo.model.Outcome.Hitch;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a repair changes of the machine itself: files below /etc, a kernel module, udev's rules, groups. Each is one program, or
/// one fixed script, that is run as the administrator; polkit asks the person before it, unless Tomo is that. What varies is handed
/// over as an argument or through the input, never as a part of a script. Blocks; any thread.
///
/// @param root whether nobody is to be asked
/// @param clock by which the deadline is read
public record MachineRepair(boolean root, Clock clock) {
    private static final String SHELL = "/bin/sh";

    /// The administrator's programs lie in folders that a person's path may lack.
    private static final String PATH =
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin:/run/current-system/sw/bin; ";

    private static final String LOAD = PATH + "exec modprobe -- \"$1\"";

    private static final String APPLY =
            PATH
                    + "udevadm control --reload && udevadm trigger --action=change"
                    + " --name-match=\"$1\" && udevadm settle --timeout=5";

    /// The account, how many groups are to be made, those, and then all that it is put into.
    private static final String JOIN =
            PATH
                    + "set -e; account=$1; made=$2; shift 2; while [ \"$made\" -gt 0 ]; do groupadd"
                    + " -f -r -- \"$1\"; shift; made=$((made - 1)); done; for group; do usermod -a"
                    + " -G \"$group\" -- \"$account\"; done";

    /// That very process: asked first, and forced after the time in tenths of a second. By the time leave is given, its number may
    /// be another's, or nobody's (proc_pid_stat(5): the state, and 19 fields later the beginning).
    private static final String END =
            PATH
                    + "pid=$1; since=$2; left=$3; lives() { { read -r all <\"/proc/$pid/stat\"; }"
                    + " 2>/dev/null || return 1; set -- ${all##*) }; case $1 in [ZXx]) return 1;;"
                    + " esac; shift 19; [ \"$1\" = \"$since\" ]; }; lives || exit 0; kill -TERM"
                    + " \"$pid\" || exit 0; while lives; do [ \"$left\" -gt 0 ] || kill -KILL"
                    + " \"$pid\"; left=$((left - 1)); sleep 0.1; done; exit 0";

    private static final int TENTHS = 100;

    /// How it ended.
    public sealed interface Result {
        record Done() implements Result {}

        /// Leave was not given, or there is nobody who could ask for it.
        record Refused() implements Result {}

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
        return script(LOAD, bounds, module);
    }

    /// Has udev read its rules again, and go through them for that device.
    public Result applyRules(String device, Bounds bounds) {
        return script(APPLY, bounds, device.substring(device.lastIndexOf('/') + 1));
    }

    /// Makes that account a member of the groups.
    ///
    /// @param missing those groups that are to be made first
    public Result joinGroups(
            String account, List<String> groups, List<String> missing, Bounds bounds) {
        List<String> words = new ArrayList<>();
        words.add(account);
        words.add(Integer.toString(missing.size()));
        words.addAll(missing);
        words.addAll(groups);
        return script(JOIN, bounds, words.toArray(String[]::new));
    }

    /// Ends a process that is not Tomo's own user's, and none that has its number by the time leave is given.
    ///
    /// @param since when it began, in the kernel's ticks since the boot
    /// @param patience how long it is asked before it is forced
    Result end(long pid, long since, Duration patience, Bounds bounds) {
        long tenths = Math.max(1, patience.toMillis() / TENTHS);
        return script(END, bounds, Long.toString(pid), Long.toString(since), Long.toString(tenths));
    }

    private Result script(String script, Bounds bounds, String... words) {
        List<String> command = new ArrayList<>(List.of(SHELL, "-c", script, "tomo"));
        command.addAll(List.of(words));
        return run(command, "", bounds);
    }

    private Result run(List<String> command, String input, Bounds bounds) {
        List<String> asker = root ? List.of() : List.of(AskedProgram.PKEXEC);
        Hindrance hindrance =
                AskedProgram.by(asker, Countdown.of(bounds.deadline(), clock), bounds.begun())
                        .run(command, input);
        return result(hindrance);
    }

    private static Result result(@Nullable Hindrance hindrance) {
        if (hindrance == null) {
            return new Result.Done();
        }
        return hindrance.why() == Hitch.DECLINED || hindrance.why() == Hitch.NO_ASKER
                ? new Result.Refused()
                : new Result.NotDone(hindrance.detail());
    }
}
