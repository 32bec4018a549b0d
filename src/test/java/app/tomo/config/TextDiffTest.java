package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.TextDiff.Kind;
import app.tomo.config.TextDiff.Row;
import app.tomo.config.TextDiff.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What differs between two texts.
@Timeout(120)
class TextDiffTest {
    private static final int MANY = 20_000;
    private static final Duration BOUND = Duration.ofSeconds(20);

    /// As one would draw it: ` same`, `~left|right`, `-left`, `+right`; what differs within a line in brackets.
    private static List<String> drawn(String left, String right) {
        return TextDiff.between(left, right).rows().stream().map(TextDiffTest::drawn).toList();
    }

    private static String drawn(Row row) {
        return switch (row.kind()) {
            case SAME -> " " + row.left().text();
            case CHANGED -> "~" + marked(row.left()) + "|" + marked(row.right());
            case REMOVED -> "-" + row.left().text();
            case ADDED -> "+" + row.right().text();
        };
    }

    private static String marked(Side side) {
        StringBuilder text = new StringBuilder(side.text());
        side.changed()
                .reversed()
                .forEach(span -> text.insert(span.to(), "]").insert(span.from(), "["));
        return text.toString();
    }

    @Test
    void equalTextsDifferInNothing() {
        assertTrue(TextDiff.between("", "").isSame());
        assertTrue(TextDiff.between("a\nb\n", "a\nb\n").isSame());
        assertEquals(List.of(), TextDiff.between("a\nb\n", "a\nb\n").stretches());
    }

    @Test
    void aChangedLineSaysWhatInItChanged() {
        assertEquals(
                List.of(" (defsrc caps)", "~(deflayer base [caps])|(deflayer base [esc])"),
                drawn("(defsrc caps)\n(deflayer base caps)", "(defsrc caps)\n(deflayer base esc)"));
    }

    @Test
    void linesThatCameAndWentStandForThemselves() {
        assertEquals(
                List.of(" a", "+new one", " b", "-gone one", " c"),
                drawn("a\nb\ngone one\nc", "a\nnew one\nb\nc"));
    }

    @Test
    void whatIsAlikeStandsSideBySide() {
        assertEquals(
                List.of(
                        "+;; another heading",
                        "~(defalias cap (tap-hold 200 [200] esc lctl))|(defalias cap (tap-hold 200"
                                + " [250] esc lctl))"),
                drawn(
                        "(defalias cap (tap-hold 200 200 esc lctl))",
                        ";; another heading\n(defalias cap (tap-hold 200 250 esc lctl))"));
    }

    @Test
    void eachSideHasItsOwnNumbers() {
        List<Row> rows = TextDiff.between("a\nb\nc", "x\na\nc").rows();
        assertEquals(List.of(0, 1, 2, 3), rows.stream().map(it -> it.left().number()).toList());
        assertEquals(List.of(1, 2, 0, 3), rows.stream().map(it -> it.right().number()).toList());
        assertEquals(List.of(0, 2), TextDiff.between("a\nb\nc", "x\na\nc").stretches());
    }

    /// Seeded, so that it is the same each time.
    @Test
    void theRowsAreBothTextsWhole() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            String left = text(random);
            String right = text(random);
            TextDiff diff = TextDiff.between(left, right);
            assertEquals(left, joined(diff.rows().stream().map(Row::left).toList()));
            assertEquals(right, joined(diff.rows().stream().map(Row::right).toList()));
            for (Row row : diff.rows()) {
                assertEquals(
                        row.kind() == Kind.SAME,
                        row.left().isThere() && row.left().text().equals(row.right().text()));
            }
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(line -> "(word " + (char) ('a' + random.nextInt(6)) + " x)")
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<Side> sides) {
        return sides.stream()
                .filter(Side::isThere)
                .map(Side::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void twentyThousandLinesDoNotTakeLong() {
        for (int differs : new int[] {2, 100, 1, 0}) {
            String left = many(0, differs);
            String right = many(1, differs);
            assertTimeout(BOUND, () -> TextDiff.between(left, right));
        }
        String same = ")\n".repeat(MANY);
        String other = "x\n)\n(\n".repeat(MANY / 3);
        assertTimeout(BOUND, () -> TextDiff.between(same, other));
    }

    private static String many(int side, int differs) {
        return IntStream.range(0, MANY)
                .mapToObj(
                        line ->
                                differs > 0 && line % differs == 0
                                        ? "(defalias a%d (tap %d))".formatted(line, side)
                                        : differs == 0
                                                ? "side" + side + " " + line % 7
                                                : "line " + line)
                .collect(Collectors.joining("\n"));
    }
}
