package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class SnapshotViewTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    /// Whatever it holds.
    @Test
    void anySnapshotGivesAView() {
        for (Snapshot each : Specimens.of(Snapshot.class, Snapshot.class)) {
            SnapshotView view = new SnapshotView(each);
            assertEquals(each.facts(), view.health().facts());
            assertEquals("applied", view.history("applied").lastReload());
        }
    }

    @Test
    void beforeAnythingIsKnownNothingIsClaimed() {
        Target target = new Target("default", Scope.USER, "kanata.service", null, null, null);
        SnapshotView view = new SnapshotView(Snapshot.initial(target, Limits.DEFAULT, 7, NOON));
        assertEquals(SeenHealth.Contact.NO_ADDRESS, view.health().contact());
        assertNull(view.health().version());
        assertEquals(List.of(), view.history("").restarts());
        assertEquals(List.of(), view.history("").deaths());
    }
}
