package app.tomo.diagnosis;

import app.tomo.config.Json;
import app.tomo.config.RecordCodec;
import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads an incident journal. A write that was cut off leaves a broken line at the end, or before the next beginning, which
/// is read past; any other line that is no entry makes the file one that cannot be used.
public final class JournalReader {
    /// What a file is.
    public sealed interface Reading {
        record Read(List<Entry> entries) implements Reading {
            public Read {
                entries = List.copyOf(entries);
            }
        }

        /// The first line that is no entry; 0 where it is not about a line.
        ///
        /// @param detail for whoever looks closer, not a sentence
        record Unusable(Why why, int line, String detail) implements Reading {}
    }

    /// Why a file cannot be used.
    public enum Why {
        MISSING,
        UNREADABLE,
        /// It has no entry at all.
        EMPTY,
        /// Its first line is not even an object: it is something else.
        SOMETHING_ELSE,
        /// Its first line is no entry.
        NO_JOURNAL,
        NO_ENTRY,
        /// Another form of journal than this Tomo knows.
        OTHER_FORMAT,
        /// There is nothing from which to begin before that line.
        NO_BEGINNING
    }

    private static final String STATE = "state";
    private static final String BEGINNING = "{\"type\":\"Began\"";

    private final List<Entry> entries = new ArrayList<>();
    private Reading.@Nullable Unusable unusable;

    /// The last line, where it is no entry.
    private Reading.@Nullable Unusable broken;

    private JournalReader() {}

    /// Blocks for as long as the disk does.
    public static Reading read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe would never end.
            return new Reading.Unusable(Why.UNREADABLE, 0, "it is no file");
        }
        try {
            return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return new Reading.Unusable(Why.MISSING, 0, "");
        } catch (IOException unreadable) {
            return new Reading.Unusable(Why.UNREADABLE, 0, String.valueOf(unreadable.getMessage()));
        }
    }

    static Reading read(String text) {
        var reader = new JournalReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && reader.unusable == null) {
                reader.take(line, number);
            }
        }
        if (reader.unusable != null) {
            return reader.unusable;
        }
        if (reader.entries.isEmpty()) {
            return Objects.requireNonNullElse(
                    reader.broken, new Reading.Unusable(Why.EMPTY, 0, ""));
        }
        return new Reading.Read(reader.entries);
    }

    /// What an older Tomo did not know of is as it is at a start.
    private static Entry entry(ObjectNode line) throws RecordCodec.Misfit {
        if (line.get(STATE) instanceof ObjectNode state) {
            Target target = RecordCodec.read(state.path("target"), Target.class);
            Instant at = RecordCodec.read(state.path("at"), Instant.class);
            Snapshot initial = Snapshot.initial(target, Limits.DEFAULT, 0, at);
            ObjectNode whole = (ObjectNode) RecordCodec.write(initial, Snapshot.class);
            whole.setAll(state);
            line.set(STATE, whole);
        }
        return RecordCodec.read(line, Entry.class);
    }

    private void take(String line, int number) {
        Entry entry;
        try {
            entry = entry(Json.readObject(line));
        } catch (JsonParseException | RecordCodec.Misfit misfit) {
            Why other = line.startsWith("{") ? Why.NO_JOURNAL : Why.SOMETHING_ELSE;
            Why first = line.contains(BEGINNING) ? Why.OTHER_FORMAT : other;
            Why why = entries.isEmpty() ? first : Why.NO_ENTRY;
            String detail = String.valueOf(misfit.getMessage()).lines().findFirst().orElse("");
            unusable = broken;
            broken = new Reading.Unusable(why, number, detail);
            return;
        }
        if (entry instanceof Entry.Began began) {
            if (began.format() > Entry.FORMAT) {
                unusable = new Reading.Unusable(Why.OTHER_FORMAT, number, "");
            }
            broken = entries.isEmpty() ? broken : null;
        } else if (entries.isEmpty() && broken == null) {
            unusable = new Reading.Unusable(Why.NO_BEGINNING, number, "");
        }
        unusable = broken == null ? unusable : broken;
        entries.add(entry);
    }
}
