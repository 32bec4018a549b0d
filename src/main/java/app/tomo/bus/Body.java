package app.tomo.bus;

import java.util.List;

/// The values of a message, and the signature they are written by.
///
/// | D-Bus | Java |
/// |---|---|
/// | `y` | Byte, as bits |
/// | `b` | Boolean |
/// | `n` | Short |
/// | `q`, `i` | Integer (`q`: 0 to 65,535) |
/// | `u`, `x` | Long (`u`: 0 to 2³² − 1) |
/// | `t` | Long, as bits: read it with `Long.compareUnsigned`; systemd's "never" is -1 |
/// | `d` | Double |
/// | `s`, `g` | String |
/// | `o` | [ObjectPath] |
/// | `v` | [Variant] |
/// | `ay` | byte[], not to be changed |
/// | other arrays | List |
/// | `a{…}` | Map, in the order of the message |
/// | `(…)` | [Struct] |
///
/// Written are also Short and Integer where a wider number is wanted. File descriptors (`h`) are
/// not supported.
///
/// @param signature complete types, one a value; empty for no values
public record Body(String signature, List<Object> values) {
    public static final Body EMPTY = new Body("", List.of());

    public Body {
        values = List.copyOf(values);
    }

    public static Body of(String signature, Object... values) {
        return new Body(signature, List.of(values));
    }

    /// The value at this place.
    ///
    /// @throws BusException [BusFailure.Unexpected] when there is none or it has another type
    public <T> T get(int index, Class<T> type) throws BusException {
        if (index >= values.size() || !type.isInstance(values.get(index))) {
            throw new BusException(
                    new BusFailure.Unexpected(
                            "wanted %s at %d, got a body of type \"%s\""
                                    .formatted(type.getSimpleName(), index, signature)));
        }
        return type.cast(values.get(index));
    }

    /// The string at this place.
    public String string(int index) throws BusException {
        return get(index, String.class);
    }

    /// The value inside the variant at this place.
    public <T> T inVariant(int index, Class<T> type) throws BusException {
        Variant variant = get(index, Variant.class);
        return new Body(variant.signature(), List.of(variant.value())).get(0, type);
    }
}
