package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.tomo.config.Json;
import app.tomo.config.RecordCodec;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.Instant;
import java.util.stream.Stream;

class RecordCodecTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123456Z");

    private static <T> T again(T value, Class<T> type) throws Exception {
        String text = Json.write(RecordCodec.write(value, type));
        return RecordCodec.read(Json.readObject(text), type);
    }

    /// With two of everything: all that can be is null and empty, and all that can be is there.
    @TestFactory
    Stream<DynamicTest> everyEventIsReadBackAsItWas() {
        return RecordCodec.records(Event.class).map(type -> readBack(type, Event.class));
    }

    @TestFactory
    Stream<DynamicTest> everyEffectIsReadBackAsItWas() {
        return RecordCodec.records(Effect.class).map(type -> readBack(type, Effect.class));
    }

    private static <T> DynamicTest readBack(Class<?> type, Class<T> sealed) {
        return DynamicTest.dynamicTest(
                type.getSimpleName(),
                () -> {
                    for (T sample : Specimens.of(type, sealed)) {
                        assertEquals(sample, again(sample, sealed));
                    }
                });
    }

    @Test
    void aSnapshotIsReadBackAsItWas() throws Exception {
        Target target = new Target("default", Scope.USER, "kanata.service", null, null, null);
        Snapshot initial = Snapshot.initial(target, Limits.DEFAULT, 7, NOON);
        assertEquals(initial, again(initial, Snapshot.class));
        for (Snapshot sample : Specimens.of(Snapshot.class, Snapshot.class)) {
            assertEquals(sample, again(sample, Snapshot.class));
        }
    }

    @Test
    void noTwoRecordsOfOneKindShareAName() {
        for (Class<?> sealed : new Class<?>[] {Event.class, Effect.class}) {
            assertEquals(
                    RecordCodec.records(sealed).count(),
                    RecordCodec.records(sealed).map(Class::getSimpleName).distinct().count());
        }
    }

    @Test
    void whatAnOlderTomoDidNotKnowIsTakenForNothing() throws Exception {
        JsonNode old =
                Json.readObject(
                        "{\"type\":\"DaemonGreeted\",\"link\":3,"
                            + "\"version\":\"1.9.0\",\"reload\":\"CONFIRMED\",\"mood\":\"good\"}");
        assertEquals(
                new Event.DaemonGreeted(3, "1.9.0", app.tomo.model.ReloadSupport.CONFIRMED, false),
                RecordCodec.read(old, Event.class));
    }

    @Test
    void whatIsNotAnEventIsSaidToBeNone() throws Exception {
        for (String text :
                new String[] {
                    "{}",
                    "{\"type\":\"Danced\"}",
                    "{\"type\":\"LinkLost\",\"link\":1,\"why\":\"BORED\"}",
                    "{\"type\":\"LinkLost\",\"link\":\"one\",\"why\":\"REFUSED\"}",
                    "{\"type\":\"LinkLost\",\"link\":1}",
                    "{\"type\":\"HoldSeen\",\"looked\":\"soon\"}"
                }) {
            JsonNode node = Json.readObject(text);
            assertThrows(RecordCodec.Misfit.class, () -> RecordCodec.read(node, Event.class), text);
        }
    }
}
