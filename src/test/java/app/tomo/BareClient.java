package app.tomo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The least that a program can do to have a daemon take another config: what [ApplyBench] compares with.
final class BareClient implements AutoCloseable {
    private final String binary;
    private final Path config;
    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    BareClient(String binary, Path config, int port) throws IOException {
        this.binary = binary;
        this.config = config;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void apply(int round, ApplyBench.Figures whole, ApplyBench.Figures alone)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Files.writeString(config, ApplyBench.text(round));
        Process check =
                new ProcessBuilder(binary, "--check", "-c", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (check.waitFor() != 0) {
            throw new IOException("the check refuses it");
        }
        long asked = System.nanoTime();
        out.write("{\"Reload\":{}}\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        String line = in.readLine();
        while (line != null && !line.contains("ConfigFileReload")) {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the daemon went away");
        }
        whole.add(System.nanoTime() - begun);
        alone.add(System.nanoTime() - asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
