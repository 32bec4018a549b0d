package app.tomo.diagnosis.report;

import app.tomo.words.ReportWords.Fact;

import java.util.List;

/// What surrounds an incident: the machine, and the numbers and choices that Tomo obeys now.
///
/// @param settings those that are not the default, and all that bear on reloads and crash loops
public record Surround(List<Row> facts, List<Choice> settings) {
    public Surround {
        facts = List.copyOf(facts);
        settings = List.copyOf(settings);
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
