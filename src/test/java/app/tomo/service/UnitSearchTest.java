package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Bus;
import app.tomo.kanata.Kanata;
import app.tomo.lab.Freezer;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.service.UnitSearch.Patience;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class UnitSearchTest {
    private static final String KANATA = "ExecStart=/usr/bin/kanata -c /etc/k.kbd -p 5829";
    private static final String OTHER = "ExecStart=/usr/bin/tail -f /dev/null";
    private static final Patience PATIENT =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(20));

    private final String unit = LabUnits.newName();
    private LabUnits user;
    private LabUnits system;

    @BeforeEach
    void openBuses() throws Exception {
        user = LabUnits.open(Scope.USER);
        system = LabUnits.open(Scope.SYSTEM);
    }

    @AfterEach
    void closeBuses() throws Exception {
        user.forget();
        system.forget();
        user.close();
        system.close();
    }

    @Test
    void aUnitIsFoundByWhatItStarts() throws Exception {
        user.define(unit, KANATA);
        Candidate found = only();
        assertEquals(Scope.USER, found.scope());
        assertEquals(unit, found.unit());
        assertEquals(LoadState.LOADED, found.load());
        assertFalse(found.up());
        assertEquals("/etc/k.kbd", found.invocation().config());
        assertEquals(DaemonAddress.loopback(5829), found.invocation().address());
    }

    @Test
    void aUnitThatIsOnlyCalledSoIsNot() throws Exception {
        user.define("kanata.service", OTHER);
        system.define("kanata-tray.service", "ExecStart=/usr/bin/kanata-tray");
        assertEquals(List.of(), find());
    }

    @Test
    void wrappersAndShellsAreLookedThrough() throws Exception {
        user.define("a-" + unit, "ExecStart=/usr/bin/env kanata-linux-x64 -p 1");
        user.define("b-" + unit, "ExecStart=/bin/sh -c \"exec /opt/kanata -p 2\"");
        system.define("c-" + unit, "ExecStart=/bin/sh -c \"kanata -p $$PORT\"");
        assertEquals(List.of("a-" + unit, "b-" + unit, "c-" + unit), names());
    }

    @Test
    void aDropInCounts() throws Exception {
        system.define(unit, OTHER);
        system.dropIn(unit, "[Service]", "ExecStart=", KANATA);
        assertEquals(List.of(unit), names());
        system.dropIn(unit, "[Service]", "ExecStart=", OTHER);
        assertEquals(List.of(), names());
    }

    @Test
    void ofATemplateTheInstancesThatAreThereCount() throws Exception {
        user.define("kbd@.service", OTHER + " %i kanata -c");
        user.define("keys@.service", "ExecStart=/usr/bin/env sleep 1000", "# kanata");
        user.define("real@.service", "ExecStart=/usr/bin/env -S kanata --cfg /etc/%i.kbd");
        assertEquals(List.of(), names());
        user.systemctl("start", "--no-block", "real@laptop.service", "kbd@laptop.service");
        assertEquals(List.of("real@laptop.service"), names());
        assertEquals("/etc/laptop.kbd", only().invocation().config());
    }

    @Test
    void aTransientUnitCounts() throws Exception {
        Path fake = Files.createTempDirectory("bin").resolve("kanata");
        Files.createSymbolicLink(fake, Path.of("/usr/bin/tail"));
        LabUnits.run("systemd-run", "--user", "--unit=" + unit, fake.toString(), "-f", "/dev/null");
        assertEquals(List.of(unit), names());
        assertTrue(only().up());
        user.systemctl("stop", unit);
    }

    @Test
    void ofAMaskedUnitTheDefinitionBelowTheMaskCounts() throws Exception {
        Path below = Files.createDirectories(Path.of("/run/systemd/system")).resolve(unit);
        Files.writeString(below, "[Service]\n" + KANATA + "\n");
        system.mask(unit);
        Candidate found = only();
        assertEquals(LoadState.MASKED, found.load());
        assertEquals("/etc/k.kbd", found.invocation().config());
        Files.delete(below);
    }

    @Test
    void anAliasIsNoSecondUnit() throws Exception {
        user.define(unit, KANATA);
        user.alias("keyboard.service", unit);
        assertEquals(List.of(unit), names());
    }

    @Test
    void bothManagersAreAsked() throws Exception {
        user.define(unit, KANATA);
        system.define(unit, KANATA);
        assertEquals(
                List.of(Scope.USER, Scope.SYSTEM), find().stream().map(Candidate::scope).toList());
    }

    @Test
    void aManagerThatHangsCostsWhatItIsGiven() throws Exception {
        system.define(unit, KANATA);
        long manager = Long.parseLong(system.systemctl("show", "-P", "MainPID", "user@0.service"));
        Freezer.freeze(manager);
        try {
            var found =
                    search(
                            new Patience(
                                    Duration.ofSeconds(60),
                                    Duration.ofMillis(100),
                                    Duration.ofSeconds(60)));
            assertEquals(List.of(unit), found.units().stream().map(Candidate::unit).toList());
            assertFalse(found.whole());
        } finally {
            Freezer.thaw(manager);
        }
    }

    private Candidate only() {
        List<Candidate> found = find();
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private List<String> names() {
        return find().stream().map(Candidate::unit).toList();
    }

    private List<Candidate> find() {
        var found = search(PATIENT);
        assertTrue(found.whole());
        return found.units();
    }

    private UnitSearch.Found search(Patience patience) {
        Map<Scope, Supplier<Bus>> buses = new LinkedHashMap<>();
        buses.put(Scope.USER, () -> user.bus);
        buses.put(Scope.SYSTEM, () -> system.bus);
        return new UnitSearch(new Kanata(), user.time, task -> Thread.ofVirtual().start(task))
                .find(buses, patience);
    }
}
