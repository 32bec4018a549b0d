package app.tomo.config;

import app.tomo.disk.AtomicFile;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What Tomo made outside of its own folders, as a small file in the profile's state folder: `made.json`. Whoever makes such a
/// thing notes it first, so that one who is interrupted in between leaves nothing that nobody knows of; whoever takes it away
/// looks first whether it is there and as Tomo made it. Any thread; blocks for as long as the disk does.
public final class MadeThings {
    private static final int LONGEST = 1024 * 1024;
    private static final String MADE = "made";

    private final Path file;

    public MadeThings(Places places) {
        this.file = places.state().resolve("made.json");
    }

    /// Where they are noted.
    public Path file() {
        return file;
    }

    /// In the order in which they were made; what cannot be read is left out.
    public synchronized List<MadeThing> all() {
        ObjectNode tree = read();
        List<MadeThing> all = new ArrayList<>();
        if (tree != null) {
            for (JsonNode each : tree.path(MADE)) {
                add(each, all);
            }
        }
        return List.copyOf(all);
    }

    private static void add(JsonNode each, List<MadeThing> all) {
        try {
            all.add(RecordCodec.read(each, MadeThing.class));
        } catch (RecordCodec.Misfit _) {
            // Of another Tomo, which knows more.
        }
    }

    /// Notes one, in place of the same one of before.
    ///
    /// @return false where it could not be written: then it is not to be made
    public synchronized boolean note(MadeThing thing) {
        List<MadeThing> all = without(thing);
        all.add(thing);
        return write(all);
    }

    /// Notes each folder that a file needs and that is not there yet, the outermost first.
    ///
    /// @return as [#note] does
    public boolean noteFolders(Path file, Instant at) {
        Deque<Path> missing = new ArrayDeque<>();
        Path folder = file.getParent();
        while (folder != null && Files.notExists(folder)) {
            missing.addFirst(folder);
            folder = folder.getParent();
        }
        return missing.stream().allMatch(each -> note(new MadeThing.OfFolder(each.toString(), at)));
    }

    /// Forgets one that is not there any more.
    ///
    /// @return false where that could not be written
    public synchronized boolean forget(MadeThing thing) {
        return write(without(thing));
    }

    private List<MadeThing> without(MadeThing thing) {
        List<MadeThing> all = new ArrayList<>(all());
        all.removeIf(thing::isSame);
        return all;
    }

    private @Nullable ObjectNode read() {
        try (InputStream in = Files.newInputStream(file)) {
            return Json.readObject(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (NoSuchFileException | JsonParseException _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    private boolean write(List<MadeThing> all) {
        ObjectNode tree = Json.object();
        ArrayNode made = tree.putArray(MADE);
        all.forEach(each -> made.add(RecordCodec.write(each, MadeThing.class)));
        try {
            // One that cannot be read may know of things that nobody else does.
            Path aside = file.resolveSibling("made.json.unreadable");
            if (Files.exists(file) && read() == null && Files.notExists(aside)) {
                AtomicFile.writeAnew(file, aside, Json.write(tree) + System.lineSeparator());
            } else {
                AtomicFile.write(file, Json.write(tree) + System.lineSeparator());
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
