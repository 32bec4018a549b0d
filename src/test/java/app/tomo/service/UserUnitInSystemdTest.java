package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Activity;
import app.tomo.model.Enablement;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;
import app.tomo.service.ServiceManagerContract.Managed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A unit that Tomo makes, read by a real systemd.
@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class UserUnitInSystemdTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private static UserUnit unit(String name, LabUnits units) {
        Path configuration = Path.of(System.getenv("XDG_CONFIG_HOME"));
        return UserUnit.of(name, configuration, units.bus, units.time, () -> Limits.DEFAULT);
    }

    @Test
    void anInstalledUnitIsEnabledAndStartsTheVeryCommandLine() throws Exception {
        Path config = Files.writeString(folder.resolve("my 100% $keys ä.kbd"), "");
        String name = LabUnits.newName();
        try (LabUnits units = LabUnits.open(Scope.USER)) {
            UserUnit unit = unit(name, units);
            assertEquals(Truth.NO, unit.isThere());
            List<String> command = List.of("/usr/bin/tail", "-f", config.toString());
            assertNull(unit.install(UserUnit.text("tail", command)));
            Managed managed = units.managed(name);
            assertNull(managed.control().start(DEADLINE));
            ServiceStatus status = managed.status();
            assertEquals(Enablement.ENABLED, status.enablement());
            assertEquals(
                    command,
                    ProcessTable.ofThisMachine().entry(status.pid()).orElseThrow().arguments());
            assertEquals(Truth.YES, unit.isThere());
            assertNotNull(unit.install("again"));
            assertNull(managed.control().stop(DEADLINE));
            unit.remove();
            assertFalse(Files.exists(unit.file()));
            assertEquals(Activity.INACTIVE, managed.status().activity());
        }
    }

    @Test
    void aUnitOfThatNameAnywhereIsSeen() throws Exception {
        try (LabUnits units = LabUnits.open(Scope.USER)) {
            assertEquals(Truth.YES, unit("default.target", units).isThere());
        }
    }
}
