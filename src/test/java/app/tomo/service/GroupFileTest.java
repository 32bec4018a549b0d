package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class GroupFileTest {
    @TempDir private Path folder;

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("group"), text);
    }

    @Test
    void whatIsNoLineOfAGroupIsPassedOver() throws IOException {
        Path file = written("# groups\n\ninput:x:101:me,you\nuinput:x:102:\nbroken:x\n");
        assertEquals(
                List.of(
                        new GroupFile.Group("input", "101", List.of("me", "you")),
                        new GroupFile.Group("uinput", "102", List.of())),
                new GroupFile(file).groups());
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        assertThrows(IOException.class, () -> new GroupFile(folder.resolve("none")).groups());
    }

    @Test
    void anEmptyGroupIsNotOneThatIsMissing() throws IOException {
        var undo = new MachineUndo(written("uinput:x:102:\n"), () -> Instant.EPOCH);
        assertEquals(List.of(), undo.members("uinput"));
        assertNull(undo.members("input"));
    }
}
