package app.tomo.bus;

import java.util.Set;

/// A call that another program makes to an exported object.
///
/// @param sender the caller's unique name
/// @param interfaceName the interface, empty when the caller left it out
/// @param flags those of the caller that concern the callee
public record IncomingCall(
        String sender,
        ObjectPath path,
        String interfaceName,
        String member,
        Body body,
        Set<CallFlag> flags) {
    public IncomingCall {
        flags = Set.copyOf(flags);
    }

    /// Whether this is a call of that member; a call without interface fits every interface, as
    /// the D-Bus specification wants it.
    public boolean is(String wantedInterface, String wantedMember) {
        return member.equals(wantedMember)
                && (interfaceName.isEmpty() || interfaceName.equals(wantedInterface));
    }
}
