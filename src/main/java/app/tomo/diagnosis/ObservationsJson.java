package app.tomo.diagnosis;

import app.tomo.config.Json;
import app.tomo.config.RecordCodec;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.RecordedCase;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// Observations as JSON and back, without loss ([RecordCodec]). What an older or newer Tomo wrote can be read as far as it
/// is known here. Pure.
public final class ObservationsJson {
    private static final String OBSERVATIONS = "observations";
    private static final String AT = "at";

    private ObservationsJson() {}

    /// What a text is.
    public sealed interface Reading {
        record Read(RecordedCase found) implements Reading {}

        /// It is nothing that was recorded.
        ///
        /// @param detail what was met instead, for whoever looks closer
        record Unusable(String detail) implements Reading {}
    }

    public static JsonNode tree(Observations observations) {
        return RecordCodec.write(observations, Observations.class);
    }

    /// A case, over lines.
    public static String write(RecordedCase written) {
        return Json.writeLines(RecordCodec.write(written, RecordedCase.class));
    }

    /// A case, or observations alone.
    public static Reading read(String text) {
        try {
            ObjectNode tree = Json.readObject(text);
            return new Reading.Read(
                    tree.has(OBSERVATIONS) || !tree.has(AT)
                            ? RecordCodec.read(withSource(tree), RecordedCase.class)
                            : new RecordedCase(
                                    List.of(), "", RecordCodec.read(tree, Observations.class)));
        } catch (JsonParseException _) {
            return new Reading.Unusable("no JSON object");
        } catch (RecordCodec.Misfit misfit) {
            return new Reading.Unusable(String.valueOf(misfit.getMessage()));
        }
    }

    private static ObjectNode withSource(ObjectNode tree) {
        return tree.has("source") ? tree : tree.put("source", "");
    }
}
