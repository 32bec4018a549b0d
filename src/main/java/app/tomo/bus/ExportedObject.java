package app.tomo.bus;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// An object made of interfaces with methods, properties and signals, which checks the arguments
/// of calls and answers `org.freedesktop.DBus.Properties` and introspection from that description:
///
///     ExportedObject.of(
///         new ExportedInterface("org.example.Lamp")
///             .method("Switch", "b", "", arguments -> { ...; return Answer.DONE; })
///             .property("On", "b", () -> on)
///             .signal("Switched", "b"));
///
/// Methods and properties are asked on the bus's callback thread.
public final class ExportedObject implements BusObject {
    static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Map<String, ExportedInterface> interfaces = new LinkedHashMap<>();

    private ExportedObject() {}

    /// An object with these interfaces, which must not be added to any more.
    public static ExportedObject of(ExportedInterface... interfaces) {
        ExportedObject object = new ExportedObject();
        for (ExportedInterface each : interfaces) {
            object.interfaces.put(each.name(), each);
        }
        return object;
    }

    /// The signal that tells of changed properties, for interfaces that use the standard one.
    public static BusSignal changed(
            ObjectPath path, String interfaceName, Map<String, Variant> properties) {
        return BusSignal.from(
                path,
                PROPERTIES,
                "PropertiesChanged",
                Body.of("sa{sv}as", interfaceName, properties, List.of()));
    }

    @Override
    public Answer answer(IncomingCall call) {
        if (call.interfaceName().equals(PROPERTIES)) {
            return property(call);
        }
        if (call.interfaceName().isEmpty()) {
            return interfaces.values().stream()
                    .filter(candidate -> candidate.hasMethod(call.member()))
                    .findFirst()
                    .map(candidate -> candidate.call(call))
                    .orElseGet(() -> unknownMethod(call));
        }
        ExportedInterface wanted = interfaces.get(call.interfaceName());
        if (wanted == null) {
            return new Answer.Refused(BusErrors.UNKNOWN_INTERFACE, call.interfaceName());
        }
        return wanted.hasMethod(call.member()) ? wanted.call(call) : unknownMethod(call);
    }

    @Override
    public String introspection() {
        StringBuilder xml = new StringBuilder();
        interfaces.values().forEach(each -> each.describe(xml));
        ExportedInterface properties = new ExportedInterface(PROPERTIES);
        properties
                .method("Get", "ss", "v", arguments -> Answer.DONE)
                .method("GetAll", "s", "a{sv}", arguments -> Answer.DONE)
                .method("Set", "ssv", "", arguments -> Answer.DONE)
                .signal("PropertiesChanged", "sa{sv}as")
                .describe(xml);
        return xml.toString();
    }

    private Answer property(IncomingCall call) {
        List<Object> values = call.body().values();
        return switch (call.member() + " " + call.body().signature()) {
            case "Get ss" -> get((String) values.get(0), (String) values.get(1));
            case "GetAll s" -> all((String) values.get(0));
            case "Set ssv" ->
                    new Answer.Refused(BusErrors.READ_ONLY, "properties here are read-only");
            case "Get", "GetAll", "Set" -> invalidArguments(call);
            default -> unknownMethod(call);
        };
    }

    private Answer get(String interfaceName, String property) {
        // An empty interface name means "any", as GDBus and sd-bus read it.
        @Nullable Variant value =
                interfaces.values().stream()
                        .filter(
                                each ->
                                        interfaceName.isEmpty()
                                                || each.name().equals(interfaceName))
                        .map(each -> each.properties().get(property))
                        .filter(each -> each != null)
                        .findFirst()
                        .map(Supplier::get)
                        .orElse(null);
        return value == null
                ? new Answer.Refused(BusErrors.UNKNOWN_PROPERTY, interfaceName + "." + property)
                : Answer.of("v", value);
    }

    private Answer all(String interfaceName) {
        Map<String, Variant> values = new LinkedHashMap<>();
        interfaces.values().stream()
                .filter(each -> interfaceName.isEmpty() || each.name().equals(interfaceName))
                .forEach(
                        each ->
                                each.properties()
                                        .forEach((name, value) -> values.put(name, value.get())));
        return Answer.of("a{sv}", values);
    }

    static Answer invalidArguments(IncomingCall call) {
        return new Answer.Refused(
                BusErrors.INVALID_ARGS,
                call.member() + " does not take \"" + call.body().signature() + "\"");
    }

    private static Answer unknownMethod(IncomingCall call) {
        return new Answer.Refused(
                BusErrors.UNKNOWN_METHOD, call.interfaceName() + "." + call.member());
    }
}
