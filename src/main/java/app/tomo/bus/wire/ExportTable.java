package app.tomo.bus.wire;

import app.tomo.bus.Answer;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusObject;
import app.tomo.bus.IncomingCall;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The objects that others can call, by path. It answers `Peer` and `Introspectable` for them, and
/// introspection for the paths above them, so that tools can walk down to them.
final class ExportTable {
    private static final String HEADER =
            """
            <!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
            """;
    private static final String STANDARD =
            """
             <interface name="org.freedesktop.DBus.Introspectable">
              <method name="Introspect">
               <arg type="s" direction="out"/>
              </method>
             </interface>
             <interface name="org.freedesktop.DBus.Peer">
              <method name="Ping"/>
             </interface>
            """;

    private final Map<ObjectPath, BusObject> objects = new ConcurrentHashMap<>();

    Subscription add(ObjectPath path, BusObject object) {
        if (objects.putIfAbsent(path, object) != null) {
            throw new IllegalStateException("already exported: " + path);
        }
        return () -> objects.remove(path, object);
    }

    Answer answer(IncomingCall call) {
        if (call.is("org.freedesktop.DBus.Peer", "Ping")) {
            return Answer.DONE;
        }
        BusObject object = objects.get(call.path());
        if (call.is("org.freedesktop.DBus.Introspectable", "Introspect")) {
            SortedSet<String> children = childrenOf(call.path());
            if (object != null || !children.isEmpty()) {
                String own = object == null ? "" : STANDARD + object.introspection();
                return Answer.of("s", document(own, children));
            }
        }
        return object == null
                ? new Answer.Refused(BusErrors.UNKNOWN_OBJECT, "nothing at " + call.path())
                : object.answer(call);
    }

    private SortedSet<String> childrenOf(ObjectPath parent) {
        SortedSet<String> names = new TreeSet<>();
        int start = parent.equals(ObjectPath.ROOT) ? 1 : parent.value().length() + 1;
        for (ObjectPath path : objects.keySet()) {
            if (path.isBelow(parent)) {
                int end = path.value().indexOf('/', start);
                names.add(path.value().substring(start, end < 0 ? path.value().length() : end));
            }
        }
        return names;
    }

    private static String document(String interfaces, SortedSet<String> children) {
        StringBuilder xml = new StringBuilder(HEADER).append("<node>\n").append(interfaces);
        for (String child : children) {
            xml.append(" <node name=\"").append(child).append("\"/>\n");
        }
        return xml.append("</node>\n").toString();
    }
}
