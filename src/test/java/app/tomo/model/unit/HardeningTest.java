package app.tomo.model.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Scope;
import app.tomo.model.unit.Hardening.Weakness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class HardeningTest {
    @ParameterizedTest
    @CsvSource({
        "RESTART, always, COMES_BACK_ALWAYS",
        "RESTART, no, STAYS_DOWN",
        "RESTART_DELAY, 100ms, NO_DELAY",
        "RESTART_DELAY, 20, LOOPS",
        "LIMIT_BURST, 0, NO_LIMIT",
        "LIMIT_INTERVAL, 0, NO_LIMIT",
        "START_TIMEOUT, infinity, LONG_START",
        "START_TIMEOUT, 90, LONG_START",
        "STOP_TIMEOUT, 90, LONG_STOP",
        "STOP_TIMEOUT, infinity, LONG_STOP",
        "KILL_MODE, process, LEAVES_PROCESSES",
        "WATCHDOG, 30, WATCHDOG"
    })
    void eachWeaknessIsSeen(UnitProperty property, String value, Weakness weakness) {
        assertEquals(Map.of(property, weakness), Hardening.weaknesses(Units.weak(property, value)));
    }

    /// It is set all the same, for it counts as soon as the unit is brought back.
    @Test
    void howItIsBroughtBackIsNoMatterWhereItIsNot() {
        Map<UnitProperty, UnitValue> values = Units.hard();
        values.put(UnitProperty.RESTART, new UnitValue("no"));
        values.put(UnitProperty.RESTART_DELAY, new UnitValue("100ms"));
        UnitDefinition unit = Units.unit(Scope.USER, "", List.of(), values);
        assertEquals(Map.of(UnitProperty.RESTART, Weakness.STAYS_DOWN), Hardening.weaknesses(unit));
        assertEquals(
                Map.of(
                        UnitProperty.RESTART, new UnitValue("on-failure"),
                        UnitProperty.RESTART_DELAY, new UnitValue("1"),
                        UnitProperty.LIMIT_BURST, new UnitValue("5"),
                        UnitProperty.LIMIT_INTERVAL, new UnitValue("60")),
                Hardening.remedy(unit));
    }

    /// `on-success` brings back what ended well, for ever.
    @Test
    void howItIsBroughtBackMattersWhereItIsAtTimes() {
        Map<UnitProperty, UnitValue> values = Units.hard();
        values.put(UnitProperty.RESTART, new UnitValue("on-success"));
        values.put(UnitProperty.RESTART_DELAY, new UnitValue("100ms"));
        assertEquals(
                Map.of(
                        UnitProperty.RESTART, Weakness.STAYS_DOWN,
                        UnitProperty.RESTART_DELAY, Weakness.NO_DELAY),
                Hardening.weaknesses(Units.unit(Scope.USER, "", List.of(), values)));
    }

    @Test
    void nothingIsWeakInWhatTomoWrites() {
        UnitDefinition unit = Units.unit(Scope.USER, "", List.of(), Units.hard());
        assertEquals(Map.of(), Hardening.weaknesses(unit));
        assertEquals(Map.of(), Hardening.remedy(unit));
    }

    /// kanata.md: 3 s stay under systemd's default of 5 starts in 10 s, so a bad config is tried for ever.
    @Test
    void aDelayThatStaysUnderTheLimitLoops() {
        Map<UnitProperty, UnitValue> values = Units.hard();
        values.put(UnitProperty.RESTART_DELAY, new UnitValue("3"));
        values.put(UnitProperty.LIMIT_INTERVAL, new UnitValue("10"));
        UnitDefinition unit = Units.unit(Scope.USER, "", List.of(), values);
        assertEquals(
                Map.of(UnitProperty.RESTART_DELAY, Weakness.LOOPS), Hardening.weaknesses(unit));
        assertEquals(
                Map.of(
                        UnitProperty.RESTART_DELAY, new UnitValue("1"),
                        UnitProperty.LIMIT_BURST, new UnitValue("5"),
                        UnitProperty.LIMIT_INTERVAL, new UnitValue("60")),
                Hardening.remedy(unit));
    }

    @Test
    void theRemedySaysOnlyWhatIsWeak() {
        assertEquals(
                Map.of(UnitProperty.STOP_TIMEOUT, new UnitValue("5")),
                Hardening.remedy(Units.weak(UnitProperty.STOP_TIMEOUT, "90")));
    }
}
