package app.tomo.bus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// One interface of an [ExportedObject], described member by member before the object is made.
public final class ExportedInterface {
    private final String name;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, String> propertyTypes = new LinkedHashMap<>();
    private final Map<String, Supplier<Variant>> properties = new LinkedHashMap<>();
    private final Map<String, String> signals = new LinkedHashMap<>();

    private record Method(String in, String out, Function<Body, Answer> code) {}

    /// An interface without members.
    public ExportedInterface(String name) {
        this.name = name;
    }

    /// A method. A call whose arguments have another signature is refused before it gets to the
    /// code.
    ///
    /// @param in signature of the arguments
    /// @param out signature of the answer, for introspection
    public ExportedInterface method(
            String member, String in, String out, Function<Body, Answer> code) {
        methods.put(member, new Method(in, out, code));
        return this;
    }

    /// A property that others may read.
    public ExportedInterface property(String member, String signature, Supplier<Object> value) {
        propertyTypes.put(member, signature);
        properties.put(member, () -> new Variant(signature, value.get()));
        return this;
    }

    /// A signal that this interface sends, for introspection.
    public ExportedInterface signal(String member, String signature) {
        signals.put(member, signature);
        return this;
    }

    String name() {
        return name;
    }

    Map<String, Supplier<Variant>> properties() {
        return properties;
    }

    boolean hasMethod(String member) {
        return methods.containsKey(member);
    }

    Answer call(IncomingCall call) {
        Method method = methods.get(call.member());
        return method == null || !method.in.equals(call.body().signature())
                ? ExportedObject.invalidArguments(call)
                : method.code.apply(call.body());
    }

    void describe(StringBuilder xml) {
        xml.append(" <interface name=\"").append(name).append("\">\n");
        methods.forEach(
                (member, method) -> {
                    xml.append("  <method name=\"").append(member).append("\">\n");
                    arguments(xml, method.in, " direction=\"in\"");
                    arguments(xml, method.out, " direction=\"out\"");
                    xml.append("  </method>\n");
                });
        propertyTypes.forEach(
                (member, type) ->
                        xml.append("  <property name=\"")
                                .append(member)
                                .append("\" type=\"")
                                .append(type)
                                .append("\" access=\"read\"/>\n"));
        signals.forEach(
                (member, signature) -> {
                    xml.append("  <signal name=\"").append(member).append("\">\n");
                    arguments(xml, signature, "");
                    xml.append("  </signal>\n");
                });
        xml.append(" </interface>\n");
    }

    private static void arguments(StringBuilder xml, String signature, String direction) {
        for (String type : Signatures.split(signature)) {
            xml.append("   <arg type=\"").append(type).append('"').append(direction).append("/>\n");
        }
    }
}
