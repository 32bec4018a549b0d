package app.tomo.diagnosis.report;

import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Column;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every death on a line of its own, so that what they have in common is seen at a glance. Pure.
///
/// @param deaths in their order
record DeathTable(List<Death> deaths, ReportWords say) {
    /// So many are read; of more the first and the last.
    private static final int LONGEST = 40;

    private static final String NOT_KNOWN = "–";

    /// Its rows, the names of the columns first.
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(Column.values()).map(say::of).toList());
        for (int i = 0; i < deaths.size(); i++) {
            if (deaths.size() > LONGEST && i == LONGEST / 2) {
                i = deaths.size() - LONGEST / 2;
                rows.add(List.of(say.leftOut(deaths.size() - LONGEST)));
            }
            rows.add(row(deaths.get(i)));
        }
        return rows;
    }

    private List<String> row(Death death) {
        Death.Ended exit = death.exit();
        return List.of(
                Integer.toString(death.seen().number()),
                Long.toString(death.process()),
                say.moment(death.seen().at()),
                span(death.lived()),
                span(death.afterReload()),
                exit == null ? NOT_KNOWN : exit.told(),
                span(death.silent()));
    }

    private String span(@Nullable Duration span) {
        return span == null ? NOT_KNOWN : say.span(span);
    }
}
