package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.kanata.ClientCodec;
import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.Frame;
import app.tomo.kanata.Frames;
import app.tomo.kanata.Hearsay;
import app.tomo.kanata.ServerCodec;
import app.tomo.kanata.ServerMessage;
import app.tomo.model.DaemonAddress;

import com.fasterxml.jackson.databind.node.TextNode;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A client that says exactly what a test wants and hears everything, apart from the simulator's mark.
final class RawClient implements AutoCloseable {
    private static final ServerMessage MARK =
            new ServerMessage.MessagePush(TextNode.valueOf(Hearsay.SIMULATOR));
    private static final ServerMessage CLOSED = new ServerMessage.Unknown("closed");

    private final Socket socket;
    private final BlockingQueue<ServerMessage> heard = new LinkedBlockingQueue<>();

    RawClient(DaemonAddress address) throws IOException {
        socket = new Socket(address.host(), address.port());
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        Frames frames = Frames.ofLines(1024 * 1024);
        byte[] chunk = new byte[8192];
        try {
            int length;
            while ((length = socket.getInputStream().read(chunk)) >= 0) {
                frames.accept(chunk, length, this::hear);
            }
        } catch (IOException _) {
            // A daemon that hangs up with our words unread resets the connection.
        }
        heard.add(CLOSED);
    }

    private void hear(Frame frame) {
        ServerMessage message =
                frame instanceof Frame.Value(String json) ? ServerCodec.read(json) : null;
        if (message == null) {
            heard.add(new ServerMessage.Unknown("spoilt: " + frame));
        } else if (!message.equals(MARK)) {
            heard.add(message);
        }
    }

    void say(ClientMessage message) throws IOException {
        say(ClientCodec.write(message) + "\n");
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    ServerMessage next() throws InterruptedException {
        ServerMessage message = heard.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("the daemon said nothing");
        }
        return message;
    }

    <T extends ServerMessage> T next(Class<T> kind) throws InterruptedException {
        return assertInstanceOf(kind, next());
    }

    void expect(ServerMessage... messages) throws InterruptedException {
        for (ServerMessage message : messages) {
            assertEquals(message, next());
        }
    }

    void expectClosed() throws InterruptedException {
        expect(CLOSED);
    }

    /// That nothing was said in between: the answer to this question comes next.
    void expectNothingBefore(String layer) throws IOException, InterruptedException {
        say(new ClientMessage.RequestCurrentLayerName());
        expect(new ServerMessage.CurrentLayerName(layer));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
