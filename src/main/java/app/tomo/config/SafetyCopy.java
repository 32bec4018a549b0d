package app.tomo.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/// What a file held before it is written into, and what it is to hold, byte for byte, kept on the disk until that is done.
/// Blocks.
final class SafetyCopy {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final byte[] before;
    private final byte[] after;

    SafetyCopy(byte[] before, byte[] after) {
        this.before = before.clone();
        this.after = after.clone();
    }

    byte[] before() {
        return before.clone();
    }

    byte[] after() {
        return after.clone();
    }

    /// Whether a file that holds this is whole.
    boolean isOf(byte[] now) {
        return Arrays.equals(now, before) || Arrays.equals(now, after);
    }

    void keep(Path copy) throws IOException {
        ObjectNode tree = Json.object();
        tree.put(BEFORE, Base64.getEncoder().encodeToString(before));
        tree.put(AFTER, Base64.getEncoder().encodeToString(after));
        PrivateFile.write(copy, Json.write(tree) + "\n");
    }

    /// Null where nothing was kept, or what was kept is not whole: then no byte of the file was changed yet.
    static @Nullable SafetyCopy read(Path copy) {
        try {
            ObjectNode tree = Json.readObject(Files.readString(copy, StandardCharsets.ISO_8859_1));
            return new SafetyCopy(bytes(tree, BEFORE), bytes(tree, AFTER));
        } catch (JsonParseException | IllegalArgumentException _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    private static byte[] bytes(ObjectNode tree, String key) {
        return Base64.getDecoder().decode(tree.path(key).asText());
    }
}
