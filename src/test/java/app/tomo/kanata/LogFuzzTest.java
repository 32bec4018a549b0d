package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.LogFinding;
import app.tomo.runtime.DaemonLog;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever a program writes that calls itself kanata. A line that begins with `~` is another process's.
class LogFuzzTest {
    private static final int MOST_EVIDENCE = 24;

    @FuzzTest(maxDuration = "5m")
    void whatIsFoundIsBoundedAndInTheLog(byte[] bytes) {
        List<String> texts = lines(bytes);
        LogLines log = new LogLines();
        texts.forEach(text -> log.add(text.startsWith("~") ? 2 : 1, text));
        List<LogFinding> findings = KanataLogReader.findings(log.list());
        assertTrue(findings.size() <= texts.size());
        for (LogFinding finding : findings) {
            assertTrue(log.list().stream().map(DaemonLog.Line::at).anyMatch(finding.at()::equals));
            assertTrue(!finding.evidence().isEmpty() && finding.evidence().size() <= MOST_EVIDENCE);
            assertPlaced(finding.fault());
        }
        assertTrue(KeyboardLines.taken(log.list()).size() <= texts.size());
        texts.forEach(text -> assertTrue(LogRecord.said(text).text().length() <= text.length()));
    }

    @FuzzTest(maxDuration = "5m")
    void aVerdictIsGivenInKanatasWordsOnly(byte[] bytes) {
        String output = new String(bytes, StandardCharsets.UTF_8);
        boolean approved = output.contains("config file is valid");
        switch (KanataCheck.verdict(0, output, "/home/me/main.kbd")) {
            case CheckResult.Passed(List<String> warnings) -> {
                assertTrue(approved);
                assertTrue(warnings.size() < lines(bytes).size());
            }
            case CheckResult.Failed _ -> throw new AssertionError("status 0 is no fault");
            case CheckResult.NotPossible _ -> {}
        }
        if (KanataCheck.verdict(1, output, "/home/me/main.kbd")
                instanceof CheckResult.Failed(ConfigFault fault)) {
            assertTrue(output.contains("[ERROR]"));
            assertPlaced(fault);
        }
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static void assertPlaced(@Nullable ConfigFault fault) {
        if (fault == null) {
            return;
        }
        assertTrue(fault.line() >= 0 && fault.column() >= 0, fault::toString);
        assertTrue(fault.endLine() >= 0 && fault.endColumn() >= 0, fault::toString);
        assertEquals(1, Math.max(1, fault.reason().lines().count()), fault::toString);
    }
}
