package app.tomo.kbd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a config's text defines, in the order of its lines, read from the main file alone; of a text that is broken, as much
/// as can be told. Pure, in time that grows with the text.
///
/// @param entries the lists at top level and what the lists of names define
/// @param included the same of included files, where they were read, with the place of the `include`
public record Outline(List<Entry> entries, List<Entry> included) {
    /// What kind of thing has a name.
    public enum Kind {
        OPTIONS,
        SOURCE,
        LAYER,
        ALIAS,
        VARIABLE,
        CHORDS,
        VIRTUAL_KEY,
        LOCAL_KEY,
        INCLUDE,
        OTHER
    }

    /// A thing with its place: line and column from 1, the column in characters.
    ///
    /// @param name as the config has it; what the list is called where it has no name of its own
    public record Entry(Kind kind, String name, int line, int column) {
        Entry at(KbdNode.Span place) {
            return new Entry(kind, name, place.line(), place.column());
        }
    }

    public Outline {
        entries = List.copyOf(entries);
        included = List.copyOf(included);
    }

    public Outline(List<Entry> entries) {
        this(entries, List.of());
    }

    Outline with(List<Entry> fromElsewhere) {
        return new Outline(entries, fromElsewhere);
    }

    /// Reads a text, whatever is wrong with it.
    public static Outline of(String text) {
        return new OutlineReader().read(text);
    }

    /// Where a name of one kind is defined, or by which `include` it comes.
    public Optional<Entry> find(Kind kind, String name) {
        return Stream.concat(entries.stream(), included.stream())
                .filter(entry -> entry.kind() == kind && entry.name().equals(name))
                .findFirst();
    }

    /// The names of one kind, those of included files, too.
    public List<String> names(Kind kind) {
        return Stream.concat(entries.stream(), included.stream())
                .filter(entry -> entry.kind() == kind)
                .map(Entry::name)
                .toList();
    }
}
