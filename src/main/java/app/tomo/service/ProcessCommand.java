package app.tomo.service;

import java.util.List;

/// The command line with which a process was started, which a unit that was changed since does not tell. Any thread; reads
/// `/proc`.
public final class ProcessCommand {
    private ProcessCommand() {}

    /// Empty where there is no such process, or this system does not say.
    public static List<String> of(long pid) {
        return ProcessTable.ofThisMachine()
                .entry(pid)
                .map(ProcessTable.Entry::arguments)
                .orElse(List.of());
    }
}
