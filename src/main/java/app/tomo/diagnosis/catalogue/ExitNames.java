package app.tomo.diagnosis.catalogue;

import java.util.List;
import java.util.Map;

/// What systemd calls an exit status of its own (systemd.exec(5)), and a signal (signal(7), Linux). Pure.
public final class ExitNames {
    /// From 200 on; empty where there is none.
    private static final List<String> STATUSES =
            List.of(
                    "CHDIR",
                    "NICE",
                    "FDS",
                    "EXEC",
                    "MEMORY",
                    "LIMITS",
                    "OOM_ADJUST",
                    "SIGNAL_MASK",
                    "STDIN",
                    "STDOUT",
                    "CHROOT",
                    "IOPRIO",
                    "TIMERSLACK",
                    "SECUREBITS",
                    "SETSCHEDULER",
                    "CPUAFFINITY",
                    "GROUP",
                    "USER",
                    "CAPABILITIES",
                    "CGROUP",
                    "SETSID",
                    "CONFIRM",
                    "STDERR",
                    "",
                    "PAM",
                    "NETWORK",
                    "NAMESPACE",
                    "NO_NEW_PRIVILEGES",
                    "SECCOMP",
                    "SELINUX_CONTEXT",
                    "PERSONALITY",
                    "APPARMOR",
                    "ADDRESS_FAMILIES",
                    "RUNTIME_DIRECTORY",
                    "",
                    "CHOWN",
                    "SMACK_PROCESS_LABEL",
                    "KEYRING",
                    "STATE_DIRECTORY",
                    "CACHE_DIRECTORY",
                    "LOGS_DIRECTORY",
                    "CONFIGURATION_DIRECTORY",
                    "NUMA_POLICY",
                    "CREDENTIALS",
                    "",
                    "BPF");

    private static final int FIRST = 200;

    private static final List<String> SIGNALS =
            List.of(
                    "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1",
                    "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP",
                    "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH",
                    "POLL", "PWR", "SYS");

    /// libc's own, which systemd names as well.
    private static final Map<Integer, String> PLAIN = Map.of(0, "SUCCESS", 1, "FAILURE");

    private ExitNames() {}

    /// `217/USER`; the bare number where it has no name.
    public static String status(int status) {
        int place = status - FIRST;
        String name =
                place >= 0 && place < STATUSES.size()
                        ? STATUSES.get(place)
                        : PLAIN.getOrDefault(status, "");
        return name.isEmpty() ? Integer.toString(status) : status + "/" + name;
    }

    /// Whether systemd itself ended with it, before the program could run.
    static boolean isOfSystemd(int status) {
        int place = status - FIRST;
        return place >= 0 && place < STATUSES.size() && !STATUSES.get(place).isEmpty();
    }

    /// `9/KILL`.
    public static String signal(int signal) {
        return signal > 0 && signal <= SIGNALS.size()
                ? signal + "/" + SIGNALS.get(signal - 1)
                : Integer.toString(signal);
    }
}
