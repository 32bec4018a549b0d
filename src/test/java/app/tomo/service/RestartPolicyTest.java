package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.model.Exit;
import app.tomo.model.Limits;
import app.tomo.service.RestartPolicy.Decision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RestartPolicyTest {
    private static final RestartPolicy POLICY = RestartPolicy.of(Limits.DEFAULT);
    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
    private static final Exit CRASH = new Exit.Signalled(6, false);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 15})
    void whoeverWasAskedToEndStaysDown(int signal) {
        assertInstanceOf(Decision.Rest.class, after(new Exit.Signalled(signal, false), 0, T));
    }

    @Test
    void whoeverEndsWellStaysDown() {
        assertInstanceOf(Decision.Rest.class, after(new Exit.Exited(0), 0, T));
    }

    @Test
    void theDelayDoublesUpToThirtySeconds() {
        List<Duration> delays = new ArrayList<>();
        for (int failures = 0; failures < 8; failures++) {
            delays.add(delay(after(CRASH, failures, T)));
        }
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L),
                delays.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void whoRanForLongBeginsAnew() {
        assertEquals(Duration.ofSeconds(1), delay(after(CRASH, 5, T.plusSeconds(43))));
    }

    @Test
    void theSixthStartWithinAMinuteIsOneTooMany() {
        List<Instant> starts = new ArrayList<>();
        Instant now = T;
        for (int failures = 0; failures < 4; failures++) {
            starts.add(now);
            now = now.plus(delay(POLICY.after(CRASH, starts, failures, now)));
        }
        starts.add(now);
        assertInstanceOf(Decision.GiveUp.class, POLICY.after(CRASH, starts, 4, now));
    }

    @Test
    void startsThatAreFarApartAreNoLoop() {
        List<Instant> starts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            starts.add(T.plusSeconds(43L * i));
        }
        Instant now = starts.getLast().plusSeconds(42);
        assertInstanceOf(Decision.Again.class, POLICY.after(CRASH, starts, 20, now));
    }

    private static Decision after(Exit exit, int failures, Instant now) {
        return POLICY.after(exit, List.of(T), failures, now);
    }

    private static Duration delay(Decision decision) {
        return assertInstanceOf(Decision.Again.class, decision).delay();
    }
}
