package app.tomo.diagnosis.report;

import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.JournalReader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All that there is of an incident journal: its files, oldest first. One that cannot be read is passed over, and its place
/// counts as a gap.
///
/// @param entries empty where there is none
/// @param unusable why the first one that cannot be read cannot; null where all can
public record JournalRecord(
        List<Entry> entries, JournalReader.Reading.@Nullable Unusable unusable) {
    public JournalRecord {
        entries = List.copyOf(entries);
    }

    /// Blocks for as long as the disk does.
    public static JournalRecord read(List<Path> files) {
        List<Entry> entries = new ArrayList<>();
        JournalReader.Reading.Unusable unusable = null;
        for (Path file : files) {
            switch (JournalReader.read(file)) {
                case JournalReader.Reading.Read(List<Entry> some) -> entries.addAll(some);
                case JournalReader.Reading.Unusable why -> {
                    unusable = unusable == null ? why : unusable;
                    if (!entries.isEmpty()) {
                        entries.add(new Entry.Dropped(entries.getLast().at(), 1));
                    }
                }
            }
        }
        return new JournalRecord(entries, unusable);
    }
}
