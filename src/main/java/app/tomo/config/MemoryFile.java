package app.tomo.config;

import app.tomo.disk.AtomicFile;
import app.tomo.model.Memory;
import app.tomo.model.Moment;
import app.tomo.runtime.MemoryStore;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/// What outlives Tomo as a small file in the profile's state folder: `memory.json`, with the moment at which it was written.
/// One that cannot be read is passed over and replaced with the next change: it is Tomo's own, and nothing of it was chosen
/// by a person.
public final class MemoryFile implements MemoryStore {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final String WRITTEN = "written";
    private static final String MEMORY = "memory";

    private final Path file;
    private final Supplier<Moment> now;

    /// @param now the moment by both clocks
    public MemoryFile(Places places, Supplier<Moment> now) {
        this.file = places.state().resolve("memory.json");
        this.now = now;
    }

    @Override
    public @Nullable Memory load() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return null;
            }
            ObjectNode tree = Json.readObject(new String(bytes, StandardCharsets.UTF_8));
            Moment written = RecordCodec.read(tree.path(WRITTEN), Moment.class);
            return RecordCodec.read(tree.path(MEMORY), Memory.class)
                    .shifted(written.setUntil(now.get()));
        } catch (NoSuchFileException | JsonParseException | RecordCodec.Misfit _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public boolean store(Memory memory) {
        ObjectNode tree = Json.object();
        tree.set(WRITTEN, RecordCodec.write(now.get(), Moment.class));
        tree.set(MEMORY, RecordCodec.write(memory, Memory.class));
        try {
            AtomicFile.write(file, Json.write(tree) + System.lineSeparator());
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
