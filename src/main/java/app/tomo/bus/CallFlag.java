package app.tomo.bus;

import java.util.EnumSet;
import java.util.Set;

/// A flag of a method call (D-Bus Specification, "Message Format").
public enum CallFlag {
    /// The bus must not start a service for the destination.
    NO_AUTO_START(0x2),
    /// polkit may ask the person for a password. Such a call needs a deadline that leaves them the
    /// time to type it.
    ALLOW_INTERACTIVE(0x4);

    private final int bit;

    CallFlag(int bit) {
        this.bit = bit;
    }

    /// The flags among the bits of a message's header.
    public static Set<CallFlag> of(int bits) {
        EnumSet<CallFlag> flags = EnumSet.noneOf(CallFlag.class);
        for (CallFlag flag : values()) {
            if ((bits & flag.bit) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /// The flag's bit in the header of a message.
    public int bit() {
        return bit;
    }
}
