package app.tomo.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/// A version of a config in its history, without its text.
///
/// On the disk it is a config itself, with a comment before it that says the rest.
///
/// @param id the greater, the newer
/// @param at when the last of what the outcome says happened
/// @param knownGood whether the person, or the daemon for long enough, has shown that it works
/// @param hash of its text
/// @param bytes how long that is
public record Version(
        long id, Instant at, VersionOutcome outcome, boolean knownGood, String hash, long bytes) {
    private static final String COMMENT = ";; tomo ";
    private static final Pattern NAME = Pattern.compile("[0-9]{8,18}\\.kbd");
    private static final int LONGEST_COMMENT = 1_000;

    Version with(VersionOutcome then, Instant when) {
        return new Version(id, when, then, knownGood, hash, bytes);
    }

    Version withKnownGood(boolean good) {
        return new Version(id, at, outcome, good, hash, bytes);
    }

    static String hash(String text) {
        return ConfigText.fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }

    String file() {
        return "%08d.kbd".formatted(id);
    }

    /// The whole file.
    String written(String text) {
        ObjectNode tree = Json.object();
        tree.put("at", at.toString());
        tree.put("outcome", outcome.id());
        tree.put("good", knownGood);
        tree.put("hash", hash);
        tree.put("bytes", bytes);
        return COMMENT + Json.write(tree) + "\n" + text;
    }

    /// What its first line says. Null where that is damaged, or what follows is not as long as it says.
    static @Nullable Version read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String line = line(in.readNBytes(LONGEST_COMMENT));
            if (!line.startsWith(COMMENT)) {
                return null;
            }
            ObjectNode tree = Json.readObject(line.substring(COMMENT.length()));
            VersionOutcome outcome = VersionOutcome.named(tree.path("outcome").asText());
            long bytes = Files.size(file) - line.getBytes(StandardCharsets.UTF_8).length - 1;
            return outcome == null || bytes != tree.path("bytes").asLong(-1)
                    ? null
                    : new Version(
                            number(file),
                            Instant.parse(tree.path("at").asText()),
                            outcome,
                            tree.path("good").asBoolean(),
                            tree.path("hash").asText(),
                            bytes);
        } catch (JsonParseException | DateTimeException _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    private static String line(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(0, end);
    }

    /// Whether its name is one's.
    static boolean isOne(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    static long number(Path file) {
        return Long.parseLong(String.valueOf(file.getFileName()).replace(".kbd", ""));
    }

    /// Its text. Null where it is not what it was any more.
    @Nullable String text(Path folder) {
        try {
            String all = Files.readString(folder.resolve(file()));
            String text = all.substring(all.indexOf('\n') + 1);
            return hash(text).equals(hash) ? text : null;
        } catch (IOException _) {
            return null;
        }
    }
}
