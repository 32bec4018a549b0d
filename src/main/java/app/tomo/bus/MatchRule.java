package app.tomo.bus;

import org.jspecify.annotations.Nullable;

/// Which signals to deliver; what is left out fits everything (D-Bus Specification, "Match
/// Rules").
///
/// @param sender a unique or a well-known name
/// @param pathNamespace this object and everything below it
/// @param firstArgument the body's first value, a string
public record MatchRule(
        @Nullable String sender,
        @Nullable ObjectPath path,
        @Nullable ObjectPath pathNamespace,
        @Nullable String interfaceName,
        @Nullable String member,
        @Nullable String firstArgument) {

    public static MatchRule signal(String interfaceName, String member) {
        return new MatchRule(null, null, null, interfaceName, member, null);
    }

    /// Changes of properties, of the interface named by [#withFirstArgument].
    public static MatchRule propertiesChanged() {
        return signal("org.freedesktop.DBus.Properties", "PropertiesChanged");
    }

    /// Only from this sender. Without it anybody on the bus can send a fitting signal.
    public MatchRule from(String name) {
        return new MatchRule(name, path, pathNamespace, interfaceName, member, firstArgument);
    }

    public MatchRule at(ObjectPath only) {
        return new MatchRule(sender, only, pathNamespace, interfaceName, member, firstArgument);
    }

    public MatchRule atOrBelow(ObjectPath top) {
        return new MatchRule(sender, path, top, interfaceName, member, firstArgument);
    }

    public MatchRule withFirstArgument(String value) {
        return new MatchRule(sender, path, pathNamespace, interfaceName, member, value);
    }

    /// Whether a signal fits all but the sender, which only the connection can judge.
    public boolean fits(BusSignal signal) {
        return (path == null || path.equals(signal.path()))
                && (pathNamespace == null
                        || pathNamespace.equals(signal.path())
                        || signal.path().isBelow(pathNamespace))
                && (interfaceName == null || interfaceName.equals(signal.interfaceName()))
                && (member == null || member.equals(signal.member()))
                && (firstArgument == null
                        || (!signal.body().values().isEmpty()
                                && signal.body().values().getFirst().equals(firstArgument)));
    }

    /// The rule as `AddMatch` takes it.
    public String text() {
        StringBuilder text = new StringBuilder("type='signal'");
        append(text, "sender", sender);
        append(text, "path", path);
        append(text, "path_namespace", pathNamespace);
        append(text, "interface", interfaceName);
        append(text, "member", member);
        append(text, "arg0", firstArgument);
        return text.toString();
    }

    private static void append(StringBuilder text, String key, @Nullable Object value) {
        if (value != null) {
            text.append(',').append(key).append("='");
            text.append(value.toString().replace("'", "'\\''")).append('\'');
        }
    }
}
