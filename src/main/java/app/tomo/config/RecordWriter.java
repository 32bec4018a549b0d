package app.tomo.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Records as JSON, the writing half of [RecordCodec]. Pure.
final class RecordWriter {
    private RecordWriter() {}

    /// One value of a declared type.
    static JsonNode write(Object value, Type type) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case String text -> nodes.textNode(text);
            case Boolean truth -> nodes.booleanNode(truth);
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case Double number -> nodes.numberNode(number);
            case Enum<?> constant -> nodes.textNode(constant.name());
            case Instant instant -> nodes.textNode(instant.toString());
            case Duration duration -> nodes.textNode(duration.toString());
            case LocalTime time -> nodes.textNode(time.toString());
            case ZoneId zone -> nodes.textNode(zone.getId());
            case Set<?> set -> list(set.stream().sorted().toList(), RecordCodec.argument(type, 0));
            case List<?> list -> list(list, RecordCodec.argument(type, 0));
            case Map<?, ?> map -> map(map, RecordCodec.argument(type, 1));
            case Record record -> object(record, type);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }

    private static ArrayNode list(List<?> values, Type of) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(write(value, of)));
        return array;
    }

    /// In the order of the keys, so that the same is always written alike.
    private static ObjectNode map(Map<?, ?> values, Type of) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        values.forEach(
                (key, value) ->
                        sorted.put(
                                key instanceof Enum<?> constant ? constant.name() : key.toString(),
                                write(value, of)));
        ObjectNode object = Json.object();
        object.setAll(sorted);
        return object;
    }

    private static ObjectNode object(Record value, Type type) {
        ObjectNode object = Json.object();
        if (type instanceof Class<?> declared && declared.isSealed()) {
            object.put(RecordCodec.KIND, value.getClass().getSimpleName());
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(value, component);
            if (part != null) {
                object.set(component.getName(), write(part, component.getGenericType()));
            }
        }
        return object;
    }

    private static @Nullable Object part(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException defect) {
            throw new IllegalStateException(component.toString(), defect);
        }
    }
}
