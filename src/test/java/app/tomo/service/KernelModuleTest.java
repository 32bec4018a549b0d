package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class KernelModuleTest {
    @TempDir private Path root;

    private KernelModule module() {
        return new KernelModule(root, "uinput");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    private void lists(String dependencies, String builtIn) throws IOException {
        write("proc/sys/kernel/osrelease", "6.1.0-amd64\n");
        write("lib/modules/6.1.0-amd64/modules.dep", dependencies);
        write("lib/modules/6.1.0-amd64/modules.builtin", builtIn);
    }

    @Test
    void oneThatIsListedAndNotLoadedCanBeLoaded() throws IOException {
        lists("kernel/drivers/input/misc/uinput.ko.xz:\n", "kernel/fs/ext4/ext4.ko\n");
        assertEquals(Truth.NO, module().loaded());
        assertEquals(Truth.YES, module().there());
    }

    @Test
    void oneThatIsBuiltInCountsAsLoaded() throws IOException {
        lists("", "kernel/drivers/input/misc/uinput.ko\n");
        assertEquals(Truth.YES, module().loaded());
        assertEquals(Truth.YES, module().there());
    }

    @Test
    void oneThatIsLoadedIsThere() throws IOException {
        Files.createDirectories(root.resolve("sys/module/uinput"));
        assertEquals(Truth.YES, module().loaded());
        assertEquals(Truth.YES, module().there());
    }

    @Test
    void aKernelWithoutItHasItNot() throws IOException {
        lists("kernel/fs/fuse/fuse.ko:\n", "");
        assertEquals(Truth.NO, module().loaded());
        assertEquals(Truth.NO, module().there());
    }

    @Test
    void withoutListsNobodyKnows() throws IOException {
        assertEquals(Truth.UNKNOWN, module().loaded());
        Files.createDirectories(root.resolve("sys/module"));
        assertEquals(Truth.NO, module().loaded());
        assertEquals(Truth.UNKNOWN, module().there());
    }
}
