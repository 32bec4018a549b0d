package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.config.Json;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.RecordedCase;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ObservationsJsonTest {
    private static final List<Observations> SAMPLES =
            Specimens.of(Observations.class, Observations.class);

    private static RecordedCase read(String text) {
        return assertInstanceOf(ObservationsJson.Reading.Read.class, ObservationsJson.read(text))
                .found();
    }

    /// Once with all there can be, once with as little as can be.
    @Test
    void aCaseIsReadBackAsItWas() {
        for (Observations each : SAMPLES) {
            RecordedCase sample = new RecordedCase(List.of("killed"), "a test", each);
            assertEquals(sample, read(ObservationsJson.write(sample)));
        }
    }

    @Test
    void observationsAloneAreReadToo() {
        for (Observations each : SAMPLES) {
            assertEquals(
                    new RecordedCase(List.of(), "", each),
                    read(Json.write(ObservationsJson.tree(each))));
        }
    }

    @Test
    void notKnownIsNotTheSameAsNone() {
        Observations least = SAMPLES.getLast();
        assertNull(least.daemons());
        ObjectNode tree = (ObjectNode) ObservationsJson.tree(least);
        tree.putArray("daemons");
        assertEquals(List.of(), read(Json.write(tree)).observations().daemons());
    }

    @Test
    void whatIsNotKnownHereIsPassedOver() {
        RecordedCase sample = new RecordedCase(List.of(), "a test", SAMPLES.getFirst());
        String newer =
                ObservationsJson.write(sample)
                        .replaceFirst("\\{", "{\"later\":[{}],")
                        .replace("\"program\" : {", "\"program\" : {\"later\":1,");
        assertEquals(sample, read(newer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kanata",
                "[]",
                "{}",
                "{\"observations\":7}",
                "{\"observations\":{}}",
                "{\"at\":\"noon\"}",
                "{\"observations\":{\"at\":\"2026-01-05T12:00:00Z\",\"subject\":{\"scope\":\"MOON\"}}}",
                "{} {}"
            })
    void whatWasNotRecordedIsSaidToBeNone(String text) {
        assertInstanceOf(ObservationsJson.Reading.Unusable.class, ObservationsJson.read(text));
    }
}
