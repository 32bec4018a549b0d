package app.tomo.diagnosis.report;

import app.tomo.words.ReportWords.Who;

import java.time.Instant;

/// One line of the timeline, which a claim may rest on.
///
/// @param number in the timeline, from 1
public record Evidence(int number, Instant at, Who who, String text) {
    Evidence numbered(int other) {
        return new Evidence(other, at, who, text);
    }
}
