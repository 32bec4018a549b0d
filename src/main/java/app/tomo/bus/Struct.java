package app.tomo.bus;

import java.util.List;

/// The members of a D-Bus struct, such as `(iiay)`, in their order.
public record Struct(List<Object> members) {
    public Struct {
        members = List.copyOf(members);
    }

    public static Struct of(Object... members) {
        return new Struct(List.of(members));
    }

    public Object get(int index) {
        return members.get(index);
    }
}
