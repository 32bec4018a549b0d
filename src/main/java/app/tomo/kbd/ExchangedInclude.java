package app.tomo.kbd;

import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A main config's text in which another file stands in place of one that it includes, and the way back for the places that
/// are named in it. Pure.
///
/// @param line on which the name was exchanged
/// @param last column of the new name; what stands behind it on that line was moved
/// @param longer by how many characters the new name is longer than the old one
public record ExchangedInclude(String text, int line, int last, int longer) {
    /// Null where the main config includes no such file, or is no row of lists.
    ///
    /// @param instead must be absolute
    public static @Nullable ExchangedInclude of(
            String text, Path main, Path included, Path instead) {
        try {
            for (KbdNode.Form form : KbdParser.parse(text)) {
                KbdNode.Atom name = KbdFile.includedBy(form);
                if (name != null && names(main, name, included)) {
                    return exchanged(text, name, "\"" + instead + "\"");
                }
            }
        } catch (KbdSyntaxException _) {
            return null;
        }
        return null;
    }

    private static boolean names(Path main, KbdNode.Atom name, Path included) {
        try {
            return main.resolveSibling(name.value()).normalize().equals(included.normalize());
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static ExchangedInclude exchanged(String text, KbdNode.Atom name, String instead) {
        KbdNode.Span span = name.span();
        int begin = KbdFile.offset(text, span.line(), span.column());
        String changed =
                text.substring(0, begin) + instead + text.substring(begin + name.text().length());
        int length = instead.codePointCount(0, instead.length());
        int before = name.text().codePointCount(0, name.text().length());
        return new ExchangedInclude(
                changed, span.line(), span.column() + length - 1, length - before);
    }

    /// A fault in that text, where it is in the main config.
    public ConfigFault back(ConfigFault fault) {
        return new ConfigFault(
                fault.file(),
                fault.line(),
                back(fault.line(), fault.column()),
                fault.endLine(),
                back(fault.endLine(), fault.endColumn()),
                fault.reason(),
                fault.help());
    }

    private int back(int where, int column) {
        return where == line && column >= last ? column - longer : column;
    }
}
