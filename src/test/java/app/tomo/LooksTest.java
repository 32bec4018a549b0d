package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class LooksTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void anOlderLookDoesNotOverwriteANewerOne() {
        Newest<String> seen = new Newest<>("nothing");
        long older = seen.begin();
        long newer = seen.begin();
        assertTrue(seen.end(newer, "new"));
        assertFalse(seen.end(older, "old"));
        assertEquals("new", seen.value());
        assertFalse(seen.end(seen.begin(), "new"));
    }

    @Test
    void whatIsAskedForMeanwhileIsDoneOnceMore() {
        Coalesced work = new Coalesced(tasks::add, () -> done.add("done"));
        work.ask();
        work.ask();
        work.ask();
        assertEquals(1, tasks.size());
        tasks.remove().run();
        assertEquals(1, tasks.size());
        tasks.remove().run();
        assertEquals(0, tasks.size());
        assertEquals(List.of("done", "done"), done);
    }

    @Test
    void afterAMistakeItCanBeAskedForAgain() {
        Coalesced work =
                new Coalesced(
                        tasks::add,
                        () -> {
                            throw new IllegalStateException("a mistake");
                        });
        work.ask();
        assertThrows(IllegalStateException.class, tasks.remove()::run);
        work.ask();
        assertEquals(1, tasks.size());
    }
}
