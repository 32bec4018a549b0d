package app.tomo.kbd;

import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A config as kanata reads it: the lists of the main file, those of its includes in their places. Reads files, so not for
/// the mailbox or the FX thread.
///
/// @param sections every list at top level, `include` replaced by what it names
/// @param skipped includes that are not there; kanata passes over them (seen on 1.9.0 to 1.12.1-prerelease-1)
public record KbdFile(Path main, List<Section> sections, List<String> skipped) {
    public KbdFile {
        sections = List.copyOf(sections);
        skipped = List.copyOf(skipped);
    }

    /// A list at top level, and the file that it stands in.
    public record Section(Path file, KbdNode.Form form) {}

    /// A layer, in the order of the config. The first one is active after a start and after a reload.
    ///
    /// @param text as it is written, comments included
    public record Layer(String name, String text) {}

    /// What reading gave.
    public sealed interface Reading {
        record Read(KbdFile config) implements Reading {}

        record Faulty(ConfigFault fault) implements Reading {}
    }

    /// Reads a config and what it includes. Whether the lists mean anything is not looked at.
    public static Reading read(Path main) {
        List<Section> sections = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        ConfigFault fault = readInto(main, main, sections, skipped);
        return fault == null
                ? new Reading.Read(new KbdFile(main, sections, skipped))
                : new Reading.Faulty(fault);
    }

    private static @Nullable ConfigFault readInto(
            Path file, Path main, List<Section> sections, List<String> skipped) {
        try {
            for (KbdNode.Form written : KbdParser.parse(Files.readString(file))) {
                KbdNode.Form form = unwrapped(written);
                ConfigFault fault = null;
                if (!form.head().equals("include")) {
                    sections.add(new Section(file, form));
                } else if (file.equals(main)) {
                    fault = include(form, main, sections, skipped);
                } else {
                    fault = fault(file, form.span(), "An included file may not include others");
                }
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        } catch (KbdSyntaxException syntax) {
            return fault(file, syntax.span(), syntax.reason());
        } catch (IOException cannotRead) {
            return new ConfigFault(file.toString(), 0, 0, 0, 0, reason(cannotRead), "");
        }
    }

    /// Where a text is no row of lists: what can be said of it without a daemon. Null where it is one.
    public static @Nullable ConfigFault fault(Path file, String text) {
        try {
            var _ = KbdParser.parse(text);
            return null;
        } catch (KbdSyntaxException syntax) {
            return fault(file, syntax.span(), syntax.reason());
        }
    }

    /// Where a place is in a text, from 0, in `char`s.
    ///
    /// @param line from 1
    /// @param column from 1, in characters
    static int offset(String text, int line, int column) {
        int begin = text.startsWith("\uFEFF") ? 1 : 0;
        for (int each = 1; each < line; each++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        return text.offsetByCodePoints(begin, column - 1);
    }

    /// The files that a main file's text includes, whether they are there or not; none where it cannot be parsed.
    public static List<Path> includes(String text, Path main) {
        List<Path> files = new ArrayList<>();
        try {
            for (KbdNode.Form form : KbdParser.parse(text)) {
                KbdNode.Atom name = includedBy(form);
                if (name != null) {
                    files.add(main.resolveSibling(name.value()));
                }
            }
        } catch (KbdSyntaxException | InvalidPathException _) {
            return List.of();
        }
        return files;
    }

    /// The name of the file that a list at top level includes; null where it includes none.
    static KbdNode.@Nullable Atom includedBy(KbdNode.Form written) {
        KbdNode.Form form = unwrapped(written);
        return form.head().equals("include")
                        && form.items().size() == 2
                        && form.items().getLast() instanceof KbdNode.Atom name
                ? name
                : null;
    }

    /// `(platform (linux macos) (deflayer …))` stands for the inner list.
    static KbdNode.Form unwrapped(KbdNode.Form form) {
        boolean wraps =
                form.head().equals("platform")
                        && form.items().size() == 3
                        && form.items().getLast() instanceof KbdNode.Form
                        && form.items().get(1) instanceof KbdNode.Form platforms
                        && platforms.items().stream().anyMatch(KbdFile::isLinux);
        return wraps ? (KbdNode.Form) form.items().getLast() : form;
    }

    private static boolean isLinux(KbdNode node) {
        return node instanceof KbdNode.Atom(String text, KbdNode.Span _) && text.equals("linux");
    }

    private static @Nullable ConfigFault include(
            KbdNode.Form form, Path main, List<Section> sections, List<String> skipped) {
        if (form.items().size() != 2 || !(form.items().getLast() instanceof KbdNode.Atom name)) {
            return fault(main, form.span(), "An include names exactly one file");
        }
        Path file;
        try {
            file = main.resolveSibling(name.value());
        } catch (InvalidPathException _) {
            return fault(main, name.span(), "This cannot be a file's name");
        }
        if (!Files.exists(file)) {
            skipped.add(name.value());
            return null;
        }
        if (file.normalize().equals(main.normalize())
                || sections.stream().anyMatch(section -> section.file().equals(file))) {
            return fault(main, form.span(), "This file is included already");
        }
        return readInto(file, main, sections, skipped);
    }

    private static String reason(IOException cannotRead) {
        return switch (cannotRead) {
            case NoSuchFileException _ -> "There is no such file";
            case CharacterCodingException _ -> "The file is not UTF-8 text";
            default -> "The file cannot be read: " + cannotRead.getMessage();
        };
    }

    /// A fault at a place of a file.
    public static ConfigFault fault(Path file, KbdNode.Span span, String reason) {
        return new ConfigFault(
                file.toString(),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn(),
                reason,
                "");
    }

    /// All lists that begin with one of these words.
    public List<Section> sections(String... heads) {
        List<String> wanted = List.of(heads);
        return sections.stream().filter(section -> wanted.contains(section.form().head())).toList();
    }

    /// What the `deflayer` and `deflayermap` lists define.
    public List<Layer> layers() {
        return sections("deflayer", "deflayermap").stream()
                .map(Section::form)
                .filter(form -> form.items().size() > 1)
                .map(form -> new Layer(layerName(form.items().get(1)), form.source()))
                .toList();
    }

    /// The name of a layer: a word, or the first word of a list that goes on with an icon.
    public static String layerName(KbdNode node) {
        return switch (node) {
            case KbdNode.Atom atom -> atom.text();
            case KbdNode.Form form -> form.head();
        };
    }

    /// What the virtual keys do, by their names, in the order of the config.
    public Map<String, KbdNode> virtualKeys() {
        Map<String, KbdNode> keys = new LinkedHashMap<>();
        for (Section section : sections("defvirtualkeys", "deffakekeys")) {
            List<KbdNode> items = section.form().items();
            for (int i = 1; i + 1 < items.size(); i += 2) {
                keys.put(layerName(items.get(i)), items.get(i + 1));
            }
        }
        return keys;
    }
}
