package app.tomo.diagnosis.report;

import app.tomo.model.Invocation;
import app.tomo.model.ShellWord;
import app.tomo.model.Target;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Fact;
import app.tomo.words.ReportWords.Heading;
import app.tomo.words.ReportWords.Sentence;
import app.tomo.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A post-mortem as Markdown. What a machine wrote stands in blocks that nothing in it can end. Pure.
final class Markdown {
    /// Lines of evidence that stand below a claim; the timeline has all of them.
    private static final int SHOWN = 6;

    /// Lines of a timeline that is read; of a longer one the beginning and the end.
    private static final int LONGEST = 400;

    private static final int WHO_WIDTH = 8;

    private final StringBuilder text = new StringBuilder();
    private final PostMortem told;
    private final Words words;
    private final ReportWords say;

    private Markdown(PostMortem told, Words words) {
        this.told = told;
        this.words = words;
        this.say = words.report();
    }

    static String of(PostMortem told, Surround surround, List<Examined.Sight> sights, Words words) {
        Markdown markdown = new Markdown(told, words);
        markdown.top();
        markdown.claims(Heading.SUMMARY, told.summary());
        markdown.deaths();
        markdown.timeline();
        markdown.claims(Heading.PATTERN, told.pattern());
        markdown.claims(Heading.RULED_OUT, told.ruledOut());
        markdown.unknown();
        markdown.seen(sights);
        markdown.claims(Heading.DID, told.did());
        markdown.surround(surround);
        markdown.replica();
        return markdown.text.toString();
    }

    /// The last section, which says what is not in the others.
    static String redacted(Map<Redaction.Kind, Integer> counts, ReportWords say) {
        StringBuilder text = new StringBuilder("## " + say.of(Heading.REDACTED) + "\n\n");
        if (counts.isEmpty()) {
            text.append(say.of(Sentence.NOTHING_REDACTED, "")).append('\n');
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        each ->
                                text.append("- ")
                                        .append(say.redacted(each.getKey().id(), each.getValue()))
                                        .append('\n'));
        return text.toString();
    }

    private void top() {
        Chronicle chronicle = told.chronicle();
        text.append("# ").append(say.title()).append("\n\n");
        text.append(
                        say.covers(
                                chronicle.tomo(),
                                words.times().exact(chronicle.from()),
                                words.times().exact(chronicle.until()),
                                words.times().zone().getId()))
                .append("\n");
    }

    private void heading(Heading heading) {
        boolean apart = text.length() > 1 && text.charAt(text.length() - 2) == '\n';
        text.append(apart ? "## " : "\n## ").append(say.of(heading)).append("\n\n");
    }

    private void claims(Heading heading, List<Claim> claims) {
        heading(heading);
        if (claims.isEmpty()) {
            text.append(say.of(Sentence.NOTHING, "")).append("\n");
        }
        for (Claim claim : claims) {
            text.append("- **").append(claim.sentence()).append("**\n\n");
            List<Evidence> all = claim.evidence().stream().distinct().toList();
            List<String> lines =
                    new ArrayList<>(all.stream().limit(SHOWN).map(this::line).toList());
            if (all.size() > SHOWN) {
                lines.add(say.more(all.size() - SHOWN));
            }
            block(lines, "  ");
        }
    }

    private void deaths() {
        if (!told.chronicle().deaths().isEmpty()) {
            heading(Heading.DEATHS);
            table(new DeathTable(told.chronicle().deaths(), say).rows());
        }
    }

    private void timeline() {
        heading(Heading.TIMELINE);
        List<Evidence> all = told.chronicle().lines();
        List<String> lines = new ArrayList<>();
        boolean cut = all.size() > LONGEST;
        for (int i = 0; i < all.size(); i++) {
            if (cut && i == LONGEST / 2) {
                i = all.size() - LONGEST / 2;
                lines.add(say.leftOut(all.size() - LONGEST));
            }
            lines.add(line(all.get(i)));
        }
        block(lines, "");
    }

    private String line(Evidence evidence) {
        String number = String.format(Locale.ROOT, "%4d", evidence.number());
        String who = say.who(evidence.who());
        return number
                + "  "
                + say.moment(evidence.at())
                + "  "
                + who
                + " ".repeat(Math.max(0, WHO_WIDTH - who.length()))
                + "  "
                + evidence.text().replaceAll("\\R", " ");
    }

    private void block(List<String> lines, String indent) {
        String fence = "```";
        while (String.join("\n", lines).contains(fence)) {
            fence += "`";
        }
        text.append(indent).append(fence).append("text\n");
        lines.forEach(line -> text.append(indent).append(line).append('\n'));
        text.append(indent).append(fence).append("\n\n");
    }

    private void unknown() {
        heading(Heading.UNKNOWN);
        if (told.unknown().isEmpty()) {
            text.append(say.of(Sentence.NOTHING, "")).append("\n");
        }
        told.unknown().forEach(each -> text.append("- ").append(each).append("\n"));
    }

    private void seen(List<Examined.Sight> sights) {
        if (sights.isEmpty()) {
            return;
        }
        heading(Heading.SEEN);
        for (Examined.Sight sight : sights) {
            text.append("- **").append(sight.sentence()).append("**\n\n");
            block(sight.evidence(), "  ");
        }
    }

    private void surround(Surround surround) {
        heading(Heading.ENVIRONMENT);
        List<List<String>> facts = new ArrayList<>(daemon());
        surround.facts().forEach(row -> facts.add(List.of(say.of(row.fact()), row.value())));
        table(facts);
        heading(Heading.SETTINGS);
        List<List<String>> rows = new ArrayList<>();
        surround.settings()
                .forEach(each -> rows.add(List.of(each.key(), each.value(), each.origin())));
        table(rows);
    }

    /// What the journal tells of the daemon.
    private List<List<String>> daemon() {
        Chronicle chronicle = told.chronicle();
        Target target = chronicle.state().target();
        Invocation invocation = chronicle.invocation();
        List<List<String>> facts = new ArrayList<>();
        if (chronicle.version() != null) {
            facts.add(List.of(say.of(Fact.DAEMON), chronicle.version()));
        }
        facts.add(List.of(say.of(Fact.UNIT), target.unit() + " (" + target.scope().id() + ")"));
        if (!invocation.arguments().isEmpty()) {
            facts.add(List.of(say.of(Fact.COMMAND), ShellWord.line(invocation.arguments())));
        }
        if (invocation.config() != null) {
            facts.add(List.of(say.of(Fact.CONFIG), invocation.config()));
        }
        return facts;
    }

    /// Aligned by blanks: a value that holds a bar would break a table of Markdown's own.
    private void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() && row.size() > 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i).replaceAll("\\R", " ");
                line.append(cell)
                        .append(" ".repeat(Math.max(0, widths[i] - row.get(i).length()) + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        block(lines, "");
    }

    private void replica() {
        heading(Heading.REPRODUCE);
        if (told.script().isEmpty()) {
            text.append(say.of(Sentence.NO_SCRIPT, "")).append("\n");
            return;
        }
        text.append(say.of(Sentence.SCRIPT, say.name())).append("\n\n");
        block(told.script().lines().toList(), "");
        block(
                List.of(
                        "tomo simulate --script incident.script",
                        "tomo replay incident.script",
                        "tomo report --from incident.script"),
                "");
    }
}
