package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.ConfigFault;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Objects;

/// A main config with another file in place of an included one.
class ExchangedIncludeTest {
    private static final Path MAIN = Path.of("/home/you/kanata.kbd");
    private static final Path OTHER = Path.of("/tmp/x y.kbd");

    private static ExchangedInclude exchanged(String text, String included) {
        return Objects.requireNonNull(
                ExchangedInclude.of(text, MAIN, Path.of("/home/you", included), OTHER));
    }

    @Test
    void theNameIsExchangedAndNothingElse() {
        assertEquals(
                ";; (include a.kbd)\n(defsrc ä)\n(include \"/tmp/x y.kbd\") (include b.kbd)",
                exchanged(
                                ";; (include a.kbd)\n(defsrc ä)\n(include a.kbd) (include b.kbd)",
                                "a.kbd")
                        .text());
        assertEquals(
                "(include \"/tmp/x y.kbd\")",
                exchanged("(include \"./in here/../a.kbd\")", "a.kbd").text());
    }

    @Test
    void placesBehindItAreFoundAgain() {
        ExchangedInclude with = exchanged("(include a.kbd) (bad)\n(worse)", "a.kbd");
        int column = with.text().indexOf("(bad)") + 1;
        assertEquals(fault(1, 17, 1, 21), with.back(fault(1, column, 1, column + 4)));
        assertEquals(fault(2, 1, 2, 30), with.back(fault(2, 1, 2, 30)));
        assertEquals(fault(1, 1, 1, 15), with.back(fault(1, 1, 1, column - 2)));
    }

    private static ConfigFault fault(int line, int column, int endLine, int endColumn) {
        return new ConfigFault("x", line, column, endLine, endColumn, "bad", "");
    }

    @Test
    void whatIsNotIncludedIsNotExchanged() {
        assertNull(ExchangedInclude.of("(include b.kbd)", MAIN, Path.of("/home/you/a.kbd"), OTHER));
        assertNull(ExchangedInclude.of("(include a.kbd", MAIN, Path.of("/home/you/a.kbd"), OTHER));
    }
}
