package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// What differs as other programs read it.
class UnifiedDiffTest {
    private static List<String> between(String left, String right) {
        return UnifiedDiff.of(TextDiff.between(left, right), "a", "b");
    }

    @Test
    void whatIsTheSameHasNoLines() {
        assertEquals(List.of(), between("x\n", "x\n"));
    }

    @Test
    void aChangedLineStandsBetweenThreeOnEachSide() {
        assertEquals(
                List.of(
                        "--- a",
                        "+++ b",
                        "@@ -2,7 +2,7 @@",
                        " 2",
                        " 3",
                        " 4",
                        "-old 5",
                        "+new 5",
                        " 6",
                        " 7",
                        " 8"),
                between("1\n2\n3\n4\nold 5\n6\n7\n8\n9\n", "1\n2\n3\n4\nnew 5\n6\n7\n8\n9\n"));
    }

    @Test
    void whatIsFarApartIsToldApart() {
        String middle = "1\n2\n3\n4\n5\n6\n7\n8\n";
        assertEquals(
                List.of(
                        "--- a",
                        "+++ b",
                        "@@ -1,4 +1,3 @@",
                        "-x",
                        " 1",
                        " 2",
                        " 3",
                        "@@ -7,3 +6,4 @@",
                        " 6",
                        " 7",
                        " 8",
                        "+y"),
                between("x\n" + middle, middle + "y\n"));
    }

    @Test
    void aFileThatIsNewBeginsAtNothing() {
        assertEquals(List.of("--- a", "+++ b", "@@ -0,0 +1 @@", "+x"), between("", "x\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoeverFollowsItGetsTheOtherText(long seed) {
        Random random = new Random(seed);
        String left = text(random, 40);
        String right = changed(random, left);
        assertEquals(right, followed(left, between(left, right)), () -> "seed " + seed);
    }

    /// Each hunk at the line it names, with the lines that it says are there.
    private static String followed(String left, List<String> diff) {
        List<String> before = TextDiff.lines(left);
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (String line : diff.subList(2, diff.size())) {
            if (line.startsWith("@@")) {
                String[] range = line.substring(4, line.indexOf(" +")).split(",", -1);
                boolean none = range.length == 2 && range[1].equals("0");
                int from = Integer.parseInt(range[0]) - (none ? 0 : 1);
                before.subList(at, from).forEach(each -> after.append(each).append('\n'));
                at = from;
            } else {
                String text = line.substring(1);
                if (line.charAt(0) != '+') {
                    assertEquals(before.get(at), text);
                    at++;
                }
                after.append(line.charAt(0) == '-' ? "" : text + "\n");
            }
        }
        before.subList(at, before.size()).forEach(each -> after.append(each).append('\n'));
        return after.toString();
    }

    private static String text(Random random, int lines) {
        return random.ints(lines, 0, 100)
                .mapToObj(each -> "line " + each + "\n")
                .collect(Collectors.joining());
    }

    private static String changed(Random random, String text) {
        StringBuilder made = new StringBuilder();
        for (String line : TextDiff.lines(text)) {
            switch (random.nextInt(8)) {
                case 0 -> made.append("other ").append(random.nextInt(100)).append('\n');
                case 1 -> made.append(line).append(" more\n");
                case 2 -> made.append(line).append('\n').append("new\n");
                case 3 -> {}
                default -> made.append(line).append('\n');
            }
        }
        return made.append("end\n").toString();
    }
}
