package app.tomo.cli.command;

import app.tomo.model.LastReload;
import app.tomo.model.Problem;
import app.tomo.model.Snapshot;
import app.tomo.words.CommandWords.Heading;
import app.tomo.words.FactLine;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Shortened;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A snapshot as `status` prints it for a person: the headline, the five facts, and what is not as it should be.
final class StatusText {
    private static final String NO_SIGN = " ";
    private static final int LONGEST_NAME = 60;

    private record Row(String sign, String name, String value) {}

    private final Words words;

    StatusText(Words words) {
        this.words = words;
    }

    String of(Snapshot snapshot, Instant now) {
        List<String> lines = new ArrayList<>();
        HeadlineLines headline = words.headlines().of(snapshot, now);
        lines.add(headline.marked());
        lines.add(headline.below());
        lines.add("");
        lines.addAll(aligned(rows(snapshot, now)));
        for (Problem problem : snapshot.problems()) {
            lines.add("");
            lines.add(words.problems().of(problem, snapshot, now).sentence());
        }
        return String.join("\n", lines);
    }

    private List<Row> rows(Snapshot snapshot, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (FactLine fact : words.facts().all(snapshot, now)) {
            rows.add(new Row(fact.mark().sign(), fact.name(), fact.value()));
        }
        String layer = snapshot.daemon().layer();
        add(rows, Heading.LAYER, layer == null ? null : Shortened.line(layer, LONGEST_NAME));
        add(rows, Heading.KEYBOARDS, words.facts().keyboards(snapshot));
        add(rows, Heading.CONFIG, snapshot.invocation().config());
        add(rows, Heading.NOT_APPLIED, words.trial().drift(snapshot, now));
        List<String> needs = snapshot.drift().needs();
        add(rows, Heading.RESTART_NEEDED, needs.isEmpty() ? null : String.join(", ", needs));
        add(rows, Heading.TRIAL, words.trial().left(snapshot, now));
        LastReload reload = snapshot.lastReload();
        add(
                rows,
                Heading.LAST_RELOAD,
                reload == null ? null : words.outcomes().lastReload(reload, snapshot, now));
        return rows;
    }

    private void add(List<Row> rows, Heading heading, @Nullable String value) {
        if (value != null) {
            rows.add(new Row(NO_SIGN, words.commands().of(heading), value));
        }
    }

    private static List<String> aligned(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        return rows.stream()
                .map(
                        row ->
                                row.sign()
                                        + " "
                                        + row.name()
                                        + " ".repeat(width - row.name().length() + 2)
                                        + row.value())
                .toList();
    }
}
