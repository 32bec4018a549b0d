package app.tomo.cli.control;

import app.tomo.config.Owner;

import jdk.net.ExtendedSocketOptions;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/// Says who is at the other end of a socket.
public interface Peer {
    /// True where it is known to be the user of this process; not even the administrator counts.
    boolean isMe(SocketChannel channel);

    /// Asks the kernel (`SO_PEERCRED`, unix(7)).
    static Peer byCredentials() {
        return channel -> {
            try {
                return channel.getOption(ExtendedSocketOptions.SO_PEERCRED)
                        .user()
                        .equals(Owner.ofThisProcess());
            } catch (IOException | UnsupportedOperationException _) {
                return false;
            }
        };
    }
}
