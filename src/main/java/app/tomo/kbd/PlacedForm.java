package app.tomo.kbd;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A list at top level of a config, and where the main file has it.
///
/// @param from the `include` that it came by; null where the main file itself has it
record PlacedForm(KbdNode.Form form, KbdNode.@Nullable Span from) {
    /// The lists of a text alone.
    static List<PlacedForm> of(String text) {
        return TolerantForms.of(text).stream().map(form -> new PlacedForm(form, null)).toList();
    }

    /// The lists of a main file's text and of what it includes, in their places. Reads files; those that are not there, or no
    /// text, are passed over.
    static List<PlacedForm> of(Path main, String text) {
        List<PlacedForm> all = new ArrayList<>();
        for (KbdNode.Form form : TolerantForms.of(text)) {
            if (form.head().equals("include")
                    && form.items().size() == 2
                    && form.items().getLast() instanceof KbdNode.Atom name) {
                for (KbdNode.Form included : TolerantForms.of(read(main, name.value()))) {
                    all.add(new PlacedForm(included, form.span()));
                }
            } else {
                all.add(new PlacedForm(form, null));
            }
        }
        return all;
    }

    private static String read(Path main, String name) {
        try {
            Path file = main.resolveSibling(name);
            return file.equals(main) ? "" : Files.readString(file);
        } catch (IOException | InvalidPathException _) {
            return "";
        }
    }

    /// Where a person who looks at the main file finds a word or a list of this one.
    KbdNode.Span place(KbdNode node) {
        return from == null ? node.span() : from;
    }
}
