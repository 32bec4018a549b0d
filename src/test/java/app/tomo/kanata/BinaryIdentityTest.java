package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class BinaryIdentityTest {
    @TempDir Path folder;
    private final BinaryIdentity identity = new BinaryIdentity(() -> Limits.DEFAULT);

    @Test
    void aProgramThatSaysItIsKanataIsNoProblem() throws IOException {
        assertNull(problem("echo kanata 1.12.1-prerelease-1"));
        assertNull(problem("echo 'kanata 1.9.0 (cmd allowed)'"));
    }

    @Test
    void anotherProgramIsNamedWithWhatItSays() throws IOException {
        Problem problem = problem("echo sleep 9.1; exit 3");
        assertNotNull(problem);
        assertEquals(ProblemId.BINARY_FOREIGN, problem.id());
        assertEquals(folder.resolve("program").toString(), problem.subject());
        assertEquals(List.of("--version: exit 3, sleep 9.1"), problem.evidence());
    }

    @Test
    void aProgramThatDoesNotAnswerInTimeIsNotAccused() throws IOException {
        assertNull(problem("exec sleep 1000"));
    }

    @Test
    void itIsAskedOnce() throws IOException {
        Path asked = folder.resolve("asked");
        String script = "echo x >>" + asked + "; echo other";
        Problem first = problem(script);
        assertEquals(first, identity.problem(invocation()));
        assertEquals(1, Files.readAllLines(asked).size());
    }

    @Test
    void whatIsNotThereOrHasNoPathIsNotAsked() {
        assertNull(identity.problem(invocation()));
        assertNull(identity.problem(new Invocation("true", null, null, List.of("true"))));
        assertNull(identity.problem(Invocation.UNKNOWN));
    }

    private @Nullable Problem problem(String script) throws IOException {
        Path program = folder.resolve("program");
        Files.writeString(program, "#!/bin/sh\n: \"$@\"\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return identity.problem(invocation());
    }

    private Invocation invocation() {
        String program = folder.resolve("program").toString();
        return new Invocation(program, null, null, List.of(program));
    }
}
