package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Memory;
import app.tomo.runtime.SystemTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Tomo is killed in the middle of a write of its memory: there is always one that is whole.
@Timeout(120)
class KilledWriterTest {
    @TempDir private Path folder;
    private final SystemTime time = new SystemTime();

    @RepeatedTest(4)
    void whatIsThereAfterAKillIsWholeAndCanBeReplaced() throws Exception {
        Process writer = writer();
        assertEquals("writing", writer.inputReader().readLine());
        // At another moment of its loop each time.
        Memory before = MemoryWriter.in(folder, time).load();
        assertNotNull(before);
        while (deaths(MemoryWriter.in(folder, time).load()) < deaths(before) + 20) {
            // Each of them was whole.
        }
        writer.destroyForcibly().onExit().join();
        Memory left = MemoryWriter.in(folder, time).load();
        assertNotNull(left);
        assertEquals(MemoryWriter.memory(deaths(left)), left);
        assertTrue(MemoryWriter.in(folder, time).store(MemoryWriter.memory(1)));
        assertEquals(MemoryWriter.memory(1), MemoryWriter.in(folder, time).load());
    }

    private static int deaths(@Nullable Memory memory) {
        assertNotNull(memory);
        return memory.guard().deaths();
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
