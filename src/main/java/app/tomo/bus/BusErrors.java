package app.tomo.bus;

/// The names of the bus's own errors (dbus-protocol.h of the reference implementation, and
/// D-Bus Specification 0.42 for those it names).
public final class BusErrors {
    public static final String FAILED = "org.freedesktop.DBus.Error.Failed";
    public static final String SERVICE_UNKNOWN = "org.freedesktop.DBus.Error.ServiceUnknown";
    public static final String NAME_HAS_NO_OWNER = "org.freedesktop.DBus.Error.NameHasNoOwner";
    public static final String NO_REPLY = "org.freedesktop.DBus.Error.NoReply";
    public static final String ACCESS_DENIED = "org.freedesktop.DBus.Error.AccessDenied";
    public static final String AUTH_FAILED = "org.freedesktop.DBus.Error.AuthFailed";
    public static final String INTERACTION_REQUIRED =
            "org.freedesktop.DBus.Error.InteractiveAuthorizationRequired";
    public static final String UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod";
    public static final String UNKNOWN_OBJECT = "org.freedesktop.DBus.Error.UnknownObject";
    public static final String UNKNOWN_INTERFACE = "org.freedesktop.DBus.Error.UnknownInterface";
    public static final String UNKNOWN_PROPERTY = "org.freedesktop.DBus.Error.UnknownProperty";
    public static final String READ_ONLY = "org.freedesktop.DBus.Error.PropertyReadOnly";
    public static final String INVALID_ARGS = "org.freedesktop.DBus.Error.InvalidArgs";
    static final String SPAWN = "org.freedesktop.DBus.Error.Spawn.";

    private BusErrors() {}
}
