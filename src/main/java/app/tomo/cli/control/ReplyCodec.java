package app.tomo.cli.control;

import app.tomo.config.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/// [Reply] to and from one line. Pure.
final class ReplyCodec {
    /// By the one field that tells what a line is.
    private static final Map<String, Function<ObjectNode, @Nullable Reply>> READERS =
            Map.of(
                    "accepted", _ -> new Reply.Accepted(),
                    "alive", _ -> new Reply.Alive(),
                    "out", json -> new Reply.Out(json.path("out").asText()),
                    "err", json -> new Reply.Err(json.path("err").asText()),
                    "progress", json -> new Reply.Progress(json.path("progress").asText()),
                    "exit", json -> new Reply.Exit(json.path("exit").asInt()),
                    "differs",
                            json ->
                                    new Reply.Differs(
                                            json.path("differs").asText(),
                                            json.path("value").asText()),
                    "refused", json -> new Reply.Refused(why(json.path("refused").asText())));

    private ReplyCodec() {}

    static String write(Reply reply) {
        return Json.write(
                switch (reply) {
                    case Reply.Accepted _ -> Protocol.firstLine().put("accepted", true);
                    case Reply.Alive _ -> Json.object().put("alive", true);
                    case Reply.Out(var text) -> Json.object().put("out", text);
                    case Reply.Err(var text) -> Json.object().put("err", text);
                    case Reply.Progress(var line) -> Json.object().put("progress", line);
                    case Reply.Exit(var status) -> Json.object().put("exit", status);
                    case Reply.Differs(var key, var value) ->
                            Protocol.firstLine().put("differs", key).put("value", value);
                    case Reply.Refused(var why) -> Protocol.firstLine().put("refused", why.name());
                });
    }

    /// Null where the line says nothing that this version knows.
    static @Nullable Reply read(String line) {
        ObjectNode json = Protocol.read(line);
        if (json == null) {
            return null;
        }
        return json.properties().stream()
                .map(field -> READERS.get(field.getKey()))
                .filter(reader -> reader != null)
                .findFirst()
                .map(reader -> reader.apply(json))
                .orElse(null);
    }

    private static Reply.Why why(String name) {
        return Arrays.stream(Reply.Why.values())
                .filter(why -> why.name().equals(name))
                .findFirst()
                .orElse(Reply.Why.NOT_UNDERSTOOD);
    }
}
