package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Texts that are not saved yet, one for each config, kept where a crash of Tomo and of the machine leaves them. Nobody but
/// the person may read them. Any thread but the mailbox's and the FX thread: all calls block for as long as the disk does.
public final class Drafts {
    /// What was kept.
    ///
    /// @param base fingerprint of the file that the text began with; `ConfigText.NOT_THERE` for a new one
    public record Draft(Path file, String text, String base, Instant at) {}

    private static final String FILE = "file";
    private static final String TEXT = "text";
    private static final String BASE = "base";
    private static final String AT = "at";

    private final Places places;
    private final Supplier<Limits> limits;

    public Drafts(Places places, Supplier<Limits> limits) {
        this.places = places;
        this.limits = limits;
    }

    /// Keeps a text instead of the one before. False where that cannot be done, and the one before is there still.
    public boolean keep(Draft draft) {
        ObjectNode tree = Json.object();
        tree.put(FILE, draft.file().toAbsolutePath().toString());
        tree.put(TEXT, draft.text());
        tree.put(BASE, draft.base());
        tree.put(AT, draft.at().toString());
        try {
            PrivateFile.write(place(draft.file()), Json.write(tree) + "\n");
            makeRoom(draft.file());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// The oldest ones go. Which those are, the files themselves tell.
    private void makeRoom(Path newest) {
        Path own = place(newest);
        List<Path> others =
                ConfigFolder.all(places).stream()
                        .map(each -> new ConfigFolder(each).draft())
                        .filter(each -> !each.equals(own) && Files.exists(each))
                        .toList();
        long tooMany = others.size() + 1 - limits.get().of(Limit.DRAFTS);
        if (tooMany > 0) {
            others.stream()
                    .map(Drafts::read)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Draft::at))
                    .limit(tooMany)
                    .forEach(each -> drop(each.file()));
        }
    }

    /// Null where there is none, or none that is whole.
    public @Nullable Draft find(Path file) {
        Draft draft = read(place(file));
        return draft == null
                ? null
                : new Draft(file.toAbsolutePath(), draft.text(), draft.base(), draft.at());
    }

    private static @Nullable Draft read(Path place) {
        try {
            ObjectNode tree = Json.readObject(Files.readString(place));
            return tree.path(TEXT).isTextual()
                    ? new Draft(
                            Path.of(tree.path(FILE).asText()),
                            tree.path(TEXT).textValue(),
                            tree.path(BASE).asText(),
                            Instant.parse(tree.path(AT).asText()))
                    : null;
        } catch (JsonParseException | DateTimeException | InvalidPathException _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    /// Forgets it: it was saved, or is not wanted.
    public void drop(Path file) {
        try {
            Files.deleteIfExists(place(file));
        } catch (IOException _) {
            // It is offered once more.
        }
    }

    private Path place(Path file) {
        return ConfigFolder.of(places, file).draft();
    }
}
