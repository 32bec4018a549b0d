package app.tomo.kanata;

import app.tomo.model.LinkFailure;

import org.jspecify.annotations.Nullable;

/// Whether the peer speaks the protocol at all. Every kanata greets with a `LayerChange`, so until one was heard little is
/// forgiven: text that is not JSON, or a second message that is not ours, and it is somebody else. Afterwards a spoilt line
/// is passed over, for the daemon's two writers share a socket without a lock.
///
/// Used by one thread; [#known] by any.
final class Acquaintance {
    private static final int STRANGE = 2;

    private volatile boolean known;
    private int strange;

    boolean known() {
        return known;
    }

    /// Why the connection has to be given up because of this frame, or null to go on.
    ///
    /// @param message what the frame says, null where it is not JSON
    @Nullable LinkFailure judge(Frame frame, @Nullable ServerMessage message) {
        if (frame instanceof Frame.Oversize) {
            return LinkFailure.GARBLED;
        }
        if (message == null) {
            return unreadable(frame);
        }
        if (message instanceof ServerMessage.LayerChange
                || message instanceof ServerMessage.CurrentLayerName) {
            known = true;
        } else if (!known && ++strange == STRANGE) {
            return LinkFailure.FOREIGN;
        }
        return null;
    }

    private @Nullable LinkFailure unreadable(Frame frame) {
        if (!known) {
            return LinkFailure.FOREIGN;
        }
        boolean text = !(frame instanceof Frame.Broken(String _, boolean utf8)) || utf8;
        return text ? null : LinkFailure.GARBLED;
    }
}
