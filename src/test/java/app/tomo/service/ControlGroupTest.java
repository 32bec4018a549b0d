package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ControlGroupTest {
    @TempDir private Path root;

    private Path killer(String folder) throws IOException {
        return Files.createFile(
                Files.createDirectories(root.resolve(folder)).resolve("cgroup.kill"));
    }

    @Test
    void theKernelIsToldToKillTheGroup() throws IOException {
        Path file = killer("system.slice/kanata.service");
        assertTrue(new ControlGroup(root, "/system.slice/kanata.service").kill());
        assertEquals("1", Files.readString(file));
    }

    @Test
    void aKernelThatCannotIsNotGivenAFile() throws IOException {
        Files.createDirectories(root.resolve("a.service"));
        assertFalse(new ControlGroup(root, "/a.service").kill());
        assertFalse(Files.exists(root.resolve("a.service/cgroup.kill")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.service", "/../a.service", "/a.service/.."})
    void whatIsNoPathOfAGroupIsLeftAlone(String path) throws IOException {
        Path file = killer("a.service");
        Path all = killer("");
        assertFalse(new ControlGroup(root, path).kill());
        assertEquals("", Files.readString(file));
        assertEquals("", Files.readString(all));
    }
}
