package app.tomo.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The values of the model as JSON and back: a record by the names of its components, and where one of several is meant, its
/// own name as `type`. Null is left out. What is read of an older or newer Tomo may have other components: those that are
/// not known are passed over, and for what is missing nothing, false, 0 or the empty list is taken where that can be.
///
/// Pure; any thread. A type of the model that it cannot write is a defect and throws.
public final class RecordCodec {
    static final String KIND = "type";

    /// A text that is not what it should be; the message says what was met, for whoever looks closer.
    public static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;

        Misfit(String what) {
            super(what);
        }
    }

    private RecordCodec() {}

    /// One value of a declared type.
    public static JsonNode write(Object value, Type type) {
        return RecordWriter.write(value, type);
    }

    /// The value of that type that was written so.
    public static <T> T read(JsonNode node, Class<T> type) throws Misfit {
        return type.cast(value(node, type));
    }

    private static Object value(JsonNode node, Type type) throws Misfit {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Set.class) {
                return Set.copyOf(items(node, argument(type, 0)));
            }
            return generic.getRawType() == List.class
                    ? items(node, argument(type, 0))
                    : entries(node, argument(type, 0), argument(type, 1));
        }
        Class<?> wanted = (Class<?>) type;
        if ((wanted.isSealed() && wanted != ZoneId.class) || wanted.isRecord()) {
            return record(node, wanted.isSealed() ? named(node, wanted) : wanted);
        }
        return wanted.isEnum() ? constant(node, wanted) : scalar(node, wanted);
    }

    private static Object scalar(JsonNode node, Class<?> wanted) throws Misfit {
        try {
            if (wanted == boolean.class && node.isBoolean()) {
                return node.booleanValue();
            }
            if ((wanted == int.class || wanted == Integer.class) && node.canConvertToInt()) {
                return node.intValue();
            }
            if ((wanted == long.class || wanted == Long.class) && node.canConvertToLong()) {
                return node.longValue();
            }
            if (wanted == double.class && node.isNumber()) {
                return node.doubleValue();
            }
            if (node.isTextual()) {
                return text(node.textValue(), wanted);
            }
        } catch (DateTimeParseException unreadable) {
            throw new Misfit("\"" + unreadable.getParsedString() + "\"");
        }
        throw new Misfit(node + " for " + wanted.getSimpleName());
    }

    private static Object text(String text, Class<?> wanted) throws Misfit {
        if (wanted == String.class) {
            return text;
        }
        if (wanted == Instant.class) {
            return Instant.parse(text);
        }
        if (wanted == Duration.class) {
            return Duration.parse(text);
        }
        if (wanted == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (wanted == ZoneId.class) {
            return zone(text);
        }
        throw new Misfit("\"" + text + "\" for " + wanted.getSimpleName());
    }

    private static ZoneId zone(String text) throws Misfit {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new Misfit("\"" + text + "\", " + unknown.getMessage());
        }
    }

    private static boolean isConstant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(each -> ((Enum<?>) each).name().equals(name));
    }

    private static Object constant(JsonNode node, Class<?> type) throws Misfit {
        String name = node.asText();
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misfit("\"" + name + "\" for " + type.getSimpleName()));
    }

    private static List<Object> items(JsonNode node, Type of) throws Misfit {
        List<Object> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(value(item, of));
        }
        return items;
    }

    private static Map<Object, Object> entries(JsonNode node, Type keys, Type values)
            throws Misfit {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            JsonNode key = JsonNodeFactory.instance.textNode(entry.getKey());
            if (keys == String.class || isConstant(entry.getKey(), (Class<?>) keys)) {
                entries.put(value(key, keys), value(entry.getValue(), values));
            }
        }
        return entries;
    }

    /// The one of a sealed type's records that is meant.
    private static Class<?> named(JsonNode node, Class<?> sealed) throws Misfit {
        String name = node.path(KIND).asText();
        return records(sealed)
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misfit("\"" + name + "\" for " + sealed.getSimpleName()));
    }

    /// All records that a sealed type permits, at whatever depth.
    public static Stream<Class<?>> records(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(each -> each.isRecord() ? Stream.of(each) : records(each));
    }

    private static Object record(JsonNode node, Class<?> type) throws Misfit {
        if (!node.isObject()) {
            throw new Misfit(node + " for " + type.getSimpleName());
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            JsonNode part = node.get(components[i].getName());
            parts[i] =
                    part == null || part.isNull()
                            ? missing(components[i])
                            : value(part, components[i].getGenericType());
        }
        return make(type, parts);
    }

    private static @Nullable Object missing(RecordComponent component) throws Misfit {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        if (isNullable(component) || isNullable(component.getAnnotatedType())) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        throw new Misfit("no " + component.getName());
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static Object make(Class<?> type, @Nullable Object[] parts) throws Misfit {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw new Misfit(type.getSimpleName() + ": " + refused.getCause());
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException(type.toString(), defect);
        }
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
