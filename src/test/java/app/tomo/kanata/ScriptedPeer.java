package app.tomo.kanata;

import app.tomo.model.DaemonAddress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A TCP server on loopback that plays one script for each connection, in order; the last one for all further ones.
final class ScriptedPeer implements AutoCloseable {
    interface Script {
        void play(Client client) throws IOException, InterruptedException;
    }

    /// One accepted connection.
    static final class Client {
        private final Socket socket;
        private final BufferedReader in;

        private final BlockingQueue<String> notes;

        Client(Socket socket, BlockingQueue<String> notes) throws IOException {
            this.socket = socket;
            this.notes = notes;
            this.in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void say(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        /// The next line of the client, or "closed".
        String hear() throws IOException {
            String line = in.readLine();
            return line == null ? "closed" : line;
        }

        /// Tells the test something.
        void note(String note) {
            notes.add(note);
        }

        Socket socket() {
            return socket;
        }
    }

    static final String GREETING = "{\"LayerChange\":{\"new\":\"base\"}}\n";

    private final ServerSocket server;
    private final List<Script> scripts;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();

    ScriptedPeer(Script... scripts) throws IOException {
        this("127.0.0.1", scripts);
    }

    ScriptedPeer(String host, Script... scripts) throws IOException {
        this.scripts = List.of(scripts);
        this.server = new ServerSocket(0, 50, InetAddress.ofLiteral(host));
        Thread.ofVirtual().start(this::accept);
    }

    DaemonAddress address() {
        return new DaemonAddress(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    /// What a script noted next.
    String nextNote() throws InterruptedException {
        String note = notes.poll(60, TimeUnit.SECONDS);
        if (note == null) {
            throw new AssertionError("the peer noted nothing");
        }
        return note;
    }

    private void accept() {
        try {
            for (int i = 0; ; i++) {
                Socket socket = server.accept();
                sockets.add(socket);
                Script script = scripts.get(Math.min(i, scripts.size() - 1));
                Thread.ofVirtual().start(() -> play(script, socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void play(Script script, Socket socket) {
        try {
            script.play(new Client(socket, notes));
        } catch (IOException | InterruptedException _) {
            notes.add("broken off");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
