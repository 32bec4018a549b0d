package app.tomo.diagnosis.observed;

import java.util.List;

/// Observations that were written down, and what they are an example of.
///
/// @param expected what is to be found in them, by the ids of findings, the cause first; empty where the daemon is well, or
///     nobody said
/// @param source how they came about, for people; empty where nobody said
public record RecordedCase(List<String> expected, String source, Observations observations) {
    public RecordedCase {
        expected = List.copyOf(expected);
    }
}
