package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.config.Surroundings;
import app.tomo.model.Candidate;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.service.RunningDaemons;
import app.tomo.service.UnitSearch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class UnclaimedUnitsTest {
    @TempDir Path home;
    private Surroundings surroundings;

    @BeforeEach
    void begin() throws IOException {
        surroundings =
                new Surroundings(Map.of("TOMO_HOME", home.toString()), home, home, home, "1");
        Path left = Files.createDirectories(home.resolve("config/profiles/left"));
        Files.writeString(
                left.resolve("settings.json"),
                "{\"scope\": \"user\", \"unit\": \"kanata-left.service\"}");
        Files.createDirectories(home.resolve("config/profiles/idle"));
    }

    private List<String> units(String profile) {
        return new UnclaimedUnits(new Two(), surroundings, profile)
                .units(EnumSet.allOf(Scope.class)).units().stream()
                        .map(each -> each.scope() + " " + each.unit())
                        .toList();
    }

    @Test
    void whatAnotherProfileLooksAfterIsNotFoundASecondTime() {
        assertEquals(
                List.of("USER kanata.service", "SYSTEM kanata-left.service"), units("default"));
    }

    @Test
    void aProfileFindsItsOwn() {
        assertEquals(
                List.of(
                        "USER kanata.service",
                        "USER kanata-left.service",
                        "SYSTEM kanata-left.service"),
                units("left"));
    }

    @Test
    void itsProcessIsNobodyElsesEither() {
        List<String> running =
                new UnclaimedUnits(new Two(), surroundings, "default")
                        .running().stream().map(each -> each.owner().unit()).toList();
        assertEquals(List.of("kanata.service"), running);
    }

    /// Two units of the person's, and one of the machine that is called as one of them.
    private static final class Two implements Finder {
        @Override
        public UnitSearch.Found units(Set<Scope> managers) {
            return new UnitSearch.Found(
                    List.of(
                            unit(Scope.USER, "kanata.service"),
                            unit(Scope.USER, "kanata-left.service"),
                            unit(Scope.SYSTEM, "kanata-left.service")),
                    true);
        }

        private static Candidate unit(Scope scope, String name) {
            return new Candidate(scope, name, Invocation.UNKNOWN, LoadState.LOADED, true);
        }

        @Override
        public List<RunningDaemons.Running> running() {
            return List.of(running("kanata.service"), running("kanata-left.service"));
        }

        private static RunningDaemons.Running running(String unit) {
            return new RunningDaemons.Running(
                    new Owner(7, "you", true, "kanata", unit, Scope.USER, Truth.YES),
                    Invocation.UNKNOWN);
        }

        @Override
        public Scope managerOf(String unit) {
            return Scope.USER;
        }
    }
}
