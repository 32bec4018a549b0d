package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kbd.LineLexer;
import app.tomo.kbd.LineState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class LineStatesTest {
    private static final List<String> PIECES =
            List.of("(deflayer a", "x)", "#|", "|#", "r#\"", "\"#", ";; c", "", "((", "))", "a b");

    private final List<String> lines = new ArrayList<>(List.of(""));
    private final LineStates states = new LineStates(lines::get);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsEditedEachLineIsReadAsIfTheTextWereReadAnew(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            edit(random);
            int asked = random.nextInt(lines.size());
            assertEquals(anew(asked), states.start(asked), () -> "seed " + seed);
        }
        for (int line = 0; line < lines.size(); line++) {
            assertEquals(anew(line), states.start(line), () -> "seed " + seed);
        }
    }

    @Test
    void aCommentThatOpensAtTheStartReachesToTheEnd() {
        for (int i = 0; i < 5_000; i++) {
            lines.add("(defalias a b)");
        }
        assertEquals(LineState.Inside.LISTS, states.start(5_000).inside());
        lines.set(0, "#|");
        states.edited(0, 0, 0, lines.size());
        assertEquals(LineState.Inside.COMMENT, states.start(5_000).inside());
    }

    private void edit(Random random) {
        int line = random.nextInt(lines.size());
        int removed = Math.min(random.nextInt(4), lines.size() - 1 - line);
        int added = random.nextInt(5);
        for (int i = 0; i < removed; i++) {
            String _ = lines.remove(line + 1);
        }
        lines.set(line, piece(random));
        for (int i = 0; i < added; i++) {
            lines.add(line + 1, piece(random));
        }
        states.edited(line, removed, added, lines.size());
    }

    private static String piece(Random random) {
        String[] parts = new String[random.nextInt(3)];
        Arrays.setAll(parts, i -> PIECES.get(random.nextInt(PIECES.size())));
        return String.join(" ", parts);
    }

    private LineState anew(int line) {
        LineState state = LineState.START;
        for (int i = 0; i < line; i++) {
            state = LineLexer.lex(lines.get(i), state).end();
        }
        return state;
    }
}
