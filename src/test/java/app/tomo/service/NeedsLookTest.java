package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;

/// What a real systemd needs in order to start a unit.
@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class NeedsLookTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /// Two units may need each other, and both the same one.
    @Test
    void whatIsNeededIsFollowedToWhatIsMissingAndEachIsLookedAtOnce() throws Exception {
        String unit = LabUnits.newName();
        String other = LabUnits.newName();
        String missing = LabUnits.newName();
        try (LabUnits units = LabUnits.open(Scope.USER)) {
            units.define(
                    other,
                    "ExecStart=/bin/true",
                    "[Unit]",
                    "Requires=" + unit,
                    "BindsTo=" + missing);
            units.define(
                    unit,
                    "ExecStart=/bin/true",
                    "[Unit]",
                    "Requires=" + other,
                    "Requisite=" + missing);
            List<NeededUnit> needs =
                    UnitLook.at(units.bus, unit, DEADLINE, units.time).needs().stream()
                            .filter(each -> each.name().endsWith(".service"))
                            .toList();
            assertEquals(
                    List.of(
                            new NeededUnit(unit, other, "Requires", "loaded", "inactive"),
                            new NeededUnit(other, missing, "BindsTo", "not-found", "inactive")),
                    needs);
            units.forget();
        }
    }
}
