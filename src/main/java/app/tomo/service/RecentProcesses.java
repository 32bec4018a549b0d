package app.tomo.service;

import java.util.LinkedHashSet;
import java.util.Set;

/// The main processes that a unit had lately, the living and the dead. For any thread.
final class RecentProcesses {
    /// Enough for what a crash loop leaves behind within a look at the log.
    private static final int MOST = 50;

    private final LinkedHashSet<Long> pids = new LinkedHashSet<>();

    synchronized void noticed(long pid) {
        if (pid != 0) {
            pids.remove(pid);
            pids.addLast(pid);
            if (pids.size() > MOST) {
                pids.removeFirst();
            }
        }
    }

    synchronized Set<Long> pids() {
        return Set.copyOf(pids);
    }
}
