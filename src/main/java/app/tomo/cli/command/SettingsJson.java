package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.config.Place;
import app.tomo.config.Places;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Limit;
import app.tomo.words.SettingsWords;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/// The settings as `settings --json` prints them. Its names are a promise: some may be added, none goes.
///
/// A time is in milliseconds (`unit` is `ms`), with `text` as it is written in the file; a size in thousands of bytes (`kB`),
/// a count has the unit `count`; what
/// has no unit is a text, null for "not set". `place` is `FILE:LINE`, a variable or an option; null for nowhere. `taken` says whether a change is in force `at-once`, or
/// only `at-start`, when Tomo is started next.
public final class SettingsJson {
    private final SettingsWords words;

    public SettingsJson(SettingsWords words) {
        this.words = words;
    }

    /// All of them, on a profile's places.
    public ObjectNode of(Settings settings, Places places) {
        ObjectNode json = Json.object();
        json.put("profile", settings.profile());
        json.put("file", places.settings().toString());
        ArrayNode all = json.putArray("settings");
        for (Setting setting : Setting.values()) {
            all.add(of(setting, settings.of(setting)));
        }
        for (Limit limit : Limit.values()) {
            all.add(of(limit, settings.limits().of(limit), settings.of(limit)));
        }
        ArrayNode complaints = json.putArray("complaints");
        settings.complaints().stream()
                .map(each -> Complaints.sentence(each, words))
                .forEach(complaints::add);
        return json;
    }

    private ObjectNode of(Setting setting, Settings.Choice choice) {
        ObjectNode json = Json.object();
        json.put("key", setting.key());
        json.put("value", orNull(choice.text()));
        json.putNull("unit");
        json.put("default", orNull(setting.initial()));
        json.putNull("least");
        json.putNull("most");
        return finished(json, setting.key(), setting.isOfTheStart(), choice);
    }

    private ObjectNode of(Limit limit, long value, Settings.Choice choice) {
        ObjectNode json = Json.object();
        json.put("key", limit.key());
        json.put("value", value);
        json.put(
                "unit",
                switch (limit.unit()) {
                    case MILLISECONDS -> "ms";
                    case KILOBYTES -> "kB";
                    case TIMES -> "count";
                    case SWITCH -> "switch";
                });
        json.put("default", limit.initial());
        json.put("least", limit.least());
        json.put("most", limit.most());
        return finished(json, limit.key(), limit.isOfTheStart(), choice);
    }

    private ObjectNode finished(
            ObjectNode json, String key, boolean atStart, Settings.Choice choice) {
        Place place = choice.place();
        json.put("origin", choice.origin().id());
        json.put("place", place.equals(Place.NOWHERE) ? null : place.toString());
        json.put("taken", atStart ? "at-start" : "at-once");
        json.put("text", choice.text());
        json.put("allowed", words.allowed(key));
        return json.put("meaning", words.meaning(key));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
