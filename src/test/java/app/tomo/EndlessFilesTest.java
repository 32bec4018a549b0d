package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.entry.LocalConsole;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What a person names by mistake may never end.
@EnabledOnOs(OS.LINUX)
class EndlessFilesTest {
    private static final String ENDLESS = "/dev/zero";

    @Test
    void theDoctorSaysThatItIsNoRecord() {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var console = new LocalConsole(stream, stream, false, false);
        int exit = new DiagnoseCommand(Words.ofKanata(), console).run(ENDLESS);
        assertEquals(ExitStatus.USAGE, exit);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains(ENDLESS));
    }

    @Test
    void theSimulatorSaysThatItIsNoScript() {
        var read = new ScriptFile(Words.ofKanata()).read(ENDLESS);
        var unusable = assertInstanceOf(ScriptFile.Reading.Unusable.class, read);
        assertTrue(unusable.sentence().contains(ENDLESS));
        assertTrue(unusable.sentence().length() < 1000, "it is no sentence");
    }
}
