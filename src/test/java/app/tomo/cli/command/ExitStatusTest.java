package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ExitStatusTest {
    private static final ConfigFault FAULT = new ConfigFault(null, 0, 0, 0, 0, "no", "");

    private static final Set<Headline> OFF =
            Set.of(
                    Headline.STOPPED,
                    Headline.PAUSED,
                    Headline.EMERGENCY_STOPPED,
                    Headline.NOT_INSTALLED,
                    Headline.FAILED);

    @ParameterizedTest
    @EnumSource
    void aHeadlineHasItsStatus(Headline headline) {
        int expected = headline == Headline.HEALTHY ? 0 : OFF.contains(headline) ? 3 : 4;
        assertEquals(expected, ExitStatus.of(headline));
    }

    @Test
    void onlyAVerifiedEndIsOneThatWasReached() {
        Duration took = Duration.ofMillis(3);
        List<Outcome> outcomes =
                List.of(
                        new Outcome.Reached(took, false, false),
                        new Outcome.Applied(took, true),
                        new Outcome.Rejected(FAULT),
                        new Outcome.TimedOut(took),
                        new Outcome.Unknown(),
                        new Outcome.Unsupported("1.9"),
                        new Outcome.HeldBack(Outcome.HeldBackWhy.NOT_RUNNING, Duration.ZERO),
                        new Outcome.Expired(took),
                        new Outcome.Cancelled(true),
                        new Outcome.Failed(new Outcome.Failure.NotConnected()));
        assertEquals(
                List.of(0, 0, 5, 5, 5, 5, 5, 5, 5, 5),
                outcomes.stream().map(ExitStatus::of).toList());
        Set<Class<?>> seen = new HashSet<>();
        outcomes.forEach(outcome -> seen.add(outcome.getClass()));
        assertEquals(Set.of(Outcome.class.getPermittedSubclasses()), seen);
    }

    @Test
    void onlyAConfigThatPassedIsGood() {
        assertEquals(0, ExitStatus.of(new CheckResult.Passed(List.of("a remark"))));
        assertEquals(5, ExitStatus.of(new CheckResult.Failed(FAULT)));
        for (CheckResult.Why why : CheckResult.Why.values()) {
            assertEquals(5, ExitStatus.of(new CheckResult.NotPossible(why, "")));
        }
    }
}
