package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Timeout(180)
class HandoverTest {
    @TempDir private Path folder;

    @Test
    void whatRanIsStartedAgainAsItWas() throws Exception {
        Path pipe = folder.resolve("pipe");
        LabUnits.run("mkfifo", pipe.toString());
        Process first =
                new ProcessBuilder("/bin/sh", "-c", "echo $PWD > pipe; read -r end")
                        .directory(folder.toFile())
                        .start();
        String place = Files.readString(pipe);
        Handover handover;
        try {
            handover = Handover.of(first.pid()).orElseThrow();
        } finally {
            first.destroyForcibly();
        }
        assertEquals(folder, handover.folder());
        assertEquals(folder + "\n", place);
        Path dash = Path.of("/bin/sh").toRealPath();
        Handover again =
                new Handover(List.of(dash.toString(), "-c", "pwd > pipe"), handover.folder());
        assertTrue(again.startAgain());
        assertEquals(place, Files.readString(pipe));
    }

    @Test
    void whatIsGoneCannotBeHandedOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertEquals(Optional.empty(), Handover.of(gone.pid()));
    }
}
