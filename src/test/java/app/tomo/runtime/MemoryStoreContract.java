package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Build;
import app.tomo.model.Fingerprint;
import app.tomo.model.Loaded;
import app.tomo.model.Memory;
import app.tomo.model.NoticeHistory;
import app.tomo.model.Pause;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Restarts;
import app.tomo.model.Scope;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What every place for Tomo's memory keeps to.
public abstract class MemoryStoreContract {
    private static final Instant THEN = Instant.parse("2026-11-22T14:02:17.250Z");

    /// An empty one.
    protected abstract MemoryStore store();

    protected static Memory memory(int deaths) {
        return new Memory(
                Scope.USER,
                "kanata.service",
                new ReloadGuard(
                        THEN,
                        true,
                        deaths,
                        1,
                        THEN.plusSeconds(30),
                        new Build("1.11.0", "/usr/bin/kanata", null),
                        0),
                new Restarts(List.of(THEN.minusSeconds(9), THEN)),
                new Pause(THEN, THEN.plusSeconds(900)),
                new Loaded(4127, THEN, new Fingerprint("/home/me/kanata.kbd", "a1", THEN)),
                3,
                null,
                NoticeHistory.NONE);
    }

    @Test
    void whatWasNeverStoredIsNotThere() {
        assertNull(store().load());
    }

    @Test
    void whatWasStoredLastIsThere() {
        MemoryStore store = store();
        assertTrue(store.store(memory(1)));
        assertTrue(store.store(memory(2)));
        assertEquals(memory(2), store.load());
    }
}
