package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class ScriptedProgramTest {
    @TempDir Path folder;

    private String script(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("run-kanata"), text);
        assertTrue(file.toFile().setExecutable(true));
        return file.toString();
    }

    @Test
    void aScriptThatKeepsItsArgumentsToItselfIsNeverRunForAQuestion() throws IOException {
        Path trace = folder.resolve("ran");
        String binary = script("#!/bin/sh\ntouch " + trace + "\nexec sleep 30\n");
        assertFalse(ScriptedProgram.takesArguments(binary));
        assertNull(BinaryIdentity.firstWords(binary, Limits.DEFAULT));
        CheckResult checked =
                new KanataCheck(() -> Limits.DEFAULT)
                        .check(
                                new Invocation(binary, "/a.kbd", null, List.of(binary)),
                                Duration.ofSeconds(5));
        assertEquals(
                CheckResult.Why.BINARY_SCRIPT,
                assertInstanceOf(CheckResult.NotPossible.class, checked).why());
        assertFalse(Files.exists(trace));
    }

    @Test
    void aScriptThatHandsThemOnIsAsked() throws IOException {
        assertTrue(ScriptedProgram.takesArguments(script("#!/bin/sh\nexec kanata \"$@\"\n")));
    }

    @Test
    void aProgramIsAsked() {
        assertTrue(ScriptedProgram.takesArguments("/bin/true"));
        assertTrue(ScriptedProgram.takesArguments("kanata"));
        assertTrue(ScriptedProgram.takesArguments("/not/there"));
    }
}
