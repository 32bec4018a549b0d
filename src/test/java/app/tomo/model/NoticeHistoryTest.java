package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class NoticeHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:02:21Z");
    private static final int MOST = 200;

    private static NoticeRecord crashes(long incident, int count, @Nullable NoticeHold held) {
        return NoticeRecord.of(
                incident,
                NOW.plusSeconds(count),
                new Matter(Headline.CRASH_LOOPING, count, 0, null, null),
                held);
    }

    @Test
    void aChangeInPlaceIsNoNewRecordAndKeepsItsTime() {
        NoticeHistory history = NoticeHistory.NONE.with(crashes(1, 3, null), MOST);
        history = history.with(crashes(1, 4, null), MOST);
        assertSame(history, history.with(crashes(1, 4, null), MOST));
        history = history.with(NoticeRecord.ofRecovery(1, NOW.plusSeconds(90), null), MOST);

        assertEquals(2, history.records().size());
        assertEquals(4, history.records().getFirst().matter().crashes());
        assertEquals(1, history.records().getFirst().changes());
        assertEquals(NOW.plusSeconds(3), history.records().getFirst().at());
    }

    @Test
    void whatIsHeldBackAndThenShownIsTwoRecords() {
        NoticeHistory history =
                NoticeHistory.NONE
                        .with(crashes(1, 3, NoticeHold.QUIET_HOURS), MOST)
                        .with(crashes(1, 4, null), MOST);
        assertEquals(2, history.records().size());
    }

    @Test
    void itIsBoundedInSizeAndAge() {
        NoticeHistory history = NoticeHistory.NONE;
        for (int i = 1; i <= 1_000; i++) {
            history = history.with(crashes(i, i, null), MOST);
        }
        assertEquals(MOST, history.records().size());
        assertEquals(801, history.records().getFirst().incident());

        Instant oldest = NOW.plusSeconds(900).plus(Duration.ofMillis(1));
        assertEquals(
                List.of(901L),
                history.since(oldest).records().stream()
                        .limit(1)
                        .map(NoticeRecord::incident)
                        .toList());
        assertSame(history, history.since(NOW));
    }
}
