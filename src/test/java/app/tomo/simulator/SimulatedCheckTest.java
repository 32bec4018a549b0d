package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.KanataVerdicts;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The simulator's check beside the real one, over the configs that real kanatas were recorded with: it never rejects what
/// they accept, and finds what they find wherever structure alone tells.
class SimulatedCheckTest {
    /// What takes knowledge of every key, action and option. The simulator lets it pass.
    private static final Set<String> BEYOND_STRUCTURE =
            Set.of(
                    "chord.kbd",
                    "combining.kbd",
                    "crlf.kbd",
                    "defcfg.kbd",
                    "layermap.kbd",
                    "lines.kbd",
                    "no-such-layer.kbd",
                    "reason.kbd",
                    "tabs-inside.kbd",
                    "tabs.kbd",
                    "wide-before.kbd",
                    "wide-emoji.kbd",
                    "wide.kbd");

    private final SimulatedCheck check = new SimulatedCheck();
    @TempDir Path folder;

    static Map<String, CheckResult> recorded() {
        return KanataVerdicts.recorded("1.11.0");
    }

    static List<String> names() {
        return recorded().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itAgreesWithKanataWhereStructureTells(String name) {
        CheckResult real = recorded().get(name);
        CheckResult simulated = check(KanataVerdicts.folder().resolve(name));
        if (real instanceof CheckResult.Passed || BEYOND_STRUCTURE.contains(name)) {
            assertInstanceOf(CheckResult.Passed.class, simulated);
        } else {
            ConfigFault expected = assertInstanceOf(CheckResult.Failed.class, real).fault();
            ConfigFault found = assertInstanceOf(CheckResult.Failed.class, simulated).fault();
            assertEquals(expected.line(), found.line(), found.toString());
            assertEquals(expected.column(), found.column(), found.toString());
            assertEquals(expected.file(), found.file());
        }
    }

    /// Each of these is accepted by kanata 1.9.0 to 1.12.1-prerelease-1.
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                (deftemplate twice (x) $x $x)
                (defsrc a b)
                (deflayer base (template-expand twice c))
                """,
                """
                (deftemplate both (x y) $x $y)
                (defsrc (t! both a b))
                (deflayer base c d)
                """,
                """
                (defsrc a)
                (defaliasenvcond (NOT_THERE yes) x a)
                (defalias x b)
                (deflayer base @x)
                """,
                """
                (deftemplate name (n) (defalias $n a))
                (template-expand name x)
                (defsrc a)
                (deflayer base @x)
                """,
                """
                (defsrc a)
                (deflayer (base icon base.png) a)
                (platform (macos) (deflayer mac))
                (platform (linux) (deflayer linux b))
                """,
            })
    void whatKanataExpandsIsNotJudged(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.kbd"), text);
        assertInstanceOf(CheckResult.Passed.class, check(file), text);
    }

    @Test
    void withoutAConfigThereIsNoVerdict() {
        CheckResult.NotPossible result =
                assertInstanceOf(
                        CheckResult.NotPossible.class,
                        check.check(Invocation.UNKNOWN, Duration.ofSeconds(1)));
        assertEquals(CheckResult.Why.NO_CONFIG, result.why());
    }

    @Test
    void theDemonstrationsConfigPasses() throws Exception {
        Path demo =
                Path.of(
                        java.util.Objects.requireNonNull(Simulation.class.getResource("demo.kbd"))
                                .toURI());
        assertInstanceOf(CheckResult.Passed.class, check(demo));
        assertTrue(Files.readString(demo).contains("deflayer nav"));
    }

    private CheckResult check(Path file) {
        return check.check(
                new Invocation("kanata", file.toString(), null, List.of()), Duration.ofSeconds(5));
    }
}
