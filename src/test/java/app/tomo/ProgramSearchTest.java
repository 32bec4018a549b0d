package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.config.Surroundings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

class ProgramSearchTest {
    @TempDir Path folder;
    private Path program;

    @BeforeEach
    void aProgramBehindAFolderAndATextOfItsName() throws IOException {
        Files.createDirectories(folder.resolve("a/kanata"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/kanata"), "");
        Files.createDirectories(folder.resolve("c"));
        program =
                Files.createFile(
                        folder.resolve("c/kanata"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
    }

    private String find(String named) {
        String path = ":relative:" + folder + "/a:" + folder + "/b:" + folder + "/c";
        return ProgramSearch.find(named, Map.of("PATH", path));
    }

    @Test
    void aNameIsLookedForOnThePath() {
        assertEquals(program.toString(), find("kanata"));
        assertEquals("", find("tanaka"));
        assertEquals("", ProgramSearch.find("kanata", Map.of()));
    }

    @Test
    void whatAPersonGotForThemselvesIsFoundWithoutAPath() throws IOException {
        assertEquals("", forPerson(Map.of()));
        Path fetched = aProgramIn("home/.local/bin");
        assertEquals(fetched.toString(), forPerson(Map.of()));
        Path built = aProgramIn("home/.cargo/bin");
        assertEquals(built.toString(), forPerson(Map.of("PATH", folder + "/a")));
        Path first = aProgramIn("d");
        assertEquals(first.toString(), forPerson(Map.of("PATH", folder + "/d")));
        assertEquals(
                aProgramIn("cargo/bin").toString(),
                forPerson(Map.of("CARGO_HOME", folder + "/cargo")));
    }

    private String forPerson(Map<String, String> variables) {
        return ProgramSearch.findForPerson(
                "tomo-kanata",
                new Surroundings(variables, folder.resolve("home"), folder, folder, "ann"));
    }

    private Path aProgramIn(String name) throws IOException {
        return Files.copy(
                program,
                Files.createDirectories(folder.resolve(name)).resolve("tomo-kanata"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void aPathIsTakenAsItIs() {
        assertEquals(program.toString(), find(program.toString()));
        assertEquals("", find(folder + "/none"));
    }

    @Test
    void aFolderIsNoProgram() {
        assertEquals("", find(folder + "/a/kanata"));
    }
}
