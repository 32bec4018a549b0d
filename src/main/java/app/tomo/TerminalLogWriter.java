package app.tomo;

import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.Writer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;

/// Shows what is logged on standard error, on a thread of its own: whoever logs never waits for a pipe that nobody reads.
///
/// tinylog makes it, from `tinylog.properties`.
public final class TerminalLogWriter implements Writer {
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Aside<String> lines = new Aside<>("log to terminal", System.err::print);

    /// @param properties none are known
    public TerminalLogWriter(Map<String, String> properties) {}

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(LogEntryValue.MESSAGE, LogEntryValue.EXCEPTION);
    }

    @Override
    public void write(LogEntry entry) {
        StringWriter text = new StringWriter().append("tomo: ");
        text.append(entry.getMessage() == null ? "" : entry.getMessage());
        if (entry.getException() == null) {
            text.append(System.lineSeparator());
        } else {
            text.append(entry.getMessage() == null ? "" : ": ");
            entry.getException().printStackTrace(new PrintWriter(text));
        }
        lines.offer(text.toString());
    }

    /// There is nothing to hasten.
    @Override
    public void flush() {}

    @Override
    public void close() throws InterruptedException {
        lines.end(LAST_WORDS);
    }
}
