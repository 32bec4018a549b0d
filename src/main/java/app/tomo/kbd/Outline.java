package app.tomo.kbd;

import java.util.ArrayList;
import java.util.List;

/// What a config's text defines, in the order of its lines, read from the main file alone; of a text that is broken, as much
/// as can be told. Pure, in time that grows with the text.
///
/// @param entries the lists at top level and what the lists of names define
public record Outline(List<Entry> entries) {
    /// What kind of thing has a name.
    public enum Kind {
        OPTIONS,
        SOURCE,
        LAYER,
        ALIAS,
        VARIABLE,
        CHORDS,
        VIRTUAL_KEY,
        INCLUDE,
        OTHER
    }

    /// A thing with its place: line and column from 1, the column in characters.
    ///
    /// @param name as the config has it; what the list is called where it has no name of its own
    public record Entry(Kind kind, String name, int line, int column) {}

    public Outline {
        entries = List.copyOf(entries);
    }

    /// Reads a text, whatever is wrong with it.
    public static Outline of(String text) {
        return new OutlineReader().read(text);
    }

    /// The names of one kind.
    public List<String> names(Kind kind) {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.kind() == kind) {
                names.add(entry.name());
            }
        }
        return names;
    }
}
