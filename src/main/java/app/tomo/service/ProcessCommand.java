package app.tomo.service;

import java.nio.file.Path;
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

    /// That of the child of a Tomo that runs; empty where none lives.
    ///
    /// @param mark the file in which the child's process is remembered
    public static List<String> ofChild(Path mark) {
        return new ChildMark(mark).living().map(child -> of(child.pid())).orElse(List.of());
    }
}
