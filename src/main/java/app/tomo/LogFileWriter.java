package app.tomo;

import app.tomo.config.LogFile;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.runtime.RuntimeProvider;
import org.tinylog.writers.Writer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;

/// Hands what Tomo logs to its [LogFile], on a thread of its own: whoever logs never waits for a disk. A file that cannot be
/// written is complained of once, on standard error, and tried again with each line.
///
/// tinylog makes it, from `tinylog.properties`; until [#into] has said which file, what is logged is not kept.
public final class LogFileWriter implements Writer {
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private static volatile @Nullable LogFile target;

    private final Aside<LogLine> lines = new Aside<>("log to file", this::writeNow);
    private boolean complained;

    /// @param properties none are known
    public LogFileWriter(Map<String, String> properties) {}

    /// From now on it goes there.
    static void into(LogFile file) {
        target = file;
    }

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(
                LogEntryValue.DATE,
                LogEntryValue.LEVEL,
                LogEntryValue.MESSAGE,
                LogEntryValue.EXCEPTION);
    }

    /// Returns at once. Where too much waits already, it is not kept.
    @Override
    public void write(LogEntry entry) {
        if (target != null) {
            lines.offer(
                    new LogLine(
                            entry.getTimestamp().toInstant(),
                            Source.TOMO,
                            RuntimeProvider.getProcessId(),
                            Level.valueOf(entry.getLevel().name()),
                            text(entry)));
        }
    }

    private static String text(LogEntry entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getMessage() == null ? "" : entry.getMessage());
        if (entry.getException() != null) {
            text.append('\n');
            entry.getException().printStackTrace(new PrintWriter(text));
        }
        return text.toString().stripTrailing();
    }

    private void writeNow(LogLine line) {
        LogFile file = target;
        try {
            if (file != null) {
                file.add(line);
            }
        } catch (IOException unwritable) {
            if (!complained) {
                complained = true;
                System.err.println(
                        Words.ofKanata()
                                .commands()
                                .logUnwritable(
                                        file.file().toString(),
                                        String.valueOf(unwritable.getMessage())));
            }
        }
    }

    /// What is written is on the disk already.
    @Override
    public void flush() {}

    /// Gives what still waits a moment to be written: a disk that hangs must not keep Tomo from ending.
    @Override
    public void close() throws InterruptedException {
        lines.end(LAST_WORDS);
    }
}
