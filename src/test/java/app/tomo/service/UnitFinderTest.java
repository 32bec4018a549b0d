package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Scope;
import app.tomo.model.Truth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;

@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class UnitFinderTest {
    private static final String DAEMON = "ExecStart=/usr/bin/tail -f /dev/null";

    private final String unit = LabUnits.newName();
    private LabUnits user;
    private LabUnits system;

    @BeforeEach
    void openBuses() throws Exception {
        user = LabUnits.open(Scope.USER);
        system = LabUnits.open(Scope.SYSTEM);
    }

    @AfterEach
    void closeBuses() {
        user.close();
        system.close();
    }

    @Test
    void aUnitOfThePersonIsFoundThere() throws Exception {
        user.define(unit, DAEMON);
        assertEquals(new UnitScopes(Truth.YES, Truth.NO), find());
        assertEquals(Scope.USER, find().choice());
        assertTrue(find().onlyElsewhere(Scope.SYSTEM));
        assertFalse(find().onlyElsewhere(Scope.USER));
    }

    @Test
    void aUnitOfTheMachineIsFoundThere() throws Exception {
        system.define(unit, DAEMON);
        assertEquals(new UnitScopes(Truth.NO, Truth.YES), find());
        assertEquals(Scope.SYSTEM, find().choice());
        assertTrue(find().onlyElsewhere(Scope.USER));
    }

    @Test
    void aUnitInBothIsLookedAfterInThePersonsManager() throws Exception {
        user.define(unit, DAEMON);
        system.define(unit, DAEMON);
        assertTrue(find().inBoth());
        assertEquals(Scope.USER, find().choice());
        assertFalse(find().onlyElsewhere(Scope.USER));
    }

    @Test
    void aMaskedUnitCountsAsNotDefined() throws Exception {
        user.mask(unit);
        system.define(unit, DAEMON);
        assertEquals(Scope.SYSTEM, find().choice());
    }

    @Test
    void aUnitThatNobodyDefinedIsLookedForInThePersonsManager() {
        assertEquals(new UnitScopes(Truth.NO, Truth.NO), find());
        assertEquals(Scope.USER, find().choice());
    }

    @Test
    void aBusThatIsNotThereLeavesItOpen() throws Exception {
        system.define(unit, DAEMON);
        user.bus.close();
        assertEquals(new UnitScopes(Truth.UNKNOWN, Truth.YES), find());
        assertFalse(find().onlyElsewhere(Scope.USER));
    }

    private UnitScopes find() {
        return new UnitFinder(user.bus, system.bus, system.time).find(unit, Duration.ofSeconds(60));
    }
}
