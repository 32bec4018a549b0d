package app.tomo.simulator;

import app.tomo.kanata.ClientCodec;
import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.Frame;
import app.tomo.kanata.Frames;
import app.tomo.kanata.ServerCodec;
import app.tomo.kanata.ServerMessage;
import app.tomo.runtime.VirtualTime;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A way in to the simulated daemon without a socket, in virtual time.
final class VirtualDoor implements Door {
    /// One connection: what the daemon says arrives by tasks of their own, as it would from a socket.
    final class Line implements Listener {
        private final Consumer<ServerMessage> heard;
        private final Runnable closed;
        private final Frames frames = Frames.ofLines(1024 * 1024);
        private @Nullable SimulatedKanata daemon;
        private @Nullable Dialogue dialogue;
        private CompletableFuture<Void> turn = CompletableFuture.completedFuture(null);
        private boolean over;

        private Line(Consumer<ServerMessage> heard, Runnable closed) {
            this.heard = heard;
            this.closed = closed;
        }

        private void begin(SimulatedKanata with) {
            daemon = with;
            dialogue = new Dialogue(with, this);
            with.greet(this);
        }

        /// In its turn: after the command before has ended.
        void say(ClientMessage message) {
            Dialogue with = dialogue;
            if (with != null && !over) {
                turn =
                        turn.thenCompose(
                                _ -> with.heard(new Frame.Value(ClientCodec.write(message))));
            }
        }

        @Override
        public void hear(Conduct.Said said) {
            time.after(said.later(), () -> arrive(said.bytes()));
        }

        private void arrive(byte[] bytes) {
            if (!over) {
                frames.accept(bytes, bytes.length, this::read);
            }
        }

        private void read(Frame frame) {
            ServerMessage message =
                    frame instanceof Frame.Value(String json) ? ServerCodec.read(json) : null;
            if (message != null) {
                heard.accept(message);
            }
        }

        @Override
        public void hangUp() {
            time.execute(this::end);
        }

        @Override
        public void cut() {
            hangUp();
        }

        private void end() {
            if (!over) {
                leave();
                closed.run();
            }
        }

        void leave() {
            over = true;
            if (daemon != null) {
                daemon.gone(this);
            }
        }
    }

    private final VirtualTime time;
    private @Nullable SimulatedKanata inside;

    VirtualDoor(VirtualTime time) {
        this.time = time;
    }

    @Override
    public Open open(SimulatedKanata daemon) {
        inside = daemon;
        return () -> inside = null;
    }

    /// Null where nobody lets anybody in.
    @Nullable Line enter(Consumer<ServerMessage> heard, Runnable closed) {
        SimulatedKanata daemon = inside;
        if (daemon == null) {
            return null;
        }
        Line line = new Line(heard, closed);
        line.begin(daemon);
        return line;
    }
}
