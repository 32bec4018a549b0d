package app.tomo.kanata;

import app.tomo.model.LogFinding;
import app.tomo.runtime.DaemonLog;

import java.util.List;

/// What the daemon's log gives away about its newest process. Pure.
///
/// Only what a line proves becomes a finding. What was put right later is left out again: a rejected reload that a good one
/// followed, a keyboard that could be grabbed after all. A daemon that was told to be quiet (`-q`) logs errors only, so
/// neither its start, nor its emergency chord, nor a successful reload can be seen.
final class KanataLogReader {
    private KanataLogReader() {}

    /// @param lines oldest first; those of other programs are passed over
    static List<LogFinding> findings(List<DaemonLog.Line> lines) {
        List<DaemonLog.Line> newest = NewestProcess.of(lines);
        LogFindings findings = new LogFindings(newest);
        LogRecord.all(newest.stream().map(DaemonLog.Line::text).toList()).forEach(findings::read);
        return findings.list();
    }
}
