package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// Reading `--check`, over what four real versions printed for the same files. All four agree in every row.
class CheckOutputTest {
    private static final List<String> FAULTS =
            List.of(
                    "alias.kbd       | alias.kbd      | 2:18-2:22 | Referenced unknown alias nope",
                    "chord.kbd       | chord.kbd      | 5:3-5:7   | Key list found without action",
                    "comment.kbd     | comment.kbd    | 2:1-2:2   | Unterminated multiline comment",
                    "crlf.kbd        | crlf.kbd       | 3:3-3:10  | Unknown key/action: nonsense",
                    "defcfg.kbd      | defcfg.kbd     | 1:35-1:42 | Unknown defcfg option nonsense",
                    "duplicate.kbd   | duplicate.kbd  | 3:11-3:14 | duplicate layer name: base",
                    "extra-paren.kbd | extra-paren.kbd| 1:13-1:13 | Unexpected closing parenthesis",
                    "layermap.kbd    | layermap.kbd   | 2:27-2:34 | Unknown key/action: nonsense",
                    "lines.kbd       | lines.kbd      | 3:5-3:8   | Unknown action type: nope",
                    "mismatch.kbd    | mismatch.kbd   | 3:1-3:19  | Layer base has 2 item(s)",
                    "no-such-layer.kbd|no-such-layer.kbd|2:30-2:33| layer name is not declared",
                    "two-defsrc.kbd  | two-defsrc.kbd | 2:1-2:10  | Exactly one defsrc is allowed",
                    "unclosed.kbd    | unclosed.kbd   | 2:1-2:1   | Unclosed opening parenthesis",
                    "unknown.kbd     | unknown.kbd    | 3:1-3:15  | Found unknown configuration"
                            + " item",
                    // Over lines; the second one ends in column 0 of the line below.
                    "span.kbd        | span.kbd       | 2:3-4:3   | Layer base has 2 item(s)",
                    "string.kbd      | string.kbd     | 2:16-2:20 | Unterminated string",
                    // A tab is one column wide, a CJK character two, a combining mark none.
                    "tabs.kbd        | tabs.kbd       | 3:3-3:10  | Unknown key/action: nonsense",
                    "tabs-inside.kbd | tabs-inside.kbd| 3:7-3:14  | Unknown key/action: nonsense",
                    "wide.kbd        | wide.kbd       | 4:3-4:5   | Unknown key/action: 日本語",
                    "wide-before.kbd | wide-before.kbd| 2:35-2:42 | Unknown key/action: nonsense",
                    "wide-emoji.kbd  | wide-emoji.kbd | 3:10-3:11 | Unknown key/action: 日本",
                    "combining.kbd   | combining.kbd  | 2:35-2:42 | Unknown key/action: nonsense",
                    // In an included file, which is named as the main one spells it.
                    "include.kbd     | inc/broken.kbd | 2:1-2:20  | Layer nav has 3 item(s)",
                    // Without a place: the config as a whole.
                    "empty.kbd       | empty.kbd      | 0:0-0:0   | Exactly one defsrc must exist",
                    "no-layer.kbd    | no-layer.kbd   | 0:0-0:0   | No deflayer expressions exist",
                    "binary.kbd      | binary.kbd     | 0:0-0:0   | Failed to include file: stream",
                    "inc             | inc            | 0:0-0:0   | Failed to include file: Is a"
                            + " dir",
                    "gone.kbd        | gone.kbd       | 0:0-0:0   | Could not find the config"
                            + " file");

    static Stream<Arguments> faults() {
        return Recordings.VERSIONS.stream()
                .flatMap(version -> FAULTS.stream().map(row -> Arguments.of(version, row)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultIsFoundWithItsPlace(String version, String row) {
        String[] cells = row.split("\\|", -1);
        ConfigFault fault = fault(version, cells[0].strip());
        assertEquals(absolute(cells[1].strip()), fault.file());
        assertEquals(cells[2].strip(), place(fault));
        assertTrue(fault.reason().startsWith(cells[3].strip()), fault.reason());
        assertTrue(fault.reason().lines().count() == 1, fault.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "drawn:lines.kbd,   lines.kbd,      3:5-3:8, Unknown action type: nope",
        "drawn:wide.kbd,    wide.kbd,       4:3-4:5, Unknown key/action: 日本語",
        "drawn:include.kbd, inc/broken.kbd, 2:1-2:20, 'Layer nav has 3 item(s), but requires 1 to"
                + " match defsrc'",
        "drawn:span.kbd,    span.kbd,       2:0-4:0, 'Layer base has 2 item(s), but requires 3 to"
                + " match defsrc'",
        "drawn:empty.kbd,   empty.kbd,      0:0-0:0, Exactly one defsrc must exist; found none",
        "drawn:tabs.kbd,    tabs.kbd,       3:9-3:16, Unknown key/action: nonsense",
        "drawn:binary.kbd,  binary.kbd,     0:0-0:0, Failed to include file: stream did not contain"
                + " valid UTF-8",
    })
    void theDrawnFormGivesAsMuchAsItShows(String name, String file, String place, String reason) {
        for (String version : Recordings.VERSIONS) {
            ConfigFault fault = fault(version, name);
            assertEquals(absolute(file), fault.file());
            assertEquals(place, place(fault));
            assertEquals(reason, fault.reason());
        }
    }

    @Test
    void furtherAdviceIsKeptApartFromTheReason() {
        ConfigFault fault = fault("1.11.0", "reason.kbd");
        assertEquals(
                "You can't put parentheses in deflayer directly, because they are special"
                        + " characters for delimiting lists.",
                fault.reason());
        assertEquals(
                """
                To get `(` and `)` in US layout, you should use `S-9` and `S-0` respectively.
                For more context, see: https://github.com/jtroo/kanata/issues/459\
                """,
                fault.help());
    }

    @Test
    void wrappedAdviceBecomesOneLine() {
        String reason = fault("1.11.0", "drawn:reason.kbd").reason();
        assertTrue(
                reason.startsWith("You can't put parentheses in deflayer directly, because they"));
        assertEquals(1, reason.lines().count());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatPassesKeepsItsWarnings(String version) {
        assertEquals(new CheckResult.Passed(List.of()), result(version, "good.kbd"));
        CheckResult.Passed lint =
                assertInstanceOf(CheckResult.Passed.class, result(version, "lint.kbd"));
        assertEquals(1, lint.warnings().size());
        assertTrue(lint.warnings().getFirst().startsWith("No defcfg is defined."));
        assertInstanceOf(CheckResult.Passed.class, result(version, "include-missing.kbd"));
    }

    static List<String> versions() {
        return Recordings.VERSIONS;
    }

    @Test
    void aProgramThatIsNotKanataGivesNoVerdict() {
        assertCrashed(KanataCheck.verdict(0, "", "/etc/x.kbd"));
        assertCrashed(KanataCheck.verdict(1, "boom\n", "/etc/x.kbd"));
        assertCrashed(KanataCheck.verdict(2, "error: unexpected argument", "/etc/x.kbd"));
        assertCrashed(KanataCheck.verdict(139, "", "/etc/x.kbd"));
    }

    private static void assertCrashed(CheckResult result) {
        assertEquals(
                CheckResult.Why.CRASHED,
                assertInstanceOf(CheckResult.NotPossible.class, result).why());
    }

    private static String absolute(String name) {
        return KanataVerdicts.folder().resolve(name).toString();
    }

    private static CheckResult result(String version, String name) {
        return KanataVerdicts.verdict(Recordings.read("check", version, name));
    }

    private static ConfigFault fault(String version, String name) {
        return assertInstanceOf(CheckResult.Failed.class, result(version, name)).fault();
    }

    private static String place(ConfigFault fault) {
        return fault.line()
                + ":"
                + fault.column()
                + "-"
                + fault.endLine()
                + ":"
                + fault.endColumn();
    }
}
