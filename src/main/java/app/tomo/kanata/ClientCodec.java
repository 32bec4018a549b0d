package app.tomo.kanata;

import app.tomo.kanata.ClientMessage.ActOnFakeKey;
import app.tomo.kanata.ClientMessage.ChangeLayer;
import app.tomo.kanata.ClientMessage.Hello;
import app.tomo.kanata.ClientMessage.Reload;
import app.tomo.kanata.ClientMessage.ReloadFile;
import app.tomo.kanata.ClientMessage.ReloadNext;
import app.tomo.kanata.ClientMessage.ReloadNum;
import app.tomo.kanata.ClientMessage.ReloadPrev;
import app.tomo.kanata.ClientMessage.RequestCurrentLayerInfo;
import app.tomo.kanata.ClientMessage.RequestCurrentLayerName;
import app.tomo.kanata.ClientMessage.RequestFakeKeyNames;
import app.tomo.kanata.ClientMessage.RequestLayerNames;
import app.tomo.kanata.ClientMessage.SetMouse;
import app.tomo.kanata.ClientMessage.Wait;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// [ClientMessage] to and from one line of JSON. Pure.
///
/// Every body is an object, even an empty one: the daemon rejects `"Reload"` and `{"Reload":null}`.
public final class ClientCodec {
    private static final int U16_MAX = 65_535;

    private ClientCodec() {}

    /// What a text from a client is.
    public sealed interface Reading {
        record Understood(String command, ClientMessage message) implements Reading {}

        record UnknownCommand(String command) implements Reading {}

        /// Not JSON, or not of a command's form. `why` is one line.
        record Malformed(String why) implements Reading {}
    }

    /// One line of JSON, without the line end.
    public static String write(ClientMessage message) {
        return switch (message) {
            case ChangeLayer(String layer) -> tag("ChangeLayer", object().put("new", layer));
            case RequestLayerNames _ -> tag("RequestLayerNames", object());
            case RequestCurrentLayerInfo _ -> tag("RequestCurrentLayerInfo", object());
            case RequestCurrentLayerName _ -> tag("RequestCurrentLayerName", object());
            case ActOnFakeKey(String name, FakeKeyAction action) ->
                    tag("ActOnFakeKey", object().put("name", name).put("action", action.word()));
            case SetMouse(int x, int y) -> tag("SetMouse", object().put("x", x).put("y", y));
            case RequestFakeKeyNames _ -> tag("RequestFakeKeyNames", object());
            case Hello _ -> tag("Hello", object());
            case Reload(Wait wait) -> tag("Reload", with(wait, object()));
            case ReloadNext(Wait wait) -> tag("ReloadNext", with(wait, object()));
            case ReloadPrev(Wait wait) -> tag("ReloadPrev", with(wait, object()));
            case ReloadNum(long index, Wait wait) ->
                    tag("ReloadNum", with(wait, object().put("index", index)));
            case ReloadFile(String path, Wait wait) ->
                    tag("ReloadFile", with(wait, object().put("path", path)));
        };
    }

    private static ObjectNode with(Wait wait, ObjectNode body) {
        if (wait.asked()) {
            body.put("wait", true);
        }
        Duration timeout = wait.timeout();
        if (timeout != null) {
            body.put("timeout_ms", timeout.toMillis());
        }
        return body;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String tag(String name, JsonNode body) {
        return object().<ObjectNode>set(name, body).toString();
    }

    /// What the text asks for.
    public static Reading read(String text) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            return new Reading.Malformed("expected value");
        }
        if (!tree.isObject() || tree.size() != 1) {
            return new Reading.Malformed("expected value");
        }
        String command = tree.fieldNames().next();
        return read(command, new Body(tree.path(command)));
    }

    private static Reading read(String command, Body body) {
        try {
            ClientMessage message = message(command, body);
            return message == null
                    ? new Reading.UnknownCommand(command)
                    : new Reading.Understood(command, message);
        } catch (Body.Misfit misfit) {
            return new Reading.Malformed(misfit.what);
        }
    }

    private static @Nullable ClientMessage message(String command, Body body) throws Body.Misfit {
        return switch (command) {
            case "ChangeLayer" -> new ChangeLayer(body.text("new"));
            case "RequestLayerNames" -> body.of(new RequestLayerNames());
            case "RequestCurrentLayerInfo" -> body.of(new RequestCurrentLayerInfo());
            case "RequestCurrentLayerName" -> body.of(new RequestCurrentLayerName());
            case "ActOnFakeKey" -> new ActOnFakeKey(body.text("name"), body.action());
            case "SetMouse" -> new SetMouse(coordinate(body, "x"), coordinate(body, "y"));
            case "RequestFakeKeyNames" -> body.of(new RequestFakeKeyNames());
            case "Hello" -> body.of(new Hello());
            case "Reload" -> new Reload(body.waiting());
            case "ReloadNext" -> new ReloadNext(body.waiting());
            case "ReloadPrev" -> new ReloadPrev(body.waiting());
            case "ReloadNum" -> new ReloadNum(body.number("index", Long.MAX_VALUE), body.waiting());
            case "ReloadFile" -> new ReloadFile(body.text("path"), body.waiting());
            default -> null;
        };
    }

    private static int coordinate(Body body, String field) throws Body.Misfit {
        return (int) body.number(field, U16_MAX);
    }
}
