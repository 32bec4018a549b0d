package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure.UnitNotChanged;
import app.tomo.model.Outcome.Hitch;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Plans for a unit, carried out by a real systemd.
@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class SystemdUnitControlTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String SERVICE = "[Service]\nExecStart=/usr/bin/sleep infinity\n";
    private static final String STARTS_BY_ITSELF = SERVICE + "[Install]\nWantedBy=default.target\n";

    private final String name = LabUnits.newName();
    private LabUnits units;
    private Path file;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        units = LabUnits.open(Scope.USER);
        file = Path.of(System.getenv("XDG_CONFIG_HOME"), "systemd", "user", name);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        units.forget();
        units.close();
    }

    private Outcome.@Nullable Failure change(@Nullable String path, UnitStep... steps) {
        UnitPlan plan =
                new UnitPlan(
                        UnitTask.INSTALL,
                        UnitDefinition.none(Scope.USER, name),
                        List.of(steps),
                        false,
                        Map.of(),
                        path,
                        path == null ? Truth.UNKNOWN : Truth.YES);
        return new SystemdUnitControl(_ -> units.bus, units.time).change(plan, DEADLINE);
    }

    private UnitStep.Write write(String text) {
        return new UnitStep.Write(file.toString(), null, text);
    }

    private String property(String of) throws IOException, InterruptedException {
        return units.systemctl("show", "--value", "-p", of, name).strip();
    }

    @Test
    void aUnitIsThereWhenItsManagerHasItAsItWasMeant() throws Exception {
        assertNull(
                change(
                        file.toString(),
                        write(STARTS_BY_ITSELF),
                        new UnitStep.Reload(),
                        new UnitStep.Enable()));
        assertEquals("enabled", property("UnitFileState"));
        assertEquals(file.toString(), property("FragmentPath"));
        assertNull(
                change(
                        null,
                        new UnitStep.Disable(),
                        new UnitStep.Delete(file.toString(), STARTS_BY_ITSELF),
                        new UnitStep.Reload()));
        assertFalse(Files.exists(file));
        assertEquals("not-found", property("LoadState"));
    }

    @Test
    void whatTheManagerHasOtherwiseThanItWasMeantIsTakenBack() throws Exception {
        assertEquals(
                new UnitNotChanged(Hitch.OVERRULED, "static", true),
                change(
                        file.toString(),
                        write(SERVICE),
                        new UnitStep.Reload(),
                        new UnitStep.Enable()));
        assertFalse(Files.exists(file));
        assertEquals("not-found", property("LoadState"));
    }

    @Test
    void whatCannotBeDoneToItsEndIsTakenBackFromItsBeginning() throws Exception {
        Path dropIn = file.resolveSibling(name + ".d").resolve("tomo.conf");
        Files.createDirectories(dropIn.getParent());
        Files.writeString(dropIn, "[Service]\nNice=3\n");
        assertEquals(
                new UnitNotChanged(Hitch.NOT_OURS, dropIn.toString(), true),
                change(
                        file.toString(),
                        write(STARTS_BY_ITSELF),
                        new UnitStep.Reload(),
                        new UnitStep.Enable(),
                        new UnitStep.Write(dropIn.toString(), null, "[Service]\nNice=1\n")));
        assertFalse(Files.exists(file));
        assertEquals("[Service]\nNice=3\n", Files.readString(dropIn));
        assertEquals("not-found", property("LoadState"));
        assertEquals("", property("UnitFileState"));
    }

    @Test
    void whatStandsThereAlreadyStays() throws Exception {
        Files.writeString(file, "[Unit]\nDescription=theirs\n");
        assertEquals(
                new UnitNotChanged(Hitch.NOT_OURS, file.toString(), true),
                change(file.toString(), write(STARTS_BY_ITSELF), new UnitStep.Reload()));
        assertEquals("[Unit]\nDescription=theirs\n", Files.readString(file));
    }
}
