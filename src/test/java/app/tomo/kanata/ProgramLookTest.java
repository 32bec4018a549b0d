package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenProgram.Place;
import app.tomo.model.Limits;
import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class ProgramLookTest {
    @TempDir private Path root;

    private String file(String text, String mode) throws IOException {
        Path file = Files.writeString(root.resolve("kanata"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode))
                .toString();
    }

    private static SeenProgram at(String path) throws IOException {
        return ProgramLook.at(path, "", Limits.DEFAULT);
    }

    @Test
    void whatSaysThatItIsKanataIsOne() throws IOException {
        SeenProgram seen = at(file("#!/bin/sh\necho kanata 1.11.0 \"$@\"\n", "rwxr-xr-x"));
        assertEquals(Place.PROGRAM, seen.place());
        assertEquals(Truth.YES, seen.daemon());
        assertTrue(seen.says().contains("kanata 1.11.0"), seen::says);
    }

    @Test
    void itsVersionIsWhatItSays() throws IOException {
        String kanata = file("#!/bin/sh\necho kanata 1.11.0 \"$@\"\n", "rwxr-xr-x");
        assertEquals("1.11.0", ProgramLook.version(kanata, Limits.DEFAULT));
        assertNull(ProgramLook.version("/bin/echo", Limits.DEFAULT));
        assertNull(ProgramLook.version(root.resolve("nowhere").toString(), Limits.DEFAULT));
    }

    @Test
    void aScriptThatDoesNotKnowTheQuestionIsNotAccused() throws IOException {
        assertEquals(
                Truth.UNKNOWN, at(file("#!/bin/sh\nnice \"$@\" --nope\n", "rwxr-xr-x")).daemon());
    }

    @Test
    void aScriptThatKeepsItsArgumentsToItselfIsNotAsked() throws IOException {
        SeenProgram seen = at(file("#!/bin/sh\nexec sleep 600\n", "rwxr-xr-x"));
        assertEquals(Place.SCRIPT, seen.place());
        assertEquals("", seen.says());
    }

    @Test
    void anotherProgramIsOne() throws IOException {
        SeenProgram seen = ProgramLook.at("kanata", "/bin/echo", Limits.DEFAULT);
        assertEquals(Truth.NO, seen.daemon());
        assertEquals("kanata", seen.path());
    }

    @Test
    void whatTheKernelCannotRunIsNotKanata() throws IOException {
        SeenProgram seen = at(file("\u007fELF and no more", "rwxr-xr-x"));
        assertEquals(Place.PROGRAM, seen.place());
        assertEquals(Truth.NO, seen.daemon());
    }

    @Test
    void itsPlaceIsTold() throws IOException {
        assertEquals(Place.FORBIDDEN, at(file("kanata", "rw-r--r--")).place());
        assertEquals(Place.FOLDER, at(root.toString()).place());
        assertEquals(Place.MISSING, at(root.resolve("nowhere").toString()).place());
        assertEquals(Place.MISSING, at("kanata-that-is-nowhere").place());
    }
}
