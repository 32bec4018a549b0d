package app.tomo.simulator.script;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a script: one fault a line, `#` begins a comment.
public final class ScriptReader {
    /// What a text is.
    public sealed interface Reading {
        record Understood(Script script) implements Reading {}

        /// The first line that cannot be followed.
        record NotUnderstood(Complaint complaint) implements Reading {}
    }

    private static final Pattern RANGE = Pattern.compile("(\\d\\S*) to (\\d\\S*)");

    private ScriptReader() {}

    public static Reading read(String text) {
        List<Script.Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> words = words(line);
            try {
                if (!words.isEmpty()) {
                    lines.add(line(number, words));
                }
            } catch (Misfit misfit) {
                return new Reading.NotUnderstood(new Complaint(number, misfit.kind, misfit.word));
            }
        }
        return new Reading.Understood(new Script(lines));
    }

    private static List<String> words(String line) {
        int comment = line.indexOf('#');
        String said = (comment < 0 ? line : line.substring(0, comment)).replaceAll("[,:]", " ");
        String joined =
                RANGE.matcher(said.strip().replaceAll("\\s+", " "))
                        .replaceAll("$1" + Amounts.RANGE + "$2");
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    private static Script.Line line(int number, List<String> words) throws Misfit {
        int begin = 0;
        int end = words.size();
        When when = When.FROM_THE_START;
        for (Phrase<When> phrase : Grammar.WHENS) {
            When read = begin == 0 ? read(phrase, words, 0, phrase.length()) : null;
            if (read != null) {
                when = read;
                begin = phrase.length();
            }
        }
        Starts starts = Starts.ALL;
        for (Phrase<Starts> phrase : Grammar.STARTS) {
            Starts read = read(phrase, words, words.size() - phrase.length(), words.size());
            if (read != null) {
                starts = read;
                end -= phrase.length();
            }
        }
        if (begin >= end) {
            throw unknown(words);
        }
        return new Script.Line(number, when, fault(words.subList(begin, end)), starts);
    }

    private static <T> @Nullable T read(Phrase<T> phrase, List<String> words, int from, int to)
            throws Misfit {
        return from < 0 || to > words.size() ? null : phrase.read(words.subList(from, to));
    }

    private static Fault fault(List<String> words) throws Misfit {
        for (Phrase<Fault> phrase : Grammar.FAULTS) {
            Fault fault = phrase.read(words);
            if (fault != null) {
                return fault;
            }
        }
        throw unknown(words);
    }

    private static Misfit unknown(List<String> words) {
        return new Misfit(
                Complaint.Kind.FAULT, String.join(" ", words).replace(Amounts.RANGE, " to "));
    }
}
