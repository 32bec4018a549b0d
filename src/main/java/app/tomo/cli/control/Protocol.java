package app.tomo.cli.control;

import app.tomo.config.Json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/// What both sides of the control socket keep to: lines of JSON, each an object. The first line of each side carries the
/// version; a change that an older side would misread needs a new one.
final class Protocol {
    static final int VERSION = 1;
    static final int NO_VERSION = 0;

    /// What a client may say after its request: give up.
    static final String CANCEL = "{\"cancel\":true}";

    /// And: yes.
    static final String AGREE = "{\"agree\":true}";

    private Protocol() {}

    static ObjectNode firstLine() {
        return Json.object().put("protocol", VERSION);
    }

    /// The version that a first line names.
    static int version(String line) {
        ObjectNode json = read(line);
        return json == null ? NO_VERSION : json.path("protocol").asInt(NO_VERSION);
    }

    /// Null for anything but an object: the other side may be anybody.
    static @Nullable ObjectNode read(String line) {
        try {
            return Json.readObject(line);
        } catch (JsonParseException _) {
            return null;
        }
    }
}
