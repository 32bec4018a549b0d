package app.tomo.kbd;

import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where in a text the daemon's warnings are about something. They name no place, but most of them name a word of the config
/// (read in the source of kanata 1.10.1 to 1.12.1-prerelease-1). Pure.
public final class Remarks {
    private static final Set<String> SHORT = Set.of("comp", "cmp", "cmps");

    private Remarks() {}

    /// One for each warning; line 0 where it names nothing that stands in this text.
    public static List<ConfigFault> placed(List<String> warnings, Path file, String text) {
        List<KbdNode.Form> forms;
        try {
            forms = KbdParser.parse(text);
        } catch (KbdSyntaxException _) {
            forms = List.of();
        }
        List<ConfigFault> remarks = new ArrayList<>();
        for (String warning : warnings) {
            KbdNode.Span found = place(forms, words(warning));
            KbdNode.Span span = found == null ? new KbdNode.Span(0, 0, 0, 0) : found;
            remarks.add(KbdFile.fault(file, span, warning.replace('\n', ' ')));
        }
        return remarks;
    }

    private static List<String> words(String warning) {
        String plain = warning.replace("cmd action is enabled", "danger-enable-cmd");
        return Stream.of(plain.split("[^\\w-]+")).toList();
    }

    private static KbdNode.@Nullable Span place(List<KbdNode.Form> forms, List<String> words) {
        for (String word : words) {
            if (word.contains("-") || word.startsWith("def") || SHORT.contains(word)) {
                KbdNode.Span place = place(forms, word, words);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /// Of several lists that begin with a word, the one whose name is said as well.
    private static KbdNode.@Nullable Span place(
            List<KbdNode.Form> forms, String word, List<String> words) {
        KbdNode.Span first = null;
        for (KbdNode.Form form : forms) {
            List<KbdNode> items = form.items();
            if (form.head().equals(word)) {
                boolean named =
                        items.size() > 1
                                && items.get(1) instanceof KbdNode.Atom name
                                && words.contains(name.value());
                if (named) {
                    return items.get(1).span();
                }
            }
            KbdNode.Span within = within(form, word);
            first = first == null ? within : first;
        }
        return first;
    }

    private static KbdNode.@Nullable Span within(KbdNode node, String word) {
        return switch (node) {
            case KbdNode.Atom atom -> atom.text().equals(word) ? atom.span() : null;
            case KbdNode.Form form -> {
                for (KbdNode each : form.items()) {
                    KbdNode.Span span = within(each, word);
                    if (span != null) {
                        yield span;
                    }
                }
                yield null;
            }
        };
    }
}
