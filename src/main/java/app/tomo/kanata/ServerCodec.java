package app.tomo.kanata;

import app.tomo.kanata.ServerMessage.Accepted;
import app.tomo.kanata.ServerMessage.ConfigFileReload;
import app.tomo.kanata.ServerMessage.CurrentLayerInfo;
import app.tomo.kanata.ServerMessage.CurrentLayerName;
import app.tomo.kanata.ServerMessage.Failure;
import app.tomo.kanata.ServerMessage.FakeKeyNames;
import app.tomo.kanata.ServerMessage.HelloOk;
import app.tomo.kanata.ServerMessage.HoldActivated;
import app.tomo.kanata.ServerMessage.LayerChange;
import app.tomo.kanata.ServerMessage.LayerNames;
import app.tomo.kanata.ServerMessage.MessagePush;
import app.tomo.kanata.ServerMessage.Refused;
import app.tomo.kanata.ServerMessage.ReloadResult;
import app.tomo.kanata.ServerMessage.TapActivated;
import app.tomo.kanata.ServerMessage.Unknown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// [ServerMessage] to and from one line of JSON. Pure. Fields that are not known are ignored, as the daemon ignores ours.
public final class ServerCodec {
    private ServerCodec() {}

    /// What the text says; null where it is not one JSON value.
    public static @Nullable ServerMessage read(String text) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            return null;
        }
        ServerMessage message = tree.hasNonNull("status") ? status(tree) : tagged(tree);
        return message == null ? new Unknown(text) : message;
    }

    private static @Nullable ServerMessage status(JsonNode tree) {
        return switch (tree.path("status").asText()) {
            case "Ok" -> new Accepted();
            case "Error" -> new Refused(tree.path("msg").asText());
            default -> null;
        };
    }

    private static @Nullable ServerMessage tagged(JsonNode tree) {
        if (!tree.isObject() || tree.size() != 1) {
            return null;
        }
        String name = tree.fieldNames().next();
        JsonNode body = tree.path(name);
        return body.isObject() ? message(name, body) : null;
    }

    private static @Nullable ServerMessage message(String name, JsonNode body) {
        return switch (name) {
            case "LayerChange" -> text(body, "new") ? new LayerChange(get(body, "new")) : null;
            case "LayerNames" -> list(body) ? new LayerNames(names(body.path("names"))) : null;
            case "FakeKeyNames" -> list(body) ? new FakeKeyNames(names(body.path("names"))) : null;
            case "CurrentLayerInfo" ->
                    text(body, "name")
                            ? new CurrentLayerInfo(get(body, "name"), get(body, "cfg_text"))
                            : null;
            case "CurrentLayerName" ->
                    text(body, "name") ? new CurrentLayerName(get(body, "name")) : null;
            case "ConfigFileReload" -> new ConfigFileReload(get(body, "new"));
            case "MessagePush" ->
                    body.has("message") ? new MessagePush(body.path("message")) : null;
            case "Error" -> new Failure(get(body, "msg"));
            case "HelloOk" -> hello(body);
            case "ReloadResult" -> result(body);
            case "HoldActivated" -> new HoldActivated(get(body, "key"));
            case "TapActivated" -> new TapActivated(get(body, "key"));
            default -> null;
        };
    }

    private static @Nullable ServerMessage hello(JsonNode body) {
        return text(body, "version")
                ? new HelloOk(
                        get(body, "version"),
                        body.path("protocol").asInt(),
                        names(body.path("capabilities")))
                : null;
    }

    private static ServerMessage result(JsonNode body) {
        JsonNode millis = body.path("timeout_ms");
        return new ReloadResult(
                body.path("ok").asBoolean(),
                millis.isIntegralNumber() ? Duration.ofMillis(millis.asLong()) : null);
    }

    private static boolean text(JsonNode body, String field) {
        return body.path(field).isTextual();
    }

    private static boolean list(JsonNode body) {
        return body.path("names").isArray();
    }

    private static String get(JsonNode body, String field) {
        return body.path(field).asText();
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(item -> names.add(item.asText()));
        return names;
    }

    /// One line of JSON, without the line end.
    public static String write(ServerMessage message) {
        return switch (message) {
            case LayerChange(String layer) -> tag("LayerChange", object().put("new", layer));
            case LayerNames(List<String> names) -> tag("LayerNames", names(names));
            case CurrentLayerInfo(String name, String text) ->
                    tag("CurrentLayerInfo", object().put("name", name).put("cfg_text", text));
            case CurrentLayerName(String name) ->
                    tag("CurrentLayerName", object().put("name", name));
            case ConfigFileReload(String file) ->
                    tag("ConfigFileReload", object().put("new", file));
            case MessagePush(JsonNode value) -> tag("MessagePush", object().set("message", value));
            case Failure(String why) -> tag("Error", object().put("msg", why));
            case Accepted _ -> object().put("status", "Ok").toString();
            case Refused(String why) -> object().put("status", "Error").put("msg", why).toString();
            case HelloOk hello -> tag("HelloOk", write(hello));
            case FakeKeyNames(List<String> names) -> tag("FakeKeyNames", names(names));
            case ReloadResult(boolean ok, Duration timeout) -> tag("ReloadResult", of(ok, timeout));
            case HoldActivated(String key) -> tag("HoldActivated", object().put("key", key));
            case TapActivated(String key) -> tag("TapActivated", object().put("key", key));
            case Unknown(String raw) -> raw;
        };
    }

    private static ObjectNode write(HelloOk hello) {
        ObjectNode body =
                object().put("version", hello.version()).put("protocol", hello.protocol());
        ArrayNode capabilities = body.putArray("capabilities");
        hello.capabilities().forEach(capabilities::add);
        return body;
    }

    private static ObjectNode names(List<String> names) {
        ObjectNode body = object();
        ArrayNode array = body.putArray("names");
        names.forEach(array::add);
        return body;
    }

    private static ObjectNode of(boolean ok, @Nullable Duration timeout) {
        ObjectNode body = object().put("ok", ok);
        return timeout == null ? body : body.put("timeout_ms", timeout.toMillis());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String tag(String name, JsonNode body) {
        return object().<ObjectNode>set(name, body).toString();
    }
}
