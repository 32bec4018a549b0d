package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.unit.DefinitionFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What stands beside a unit that is not there.
class LeftDropInsTest {
    @TempDir Path folder;

    @Test
    void aPresetIsKnownByItsFirstLineAndOtherFilesAreNot() throws IOException {
        Path preset = PresetDropIn.beside(folder, "kanata.service");
        Files.createDirectories(preset.resolveSibling(""));
        Files.writeString(preset, PresetDropIn.text("games", List.of("/usr/bin/kanata")));
        Path theirs = Files.writeString(preset.resolveSibling("99-mine.conf"), "[Service]\n");
        Files.writeString(preset.resolveSibling("60-tomo-preset.conf.aside"), "");
        List<DefinitionFile> found = UnitDefinitions.dropIns(folder, "kanata.service");
        assertEquals(
                List.of(preset.toString(), theirs.toString()),
                found.stream().map(DefinitionFile::path).toList());
        assertTrue(found.getFirst().ofPreset());
        assertFalse(found.getLast().ofPreset());
    }

    @Test
    void whereNothingWasLeftThereIsNothing() {
        assertEquals(List.of(), UnitDefinitions.dropIns(folder, "kanata.service"));
    }
}
