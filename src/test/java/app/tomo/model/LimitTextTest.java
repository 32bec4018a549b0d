package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

class LimitTextTest {
    @ParameterizedTest
    @CsvSource({
        "yes, 1",
        "on, 1",
        "true, 1",
        "1, 1",
        "no, 0",
        "off, 0",
        "false, 0",
        "0, 0",
        "2, ",
        "'', ",
        "Yes, "
    })
    void aSwitchIsReadAsPeopleWriteItAndAsTheNumberItWas(String text, @Nullable Long value) {
        assertEquals(value, LimitText.read(Limit.TRIAL_USED, text));
    }

    @Test
    void aSwitchIsShownAsOnOrOff() {
        assertEquals("on", LimitText.of(Limit.TRIAL_USED, 1));
        assertEquals("off", LimitText.of(Limit.TRIAL_USED, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "3 s, 3000",
        "3s, 3000",
        "300 ms, 300",
        "0.5 s, 500",
        "1.5 min, 90000",
        "10 min, 600000"
    })
    void aTimeIsReadWithItsUnit(String text, long millis) {
        assertEquals(millis, LimitText.read(Limit.RELOAD_COOL_DOWN, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "",
                "s",
                "-3 s",
                "3  s",
                " 3 s",
                "3 sec",
                "3 m",
                "3 S",
                "1e3 ms",
                "0.0001 s",
                "99 ms",
                "11 min",
                "1 h",
                "999999999 h",
                "99999999999999999999 ms",
                "٣ s"
            })
    void anythingElseIsNone(String text) {
        assertNull(LimitText.read(Limit.RELOAD_COOL_DOWN, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "2.0", "-1", "two", "", "2 s"})
    void aCountIsAWholeNumberWithinItsBounds(String text) {
        assertEquals(2, LimitText.read(Limit.DEADLY, "2"));
        assertNull(LimitText.read(Limit.DEADLY, text));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "300, 300 ms", "1200, 1.2 s", "5000, 5 s", "90000, 90 s", "60000, 1 min"})
    void aTimeIsWrittenAsShortAsCanBe(long millis, String text) {
        assertEquals(text, LimitText.of(Limit.NOTICE_QUIET, millis));
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void whatIsWrittenCanBeReadAgain(Limit limit) {
        for (long value : new long[] {limit.least(), limit.initial(), limit.most()}) {
            assertEquals(value, LimitText.read(limit, LimitText.of(limit, value)));
        }
    }

    @Test
    void theDefaultsContradictNeitherTheirBoundsNorEachOther() {
        for (Limit limit : Limit.values()) {
            assertTrue(limit.allows(limit.initial()), limit::key);
        }
        for (LimitRule rule : LimitRule.ALL) {
            assertTrue(rule.holds(Limits.DEFAULT), rule::toString);
        }
    }

    @Test
    void noTwoHaveOneName() {
        Set<String> keys = new HashSet<>();
        Arrays.stream(Limit.values())
                .map(limit -> limit.key().replace('-', '.'))
                .forEach(key -> assertTrue(keys.add(key), key));
    }
}
