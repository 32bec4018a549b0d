package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// What every place for the flag of the emergency stop keeps to.
public abstract class EmergencyFlagContract {
    private static final Instant FIRST = Instant.parse("2026-11-22T14:02:17.250Z");

    /// A flag that is not set.
    protected abstract EmergencyFlag flag();

    @Test
    void whatWasNeverSetIsNotThere() {
        assertNull(flag().since());
    }

    @Test
    void theTimeOfTheFirstStopStays() {
        EmergencyFlag flag = flag();
        assertTrue(flag.set(FIRST));
        assertTrue(flag.set(FIRST.plusSeconds(60)));
        assertEquals(FIRST, flag.since());
    }

    @Test
    void whatIsLiftedIsGoneAndCanBeSetAgain() {
        EmergencyFlag flag = flag();
        assertTrue(flag.set(FIRST));
        assertTrue(flag.lift());
        assertNull(flag.since());
        assertTrue(flag.set(FIRST.plusSeconds(60)));
        assertEquals(FIRST.plusSeconds(60), flag.since());
    }

    @Test
    void liftingWhatIsNotSetIsNoTrouble() {
        assertTrue(flag().lift());
    }
}
