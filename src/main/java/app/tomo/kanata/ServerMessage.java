package app.tomo.kanata;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// What the daemon may say. The comments name the first version that says it.
public sealed interface ServerMessage {
    /// 1.6. The first words on every connection, and said to every client whenever the layer changes.
    record LayerChange(String layer) implements ServerMessage {}

    /// 1.6. In the order of the config.
    record LayerNames(List<String> names) implements ServerMessage {
        public LayerNames {
            names = List.copyOf(names);
        }
    }

    /// 1.6. The active layer with its text in the config, which may be long.
    record CurrentLayerInfo(String name, String text) implements ServerMessage {}

    /// 1.6
    record CurrentLayerName(String name) implements ServerMessage {}

    /// 1.6. A config was loaded; said to every client.
    ///
    /// @param file as the daemon was given it, so possibly relative to the daemon's working folder
    record ConfigFileReload(String file) implements ServerMessage {}

    /// 1.6. What the config's own `push-msg` action sends; any JSON value.
    record MessagePush(JsonNode message) implements ServerMessage {}

    /// 1.6. `{"Error":…}`: an unknown virtual key, and up to 1.9 whatever was not understood.
    record Failure(String message) implements ServerMessage {}

    /// 1.10. `{"status":"Ok"}`: a reload was queued. Never that it was done.
    record Accepted() implements ServerMessage {}

    /// 1.10. `{"status":"Error"}`
    record Refused(String message) implements ServerMessage {}

    /// 1.11
    record HelloOk(String version, int protocol, List<String> capabilities)
            implements ServerMessage {
        public HelloOk {
            capabilities = List.copyOf(capabilities);
        }
    }

    /// 1.11. In no particular order.
    record FakeKeyNames(List<String> names) implements ServerMessage {
        public FakeKeyNames {
            names = List.copyOf(names);
        }
    }

    /// 1.11. The answer to a reload that asked to wait. On an idle keyboard it is the result of the reload before: with a
    /// `timeout` it says nothing at all.
    record ReloadResult(boolean ok, @Nullable Duration timeout) implements ServerMessage {}

    /// 1.12. A tap-hold key became a hold.
    record HoldActivated(String key) implements ServerMessage {}

    /// 1.12. A tap-hold key was tapped.
    record TapActivated(String key) implements ServerMessage {}

    /// JSON that no version known to Tomo says. Kept for evidence, otherwise ignored.
    record Unknown(String raw) implements ServerMessage {}
}
