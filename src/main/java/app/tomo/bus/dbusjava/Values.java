package app.tomo.bus.dbusjava;

import app.tomo.bus.Body;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Signatures;
import app.tomo.bus.Struct;
import app.tomo.bus.Variant;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt64;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the plain values of [Body] into those of dbus-java's codec and back, along their
/// signature.
final class Values {
    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private Values() {}

    static Object[] toLibrary(Body body) {
        List<String> types = Signatures.split(body.signature());
        if (types.size() != body.values().size()) {
            throw new IllegalArgumentException(
                    "\"%s\" for %d values".formatted(body.signature(), body.values().size()));
        }
        Object[] values = new Object[types.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = toLibrary(types.get(i), body.values().get(i));
        }
        return values;
    }

    private static Object toLibrary(String type, Object value) {
        return switch (type.charAt(0)) {
            case 't' -> unsigned(((Number) value).longValue());
            case 'o' -> ((ObjectPath) value).value();
            case 's', 'g' -> (String) value;
            case 'v' -> {
                Variant variant = (Variant) value;
                // The codec takes a pair as well as its own class, which would look the type up.
                yield new Object[] {
                    variant.signature(), toLibrary(variant.signature(), variant.value())
                };
            }
            case '(' -> {
                Struct struct = (Struct) value;
                yield toLibrary(new Body(type.substring(1, type.length() - 1), struct.members()));
            }
            case 'a' -> arrayToLibrary(type.substring(1), value);
            default -> value;
        };
    }

    private static Object arrayToLibrary(String element, Object value) {
        if (value instanceof byte[]) {
            return value;
        }
        if (element.startsWith("{")) {
            List<String> types = Signatures.split(element.substring(1, element.length() - 1));
            Map<Object, Object> entries = new LinkedHashMap<>();
            ((Map<?, ?>) value)
                    .forEach(
                            (key, item) ->
                                    entries.put(
                                            toLibrary(types.get(0), key),
                                            toLibrary(types.get(1), item)));
            return entries;
        }
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) value) {
            items.add(toLibrary(element, item));
        }
        return items;
    }

    private static UInt64 unsigned(long bits) {
        return new UInt64(bits >>> Integer.SIZE, bits & UNSIGNED_INT);
    }

    static Body fromLibrary(@Nullable String signature, Object @Nullable [] values) {
        if (signature == null || values == null) {
            return Body.EMPTY;
        }
        List<String> types = Signatures.split(signature);
        List<Object> plain = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            plain.add(fromLibrary(types.get(i), values[i]));
        }
        return new Body(signature, plain);
    }

    private static Object fromLibrary(String type, Object value) {
        return switch (type.charAt(0)) {
            case 'q' -> ((Number) value).intValue();
            case 'u' -> ((Number) value).longValue();
            case 't' -> {
                UInt64 number = (UInt64) value;
                yield number.top() << Integer.SIZE | number.bottom();
            }
            case 'o' -> new ObjectPath(((DBusPath) value).getPath());
            case 'v' -> {
                var variant = (org.freedesktop.dbus.types.Variant<?>) value;
                yield new Variant(
                        variant.getSig(), fromLibrary(variant.getSig(), variant.getValue()));
            }
            case '(' ->
                    new Struct(
                            fromLibrary(type.substring(1, type.length() - 1), (Object[]) value)
                                    .values());
            case 'a' -> arrayFromLibrary(type.substring(1), value);
            case 'h' -> throw new IllegalArgumentException("file descriptors are not supported");
            default -> value;
        };
    }

    private static Object arrayFromLibrary(String element, Object value) {
        if (value instanceof Map<?, ?> entries) {
            List<String> types = Signatures.split(element.substring(1, element.length() - 1));
            Map<Object, Object> plain = new LinkedHashMap<>();
            entries.forEach(
                    (key, item) ->
                            plain.put(
                                    fromLibrary(types.get(0), key),
                                    fromLibrary(types.get(1), item)));
            return Collections.unmodifiableMap(plain);
        }
        List<?> items = (List<?>) value;
        if (element.equals("y")) {
            byte[] bytes = new byte[items.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (Byte) items.get(i);
            }
            return bytes;
        }
        List<Object> plain = new ArrayList<>(items.size());
        for (Object item : items) {
            plain.add(fromLibrary(element, item));
        }
        return Collections.unmodifiableList(plain);
    }
}
