package app.tomo.kanata;

import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;
import app.tomo.model.LinkFailure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A reload that the daemon is to answer at its end, on a connection of its own: kanata reads nothing else there until then
/// (1.11.0 and 1.12.1-prerelease-1), so that pings beside it would go unanswered, and with them a healthy daemon would
/// count as hanging. What it answers at the end may be the result of the reload before, so nobody hears of it; the
/// confirmation comes to all connections.
///
/// Any thread; returns at once.
final class WaitingReload implements AutoCloseable {
    private final long link;
    private final DaemonAddress address;
    private final int bound;
    private final Parting parting;
    private final Duration deadline;
    private final Consumer<Event> tell;
    private @Nullable Wire wire;

    /// @param link whose events tell what is answered
    /// @param deadline for the connection
    WaitingReload(
            long link,
            DaemonAddress address,
            int bound,
            Parting parting,
            Duration deadline,
            Consumer<Event> tell) {
        this.link = link;
        this.address = address;
        this.bound = bound;
        this.parting = parting;
        this.deadline = deadline;
        this.tell = tell;
    }

    /// Asks for one; an earlier one's answer is not waited for any longer.
    ///
    /// @param plainly asks for it without waiting, where there is no second connection to be had
    synchronized void ask(Wait wait, Runnable plainly) {
        close();
        Asking asking = new Asking(wait, plainly);
        Wire next = new Wire(address, bound, parting, asking);
        asking.wire = next;
        wire = next;
        next.open(deadline);
    }

    @Override
    public synchronized void close() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }

    /// Its methods are called on the wire's thread.
    private final class Asking implements Wire.Listener {
        private final String line;
        private final Runnable plainly;
        private @Nullable Wire wire;
        private boolean sent;

        Asking(Wait wait, Runnable plainly) {
            this.line = ClientCodec.write(new ClientMessage.Reload(wait));
            this.plainly = plainly;
        }

        @Override
        public void opened() {
            Wire open = wire;
            sent = open != null && open.send(line);
        }

        @Override
        public void heard(List<Frame> frames) {
            for (Frame frame : frames) {
                if (frame instanceof Frame.Value(String json)) {
                    take(ServerCodec.read(json));
                }
            }
        }

        private void take(@Nullable ServerMessage message) {
            switch (message) {
                case ServerMessage.Accepted accepted -> answered(accepted);
                case ServerMessage.Refused refused -> answered(refused);
                case ServerMessage.Failure failure -> answered(failure);
                case ServerMessage.ReloadResult _ -> {
                    if (wire != null) {
                        wire.close();
                    }
                }
                case null, default -> {}
            }
        }

        private void answered(ServerMessage answer) {
            Event event = Hearsay.event(link, answer);
            if (event != null) {
                tell.accept(event);
            }
        }

        /// The loss of one on which it was sent tells nothing: the link itself is lost with the daemon.
        @Override
        public void ended(LinkFailure why) {
            if (!sent) {
                plainly.run();
            }
        }
    }
}
