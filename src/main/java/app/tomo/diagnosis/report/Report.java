package app.tomo.diagnosis.report;

import app.tomo.diagnosis.Entry;
import app.tomo.model.Target;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A post-mortem as it can be shared: nothing in it tells who somebody is or what they typed.
///
/// @param markdown the whole text
/// @param json the same for machines, on a line
/// @param about what it tells of, with paths as they are
/// @param redacted how often something of each kind was taken out
public record Report(
        String markdown, String json, About about, Map<Redaction.Kind, Integer> redacted) {
    /// What a report tells of.
    ///
    /// @param config the daemon's; null where it is not known
    public record About(Target target, @Nullable String config, Instant from, Instant until) {}

    /// What a text field, a terminal or UTF-8 would not show as it is.
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    public Report {
        redacted = Map.copyOf(redacted);
    }

    /// Pure: the same journal gives the same report.
    ///
    /// @param entries what the journal holds, beginning with a beginning
    /// @param since what happened before is left out
    public static Report of(
            List<Entry> entries,
            Instant since,
            Surround surround,
            Redaction.Secrets secrets,
            Words words) {
        Redaction redaction = new Redaction(secrets);
        Chronicle chronicle = Chronicler.of(entries, since, words, new LogText(redaction));
        PostMortem told = PostMortem.of(chronicle, words);
        List<Examined.Sight> sights =
                surround.seen() == null
                        ? List.of()
                        : Examined.of(surround.seen(), words, redaction);
        String body = printable(redaction.of(Markdown.of(told, surround, sights, words)));
        Map<Redaction.Kind, Integer> counts = redaction.counts();
        return new Report(
                body + Markdown.redacted(counts, words.report()),
                ReportJson.of(told, surround, sights, new Redaction(secrets), counts),
                new About(
                        chronicle.state().target(),
                        chronicle.invocation().config(),
                        chronicle.from(),
                        chronicle.until()),
                counts);
    }

    /// What is shown before it is shared is then, to the byte, what is shared.
    private static String printable(String text) {
        return UNSHOWN.matcher(text).replaceAll("\uFFFD");
    }
}
