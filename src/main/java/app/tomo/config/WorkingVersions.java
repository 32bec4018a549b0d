package app.tomo.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/// The texts that a config may go back to, each a file named by its hash, apart from the person's folder; and which of them is
/// the last one known to work, for each config. One thread at a time; blocks for as long as the disk does.
final class WorkingVersions {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final String ENDING = ".kbd";

    /// A text with its name.
    record Text(String version, String text) {}

    /// Which one works.
    ///
    /// @param at when that was known
    record Good(String version, Instant at) {}

    private final Path folder;

    WorkingVersions(Path folder) {
        this.folder = folder;
    }

    /// What a file holds; null where it cannot be read, or is no text.
    static @Nullable Text read(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return null;
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Text(hash(bytes), text);
        } catch (CharacterCodingException _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The text of that version; null where it is gone or was changed.
    @Nullable Text text(String version) {
        Text found = read(file(version));
        return found != null && found.version().equals(version) ? found : null;
    }

    void keep(Text text) throws IOException {
        if (text(text.version()) == null) {
            AtomicFile.write(file(text.version()), text.text());
        }
    }

    /// The last one known to work; null where none is.
    @Nullable Good good(String config) {
        try {
            ObjectNode one = marks().withObjectProperty(config);
            String version = one.path("version").asText("");
            return version.isEmpty()
                    ? null
                    : new Good(version, Instant.parse(one.path("at").asText()));
        } catch (DateTimeException | UnsupportedOperationException _) {
            return null;
        }
    }

    /// From now on it is that one.
    void mark(String config, String version, Instant at) throws IOException {
        ObjectNode all = marks();
        all.putObject(config).put("version", version).put("at", at.toString());
        AtomicFile.write(marksFile(), Json.write(all) + System.lineSeparator());
    }

    /// Removes what no config goes back to, but for these.
    void forgetOthers(Set<String> needed) throws IOException {
        Set<String> kept = new HashSet<>(needed);
        marks().forEach(each -> kept.add(each.path("version").asText()));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                if (!kept.contains(name.substring(0, name.length() - ENDING.length()))) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
    }

    private ObjectNode marks() {
        try (InputStream in = Files.newInputStream(marksFile())) {
            return Json.readObject(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (JsonParseException _) {
            return Json.object();
        } catch (IOException _) {
            return Json.object();
        }
    }

    private Path marksFile() {
        return folder.resolve("working.json");
    }

    private Path file(String version) {
        return folder.resolve(version + ENDING);
    }
}
