package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitDefinition;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a unit starts when a preset is taken away from it.
class UnitDefinitionsTest {
    private static final String OWN =
            "[Service]\nExecStart=/usr/bin/kanata -c /c/own.kbd -p 5829\n";
    private static final String PRESET =
            PresetDropIn.ofMachine(
                    "a", List.of("/usr/bin/kanata", "-c", "/c/a.kbd", "-p", "5829", "--nodelay"));

    private static List<String> withoutPreset(String definition, String... dropIns) {
        return UnitDefinitions.withoutPreset(
                new UnitDefinition(
                        Scope.SYSTEM,
                        "kanata.service",
                        LoadState.LOADED,
                        new DefinitionFile("/etc/systemd/system/kanata.service", definition, false),
                        Arrays.stream(dropIns)
                                .map(text -> new DefinitionFile("/etc/x.conf", text, false))
                                .toList(),
                        "enabled",
                        "active",
                        1,
                        null,
                        List.of(),
                        Map.of()));
    }

    @Test
    void whatThePresetAddedIsNotInIt() {
        assertEquals(
                List.of("/usr/bin/kanata", "-c", "/c/own.kbd", "-p", "5829"),
                withoutPreset(OWN, PRESET));
    }

    @Test
    void whatSomebodyElseWroteBesideItCounts() {
        String theirs = "[Service]\nExecStart=\nExecStart=/opt/kanata -c /c/own.kbd -p 7\n";
        assertEquals(
                List.of("/opt/kanata", "-c", "/c/own.kbd", "-p", "7"),
                withoutPreset(OWN, theirs, PRESET));
    }

    @Test
    void whatOnlyTheManagerCanTellIsLeftToIt() {
        assertEquals(List.of(), withoutPreset(OWN), "no preset is in force");
        assertEquals(List.of(), withoutPreset("[Service]\nExecStart=%h/kanata -c x\n", PRESET));
        assertEquals(List.of(), withoutPreset("[Service]\nExecStart=/bin/k $MORE\n", PRESET));
        assertEquals(List.of(), withoutPreset("[Service]\n", PRESET));
    }
}
