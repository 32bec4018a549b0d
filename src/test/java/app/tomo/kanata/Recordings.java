package app.tomo.kanata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What real kanatas said, recorded by `src/test/lab/record-kanata`.
final class Recordings {
    static final List<String> VERSIONS =
            List.of("1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1");

    /// What one command printed, both streams as they came, colours included.
    record Recording(String name, int status, String output) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    private Recordings() {}

    /// @param kind `check` or `log`
    static Recording read(String kind, String version, String name) {
        return Objects.requireNonNull(all(kind, version).get(name), name);
    }

    static Map<String, Recording> all(String kind, String version) {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (String section : text(kind, version).split("(?m)^### ", -1)) {
            int end = section.indexOf('\n');
            if (end > 0) {
                String[] header = section.substring(0, end).split(" ", -1);
                recordings.put(
                        header[0],
                        new Recording(
                                header[0],
                                Integer.parseInt(header[1]),
                                section.substring(end + 1)));
            }
        }
        return recordings;
    }

    /// The folder of the configs that were checked.
    static Path configs() {
        try {
            return Path.of(
                    Objects.requireNonNull(Recordings.class.getResource("/kanata/configs"))
                            .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String kind, String version) {
        try (InputStream file =
                Objects.requireNonNull(
                        Recordings.class.getResourceAsStream(
                                "/kanata/" + kind + "/" + version + ".txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
