package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class StartedProgramsTest {
    @TempDir Path folder;

    @BeforeEach
    void configs() throws IOException {
        write("plain", "(defcfg process-unmapped-keys yes)");
        write("cmd", "(defcfg danger-enable-cmd yes)");
        write("off", "(defcfg danger-enable-cmd no)");
        write("includes", "(include cmd.kbd)");
        write("broken", "(defcfg");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".kbd"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "-c FOLDER/plain.kbd, false",
        "-c FOLDER/off.kbd, false",
        "-c FOLDER/cmd.kbd, true",
        "-nqc FOLDER/cmd.kbd, true",
        "--cfg=FOLDER/cmd.kbd, true",
        "--cfg=FOLDER/plain.kbd, false",
        "-c FOLDER/includes.kbd, true",
        "-c FOLDER/broken.kbd, true",
        "-c FOLDER/missing.kbd, true",
        "-c plain.kbd, true"
    })
    void itIsReadWhereverItIsSaidAndYesWhereItCannotBe(String arguments, boolean starts) {
        Stream<String> words =
                Arrays.stream(arguments.replace("FOLDER", folder.toString()).split(" ", -1));
        List<String> command = Stream.concat(Stream.of("/usr/bin/kanata"), words).toList();
        assertEquals(starts, StartedPrograms.by(command));
    }

    @Test
    void whereNoConfigIsNamedItIsNotKnown() {
        assertTrue(StartedPrograms.by(List.of("/usr/bin/kanata")));
        assertTrue(StartedPrograms.by(List.of()));
    }
}
