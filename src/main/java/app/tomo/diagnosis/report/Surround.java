package app.tomo.diagnosis.report;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.words.ReportWords.Fact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What surrounds an incident: the machine, and the numbers and choices that Tomo obeys now.
///
/// @param settings those that are not the default, and all that bear on reloads and crash loops
/// @param seen what the doctor sees now; null where nobody looked, since the journal is another machine's
public record Surround(List<Row> facts, List<Choice> settings, @Nullable Diagnosis seen) {
    public Surround {
        facts = List.copyOf(facts);
        settings = List.copyOf(settings);
    }

    /// Where nobody looked at the machine.
    public Surround(List<Row> facts, List<Choice> settings) {
        this(facts, settings, null);
    }

    /// One thing about the machine, as the machine says it.
    public record Row(Fact fact, String value) {}

    /// A setting, and where its value comes from.
    ///
    /// One setting.
    ///
    /// @param origin where the value comes from, in a person's words
    public record Choice(String key, String value, String origin) {}
}
