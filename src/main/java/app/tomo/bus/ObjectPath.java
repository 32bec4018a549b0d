package app.tomo.bus;

/// A D-Bus object path: the type `o`. Always valid.
public record ObjectPath(String value) {
    public static final ObjectPath ROOT = new ObjectPath("/");

    /// @throws IllegalArgumentException when it is no object path
    public ObjectPath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an object path: " + value);
        }
    }

    /// The path of a child of this object.
    public ObjectPath child(String name) {
        return new ObjectPath(equals(ROOT) ? "/" + name : value + "/" + name);
    }

    /// Whether this path lies below the other one, at any depth.
    public boolean isBelow(ObjectPath other) {
        return other.equals(ROOT)
                ? !equals(ROOT)
                : value.startsWith(other.value) && value.startsWith("/", other.value.length());
    }

    private static boolean isValid(String value) {
        if (value.equals("/")) {
            return true;
        }
        if (!value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
            return false;
        }
        return value.chars().allMatch(c -> c == '/' || c == '_' || isLetterOrDigit(c));
    }

    /// Only ASCII counts (D-Bus Specification, "Valid Object Paths").
    private static boolean isLetterOrDigit(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    @Override
    public String toString() {
        return value;
    }
}
