package app.tomo.bus;

import java.util.List;
import java.util.Map;

/// A value with its type: the D-Bus type `v`.
///
/// @param signature one complete type
/// @param value a value of that type, as in the table of [Body]
public record Variant(String signature, Object value) {
    public static Variant of(String text) {
        return new Variant("s", text);
    }

    public static Variant of(boolean flag) {
        return new Variant("b", flag);
    }

    /// A signed 32-bit number.
    public static Variant of(int number) {
        return new Variant("i", number);
    }

    public static Variant of(ObjectPath path) {
        return new Variant("o", path);
    }

    /// A list of strings.
    public static Variant of(List<String> texts) {
        return new Variant("as", List.copyOf(texts));
    }

    /// A dictionary from names to variants.
    public static Variant of(Map<String, Variant> entries) {
        return new Variant("a{sv}", entries);
    }
}
