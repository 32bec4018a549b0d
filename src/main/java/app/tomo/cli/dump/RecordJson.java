package app.tomo.cli.dump;

import app.tomo.config.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Any value of the model as JSON: a record is an object with its components in their order, and with its name as `type`
/// where it is one of several. Pure.
///
/// What quotes the daemon's log or the person's config is counted and not said.
final class RecordJson {
    private static final Set<String> QUOTING = Set.of("evidence", "help", "warnings", "findings");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Enum<?> one ->
                    NODES.textNode(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Record thing -> object(thing);
            case Collection<?> things -> array(things);
            case Map<?, ?> entries -> map(entries);
            default -> NODES.textNode(value.toString());
        };
    }

    private static ObjectNode object(Record thing) {
        ObjectNode json = Json.object();
        Class<?> type = thing.getClass();
        if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            json.put("type", type.getSimpleName());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = value(thing, component);
            if (QUOTING.contains(component.getName())) {
                json.put(component.getName() + "_size", size(value));
            } else {
                json.set(component.getName(), of(value));
            }
        }
        return json;
    }

    private static int size(@Nullable Object quoted) {
        return switch (quoted) {
            case Collection<?> lines -> lines.size();
            case String text -> text.length();
            case null, default -> 0;
        };
    }

    private static @Nullable Object value(Record thing, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(thing);
        } catch (ReflectiveOperationException unreadable) {
            return unreadable.toString();
        }
    }

    private static ArrayNode array(Collection<?> things) {
        ArrayNode json = NODES.arrayNode();
        things.forEach(thing -> json.add(of(thing)));
        return json;
    }

    /// Sorted, so that the same snapshot is the same text.
    private static ObjectNode map(Map<?, ?> entries) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put(String.valueOf(key), of(value)));
        ObjectNode json = Json.object();
        sorted.forEach(json::set);
        return json;
    }
}
