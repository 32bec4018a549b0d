package app.tomo.cli.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class LocalConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private LocalConsole console(boolean json) {
        return new LocalConsole(stream(out), stream(err), json, false);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void whatWouldSteerTheTerminalIsShown() {
        console(false).out("+;; \u001B[31mred \u001B]0;title\u0007 \r \u007F \u009B2J \u202Eabc");
        assertEquals("+;; ^[[31mred ^[]0;title^G ^M ^? <U+009B>2J <U+202E>abc\n", text(out));
    }

    @Test
    void soItIsInWhatIsSaidBeside() {
        console(false).err("no config \u001B[2J");
        assertEquals("no config ^[[2J\n", text(err));
    }

    @Test
    void linesTabsAndWhatIsNoControlStayAsTheyAre() {
        String said = "a\tb\n“ü” 漢 ✓ \uD83D\uDE00\nended as elsewhere\r\nlast\r";
        console(false).out(said);
        assertEquals(said + "\n", text(out));
    }

    @Test
    void aProgramReadsWhatIsThere() {
        console(true).out("\"\u009B\"");
        assertEquals("\"\u009B\"\n", text(out));
    }

    @Test
    void whatDidNotComeAboutIsOneObjectForAProgram() {
        LocalConsole console = console(true);
        console.err("There is no file x.");
        console.err("Name another.");
        assertEquals(5, console.ended(5));
        assertEquals(
                "{\"done\":false,\"sentence\":\"There is no file x. Name another.\"}\n", text(out));
    }

    @Test
    void anAnswerIsNotFollowedByAnother() {
        LocalConsole console = console(true);
        console.out("{}");
        assertEquals(5, console.ended(5));
        assertEquals(0, console(true).ended(0));
        assertEquals(5, console(false).ended(5));
        assertEquals("{}\n", text(out));
    }
}
