package app.tomo.cli.control;

import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.config.Json;
import app.tomo.config.Setting;
import app.tomo.model.ActionKind;
import app.tomo.model.Language;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// [Request] to and from one line. Pure.
final class RequestCodec {
    private RequestCodec() {}

    static String write(Request request) {
        ObjectNode json = Protocol.firstLine();
        switch (request.command()) {
            case Command.Status _ -> json.put("command", "status");
            case Command.Act(var kind, var argument) ->
                    json.put("command", kind.id()).put("argument", argument);
            case Command.Apply(var file, boolean restart, boolean keep) ->
                    json.put("command", "apply")
                            .put("argument", file)
                            .put("restart", restart)
                            .put("keep", keep);
            case Command.Keep _ -> json.put("command", "keep");
            case Command.Revert(var trial) -> json.put("command", "revert").put("argument", trial);
            case Command.Layers _ -> json.put("command", "layers");
            case Command.Drift _ -> json.put("command", "drift");
            case Command.Doctor(var save) -> json.put("command", "doctor").put("argument", save);
            case Command.Keys _ -> json.put("command", "keys");
            case Command.Notifications _ -> json.put("command", "notifications");
            case Command.Watch _ -> json.put("command", "watch");
            case Command.Logs(boolean follow, int lines, var since) ->
                    json.put("command", "logs")
                            .put("argument", since)
                            .put("follow", follow)
                            .put("lines", lines);
            case Command.Check(var file) -> json.put("command", "check").put("argument", file);
            case Command.Quit _ -> json.put("command", "quit");
            case Command.Dump _ -> json.put("command", "dump");
            case Command.Show _ -> json.put("command", "show");
            case Command.ShowSettings _ -> json.put("command", "settings");
            case Command.SetSetting(var key, var value) ->
                    json.put("command", "settings-set").put("argument", key).put("value", value);
            case Command.ResetSetting(var key) ->
                    json.put("command", "settings-reset").put("argument", key);
            case Command.App _,
                    Command.Simulate _,
                    Command.Replay _,
                    Command.Diagnose _,
                    Command.Report _,
                    Command.Adopt _,
                    Command.Preset _,
                    Command.Service _,
                    Command.Recover _,
                    Command.Uninstall _,
                    Command.Profile _ ->
                    throw new IllegalArgumentException("not for the app: " + request.command());
        }
        ObjectNode given = json.putObject("given");
        request.given().settings().forEach((setting, text) -> given.put(setting.key(), text));
        request.given()
                .limits()
                .forEach((limit, value) -> given.put(limit.key(), LimitText.of(limit, value)));
        return Json.write(
                json.put("json", request.json())
                        .put("watched", request.interactive())
                        .put("language", request.language().id()));
    }

    /// Null where the line asks for nothing that this version knows.
    static @Nullable Request read(String line) {
        ObjectNode json = Protocol.read(line);
        Command command = json == null ? null : command(json);
        Given given = json == null ? null : given(json.path("given"));
        return json == null || command == null || given == null
                ? null
                : new Request(
                        command,
                        given,
                        json.path("json").asBoolean(),
                        json.path("watched").asBoolean(),
                        Language.named(json.path("language").asText()));
    }

    private static @Nullable Command command(ObjectNode json) {
        String argument = json.path("argument").textValue();
        String name = json.path("command").asText();
        return switch (name) {
            case "status" -> new Command.Status();
            case "apply" ->
                    new Command.Apply(
                            argument,
                            json.path("restart").asBoolean(),
                            json.path("keep").asBoolean());
            case "keep" -> new Command.Keep();
            case "revert" -> new Command.Revert(argument);
            case "drift" -> new Command.Drift();
            case "layers" -> new Command.Layers();
            case "doctor" -> new Command.Doctor(argument);
            case "keys" -> new Command.Keys();
            case "notifications" -> new Command.Notifications();
            case "watch" -> new Command.Watch();
            case "logs" ->
                    new Command.Logs(
                            json.path("follow").asBoolean(),
                            json.path("lines").asInt(Command.Logs.LINES),
                            argument);
            case "check" -> new Command.Check(argument);
            case "settings" -> new Command.ShowSettings();
            case "settings-set", "settings-reset" ->
                    change(argument, json.path("value").textValue());
            case "quit" -> new Command.Quit();
            case "dump" -> new Command.Dump();
            case "show" -> new Command.Show();
            default ->
                    Arrays.stream(ActionKind.values())
                            .filter(kind -> kind.id().equals(name))
                            .findFirst()
                            .map(kind -> new Command.Act(kind, argument == null ? "" : argument))
                            .orElse(null);
        };
    }

    /// Null where the key is none.
    private static @Nullable Command change(@Nullable String key, @Nullable String value) {
        if (key == null || (Setting.named(key) == null && Limit.named(key) == null)) {
            return null;
        }
        return value == null ? new Command.ResetSetting(key) : new Command.SetSetting(key, value);
    }

    private static @Nullable Given given(JsonNode json) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        for (var field : json.properties()) {
            Setting setting = Setting.named(field.getKey());
            Limit limit = Limit.named(field.getKey());
            String text = field.getValue().textValue();
            Long value = limit == null || text == null ? null : LimitText.read(limit, text);
            if (setting != null && text != null) {
                settings.put(setting, text);
            } else if (limit != null && value != null) {
                limits.put(limit, value);
            } else {
                return null;
            }
        }
        return new Given(settings, limits);
    }
}
