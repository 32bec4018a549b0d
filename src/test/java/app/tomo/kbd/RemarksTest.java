package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.ConfigFault;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Where the daemon's warnings are about something, in the words of kanata 1.11.0.
class RemarksTest {
    private static String place(String warning, String text) {
        ConfigFault it = Remarks.placed(List.of(warning), Path.of("/x.kbd"), text).getFirst();
        return it.line() == 0 ? "nowhere" : it.line() + ":" + it.column() + "-" + it.endColumn();
    }

    @Test
    void anOptionThatIsNamedIsFound() {
        assertEquals(
                "2:2-24",
                place("linux-dev-names-include is empty", "(defcfg\n linux-dev-names-include ())"));
        assertEquals(
                "1:9-25",
                place("DANGER! cmd action is enabled.", "(defcfg danger-enable-cmd yes)"));
    }

    @Test
    void whereAnOptionIsMissingItsListIsShown() {
        String said =
                "The item process-unmapped-keys is not defined in defcfg. Consider whether"
                        + " process-unmapped-keys should be yes vs. no.";
        assertEquals("2:2-7", place(said, ";; none\n(defcfg)"));
        assertEquals("nowhere", place(said, "(defsrc a)"));
    }

    @Test
    void ofSeveralTemplatesTheNamedOneIsShown() {
        String said = "deftemplate variable x did not appear in its template two";
        assertEquals("2:14-16", place(said, "(deftemplate one (y) $y)\n(deftemplate two (x) a)"));
    }

    @Test
    void aWordOfEverydayIsNoPlace() {
        assertEquals("nowhere", place("a is empty", "(defsrc a is)"));
    }
}
